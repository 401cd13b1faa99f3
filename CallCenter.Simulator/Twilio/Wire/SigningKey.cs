namespace CallCenter.Simulator.Twilio.Wire;

/// <summary>What signs webhook requests: the account's auth token, or a shared key (https://www.twilio.com/docs/usage/webhooks/webhook-shared-keys).</summary>
/// <param name="Secret">The token, or the key's secret.</param>
/// <param name="SharedKeyId">The id of the shared key; null for the auth token.</param>
/// <param name="Algorithm"><c>HMAC_SHA1</c>, that of auth tokens, or <c>HMAC_SHA256</c>.</param>
public sealed record SigningKey(string Secret, string? SharedKeyId = null, string Algorithm = SigningKey.HmacSha1)
{
    /// <summary>HMAC-SHA1.</summary>
    public const string HmacSha1 = "HMAC_SHA1";

    /// <summary>HMAC-SHA256.</summary>
    public const string HmacSha256 = "HMAC_SHA256";

    /// <summary>Signs a request.</summary>
    /// <param name="request">The request, not signed.</param>
    /// <param name="form">The decoded fields of a POST; empty for a GET.</param>
    /// <returns>The request with its signature and, for a shared key, the header that names it.</returns>
    public WebhookRequest Sign(WebhookRequest request, IEnumerable<KeyValuePair<string, string>> form) => request with
    {
        Signature = TwilioSigner.Sign(this, request.Url, form),
        SignatureSettings = SharedKeyId is null ? null : $"key={SharedKeyId},algorithm={Algorithm}",
    };

    /// <summary>What may be shown.</summary>
    public override string ToString() => SharedKeyId ?? "the auth token";
}
