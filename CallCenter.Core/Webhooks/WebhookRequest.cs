namespace CallCenter.Core.Webhooks;

/// <summary>A request to a webhook.</summary>
/// <param name="Route">The path below the app's URL, one of <see cref="WebhookRoutes"/>.</param>
/// <param name="Method">The HTTP method, in upper case.</param>
/// <param name="Url">The absolute URL as the app sees it, never decoded or normalised.</param>
/// <param name="Signature">The value of <c>X-Twilio-Signature</c>; null if absent.</param>
/// <param name="Body">The body; it counts for a POST only.</param>
public readonly record struct WebhookRequest(string Route, string Method, string Url, string? Signature, RequestBody Body = default)
{
    /// <summary>The header that carries <see cref="Signature"/>.</summary>
    public const string SignatureHeader = "X-Twilio-Signature";

    /// <summary>The header that carries <see cref="SignatureSettings"/>.</summary>
    public const string SignatureSettingsHeader = "X-Twilio-Webhooks-Signature-Settings";

    /// <summary>The value of <c>X-Twilio-Webhooks-Signature-Settings</c>, which says by which shared key the request is signed; null if absent: by the auth token.</summary>
    public string? SignatureSettings { get; init; }

    /// <summary>The raw form; null where Twilio signs none.</summary>
    internal string? Form => Method == "POST" ? Body.Form : null;

    /// <summary>The raw query without its question mark.</summary>
    internal ReadOnlySpan<char> Query => Url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark ? Url.AsSpan(mark + 1) : default;
}
