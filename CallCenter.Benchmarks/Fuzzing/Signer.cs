using System.Security.Cryptography;
using System.Text;

namespace CallCenter.Benchmarks.Fuzzing;

/// <summary>Signs as Twilio's documentation says (https://www.twilio.com/docs/usage/security), with none of the app's code.</summary>
/// <param name="Secret">An auth token or the secret of a shared key.</param>
/// <param name="Algorithm">Twilio's name of the algorithm, <c>HMAC_SHA1</c> or <c>HMAC_SHA256</c>.</param>
internal sealed record Signer(string Secret, string Algorithm)
{
    /// <summary>The algorithm of auth tokens.</summary>
    public const string HmacSha1 = "HMAC_SHA1";

    /// <summary>The algorithm of shared keys.</summary>
    public const string HmacSha256 = "HMAC_SHA256";

    /// <summary>Signs a request.</summary>
    /// <param name="url">The URL.</param>
    /// <param name="form">The decoded names and values of the form; empty where there is none.</param>
    /// <returns>The value of <c>X-Twilio-Signature</c>.</returns>
    public string Sign(string url, IEnumerable<(string Name, string Value)> form)
    {
        IEnumerable<string> fields = form
            .Distinct()
            .OrderBy(field => field.Name, StringComparer.Ordinal)
            .ThenBy(field => field.Value, StringComparer.Ordinal)
            .Select(field => field.Name + field.Value);
        byte[] key = Encoding.UTF8.GetBytes(Secret);
        byte[] text = Encoding.UTF8.GetBytes(url + string.Concat(fields));
        return Convert.ToBase64String(Algorithm == HmacSha256 ? HMACSHA256.HashData(key, text) : SampleWebhook.Hash(key, text));
    }
}
