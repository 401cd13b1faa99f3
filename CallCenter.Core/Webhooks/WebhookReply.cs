namespace CallCenter.Core.Webhooks;

/// <summary>The whole answer to a webhook, and the event that tells of it.</summary>
/// <param name="Status">The HTTP status: 200 with TwiML, 403 for a request that Twilio did not sign, 413 for one that is too large; the latter without body.</param>
/// <param name="Body">TwiML in UTF-8, ready to be sent; shared by all requests, never to be changed.</param>
/// <param name="Event">What to write into the log.</param>
public readonly record struct WebhookReply(int Status, ReadOnlyMemory<byte> Body, WebhookEvent Event)
{
    private const int Ok = 200;

    /// <summary>The value of <c>Content-Type</c>; null for no such header.</summary>
    public string? ContentType => Status == Ok ? "application/xml; charset=utf-8" : null;

    /// <summary>The value of <c>Cache-Control</c>; null for no such header. Twilio caches answers to GET; a rep must be sent where callers are now.</summary>
    public string? CacheControl => Status == Ok ? "no-store" : null;

    /// <summary>A TwiML document.</summary>
    internal static WebhookReply Twiml(ReadOnlyMemory<byte> document, WebhookEvent @event) => new(Ok, document, @event);

    /// <summary>A refusal.</summary>
    internal static WebhookReply Refusal(int status, RequestRefused @event) => new(status, ReadOnlyMemory<byte>.Empty, @event);
}
