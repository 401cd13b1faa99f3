using System.Text;
using CallCenter.Core;

namespace CallCenter.Benchmarks.Fuzzing;

/// <summary>A request as an input tells it.</summary>
/// <param name="Method">The HTTP method, GET or POST.</param>
/// <param name="Scheme">The scheme, http or https.</param>
/// <param name="Host">The value of the header <c>Host</c>.</param>
/// <param name="Route">One of <see cref="WebhookRoutes"/>.</param>
/// <param name="Query">The query with its question mark; empty for none. There is no <c>#</c> in it: no client sends one.</param>
/// <param name="SignedUrl">Another URL that was signed; null for that of the request.</param>
/// <param name="Settings">The value of <c>X-Twilio-Webhooks-Signature-Settings</c>; null for no such header.</param>
/// <param name="Body">The form.</param>
internal sealed record FuzzedRequest(string Method, string Scheme, string Host, string Route, string Query, string? SignedUrl, string? Settings, byte[] Body)
{
    /// <summary>The URL as the app sees it.</summary>
    public string Url => $"{Scheme}://{Host}/{Route}{Query}";

    /// <summary>The fields of the form that Twilio signs; null where it signs none.</summary>
    public IReadOnlyList<(string Name, string Value)>? Fields =>
        Method == "POST" && Body.Contains((byte)'=') ? UrlStandard.Read(Encoding.UTF8.GetString(Body)) : null;

    /// <summary>Reads an input.</summary>
    /// <param name="input">
    /// Four parts with line breaks between them: method and URL, the URL that was signed, the settings of the signature, the body. The two
    /// in the middle may be empty. What is missing or unknown is as in an empty request.
    /// </param>
    public static FuzzedRequest Read(ReadOnlySpan<byte> input)
    {
        string line = Line(ref input);
        string? signed = OrNull(Line(ref input));
        string? settings = OrNull(Line(ref input));
        string url = line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..];
        string scheme = url.StartsWith("http://", StringComparison.Ordinal) ? "http" : "https";
        string rest = url[(url.IndexOf("://", StringComparison.Ordinal) is >= 0 and var colon ? colon + 3 : 0)..];
        int path = rest.IndexOfAny(['/', '?']) is >= 0 and var slash ? slash : rest.Length;
        int query = rest.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark ? mark : rest.Length;
        string route = rest[path..query].TrimStart('/');
        return new FuzzedRequest(
            line.StartsWith("POST ", StringComparison.Ordinal) ? "POST" : "GET",
            scheme,
            rest[..path],
            WebhookRoutes.All.Contains(route) ? route : WebhookRoutes.PremiumEnqueue,
            rest[query..].Replace("#", "", StringComparison.Ordinal),
            signed,
            settings,
            input.ToArray());
    }

    private static string Line(ref ReadOnlySpan<byte> input)
    {
        int end = input.IndexOf((byte)'\n');
        string line = Encoding.UTF8.GetString(end < 0 ? input : input[..end]);
        input = end < 0 ? default : input[(end + 1)..];
        return line;
    }

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
