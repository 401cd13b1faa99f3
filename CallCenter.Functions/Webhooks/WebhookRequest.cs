using System.Net.Http.Headers;
using System.Text;
using CallCenter.Core.Signatures;
using Microsoft.Azure.Functions.Worker.Http;

namespace CallCenter.Functions.Webhooks;

/// <summary>What the call center reads of an HTTP request. Reading never fails: what cannot be read counts as absent.</summary>
/// <param name="Url">The absolute URL as the host gave it, not decoded.</param>
/// <param name="Signature">The value of Twilio's signature header, or null.</param>
/// <param name="Form">The raw form of a POST, or null where there is none.</param>
internal readonly record struct WebhookRequest(string Url, string? Signature, string? Form)
{
    private const string NoUrl = "http://unreadable";

    /// <summary>The raw query without its question mark.</summary>
    public ReadOnlySpan<char> Query => Url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark ? Url.AsSpan(mark + 1) : default;

    /// <summary>Reads all but the body.</summary>
    /// <param name="request">The request.</param>
    public static WebhookRequest Start(HttpRequestData request) => new(ReadUrl(request), ReadHeader(request, SignatureVerifier.Header), Form: null);

    /// <summary>Reads the body too, if it is a form.</summary>
    /// <param name="request">The request that this was made of.</param>
    public async Task<WebhookRequest> ReadFormAsync(HttpRequestData request)
    {
        if (!HasForm(request))
        {
            return this;
        }

        using var body = new MemoryStream();
        try
        {
            await request.Body.CopyToAsync(body, request.FunctionContext.CancellationToken).ConfigureAwait(false);
        }
        catch (IOException)
        {
            // The body broke off or is larger than the host takes: what Twilio signed cannot be known.
            return this;
        }

        string text = Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length);
        return text.Contains('=', StringComparison.Ordinal) ? this with { Form = text } : this;
    }

    private static bool HasForm(HttpRequestData request) =>
        request.Method.Equals("POST", StringComparison.OrdinalIgnoreCase)
        && ReadHeader(request, "Content-Type") is { } type
        && type.AsSpan(0, type.IndexOf(';', StringComparison.Ordinal) is >= 0 and var end ? end : type.Length)
            .Trim().Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    private static string? ReadHeader(HttpRequestData request, string name) =>
        request.Headers.NonValidated.TryGetValues(name, out HeaderStringValues values) ? values.FirstOrDefault() : null;

    private static string ReadUrl(HttpRequestData request)
    {
        try
        {
            return request.Url.OriginalString;
        }
        catch (UriFormatException)
        {
            // The host makes the URL from the Host header, which a stranger can fill with anything.
            return NoUrl;
        }
    }
}
