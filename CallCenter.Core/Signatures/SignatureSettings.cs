namespace CallCenter.Core.Signatures;

/// <summary>By what a request says that it is signed: the header <c>X-Twilio-Webhooks-Signature-Settings</c>.</summary>
/// <remarks>
/// Such as <c>key=webhooks_sharedkey_…,algorithm=HMAC_SHA256</c> (https://www.twilio.com/docs/usage/webhooks/webhook-shared-keys). The
/// signature does not cover it: it only chooses among what the app is configured to take.
/// </remarks>
/// <param name="Key">The id of a shared key; null for the account's auth token.</param>
public readonly record struct SignatureSettings(string? Key)
{
    private const string HmacSha1 = "HMAC_SHA1";

    private readonly string? _algorithm;

    /// <summary>The name of the algorithm; <c>HMAC_SHA1</c> where the header names none, as in Twilio's own package.</summary>
    public string Algorithm
    {
        get => _algorithm ?? HmacSha1;
        private init => _algorithm = value;
    }

    /// <summary>Reads the header's value.</summary>
    /// <param name="header">The value, with its parts in any order; null or empty where the request has no such header.</param>
    public static SignatureSettings Read(string? header)
    {
        var read = new SignatureSettings(Key: null);
        foreach (Range part in header.AsSpan().Split(','))
        {
            ReadOnlySpan<char> text = header.AsSpan(part);
            int equals = text.IndexOf('=');
            ReadOnlySpan<char> value = text[(equals + 1)..].Trim();
            switch (equals < 0 ? default : text[..equals].Trim())
            {
                case "key" when read.Key is null:
                    read = read with { Key = value.ToString() };
                    break;
                case "algorithm" when read._algorithm is null && value.Length > 0:
                    read = read with { Algorithm = value.ToString() };
                    break;
            }
        }

        return read;
    }
}
