namespace CallCenter.Simulator.Twilio.Wire;

/// <summary>An app's answer to a webhook.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="ContentType">The value of <c>Content-Type</c>; null if absent.</param>
/// <param name="Body">The body.</param>
public sealed record WebhookResponse(int Status, string? ContentType, string Body)
{
    /// <summary>The value of <c>Cache-Control</c>; null if absent.</summary>
    public string? CacheControl { get; init; }

    /// <summary>Whether the answer carries <c>ETag</c> or <c>Last-Modified</c>, by which Twilio caches answers to GET.</summary>
    public bool HasValidators { get; init; }
}
