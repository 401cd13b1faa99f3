namespace CallCenter.Benchmarks.Fuzzing;

/// <summary>Reads <c>X-Twilio-Webhooks-Signature-Settings</c> (https://www.twilio.com/docs/usage/webhooks/webhook-shared-keys), with none of the app's code.</summary>
internal static class SignatureHeader
{
    /// <summary>Tells by what a request says that it is signed.</summary>
    /// <param name="header">The header's value; null for no such header.</param>
    /// <param name="token">The auth token.</param>
    /// <param name="keyId">The id of the only shared key.</param>
    /// <param name="keySecret">Its secret.</param>
    /// <returns>What must have signed; null where the app has no such key, or does not take the algorithm.</returns>
    public static Signer? Read(string? header, string token, string keyId, string keySecret)
    {
        string[][] parts = [.. (header ?? "").Split(',').Select(part => part.Split('=', 2, StringSplitOptions.TrimEntries)).Where(part => part.Length == 2)];
        string? key = parts.FirstOrDefault(part => part[0] == "key")?[1];
        string algorithm = parts.FirstOrDefault(part => part[0] == "algorithm" && part[1].Length > 0)?[1].ToUpperInvariant() ?? Signer.HmacSha1;
        return algorithm is not (Signer.HmacSha1 or Signer.HmacSha256) ? null
            : key is null ? new Signer(token, algorithm)
            : key == keyId ? new Signer(keySecret, algorithm)
            : null;
    }
}
