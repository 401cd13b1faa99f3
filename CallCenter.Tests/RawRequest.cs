namespace CallCenter.Tests;

/// <summary>A request as it goes over the wire.</summary>
internal sealed record RawRequest(string Method, string Target, string Host)
{
    public const string Form = "application/x-www-form-urlencoded";

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public byte[] Body { get; init; } = [];

    /// <summary>The URL that Twilio signs for this request.</summary>
    public string Url => $"http://{Host}{Target}";

    public RawRequest With(string header, string value) => this with { Headers = [.. Headers, (header, value)] };
}
