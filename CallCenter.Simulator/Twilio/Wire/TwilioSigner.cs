using System.Security.Cryptography;
using System.Text;

namespace CallCenter.Simulator.Twilio.Wire;

/// <summary>Signs requests as Twilio does (https://www.twilio.com/docs/usage/security), with none of the app's code nor of Twilio's package.</summary>
public static class TwilioSigner
{
    /// <summary>Makes the value of <c>X-Twilio-Signature</c>.</summary>
    /// <param name="token">The account's auth token.</param>
    /// <param name="url">The absolute URL as it is sent; a fragment never is, and is left out.</param>
    /// <param name="form">The decoded fields of a POST; empty for a GET. Fields equal in name and value count once.</param>
    /// <returns>The HMAC-SHA1 of the URL and the sorted fields, in Base64: 28 characters.</returns>
    public static string Sign(string token, string url, IEnumerable<KeyValuePair<string, string>> form) => Sign(new SigningKey(token), url, form);

    /// <summary>Signs a request by a token or a shared key.</summary>
    /// <param name="key">What signs.</param>
    /// <param name="url">The URL as it was sent; a fragment never is, and is left out.</param>
    /// <param name="form">The decoded fields of a POST; empty for a GET. Fields equal in name and value count once.</param>
    /// <returns>The hash of the URL and the sorted fields, in Base64: 28 characters, or 44 of HMAC-SHA256.</returns>
    public static string Sign(SigningKey key, string url, IEnumerable<KeyValuePair<string, string>> form)
    {
        var text = new StringBuilder(url, 0, WithoutFragment(url), capacity: 512);
        foreach ((string name, string value) in form
            .Distinct()
            .OrderBy(field => field.Key, StringComparer.Ordinal)
            .ThenBy(field => field.Value, StringComparer.Ordinal))
        {
            text.Append(name).Append(value);
        }

        byte[] secret = Encoding.UTF8.GetBytes(key.Secret);
        byte[] signed = Encoding.UTF8.GetBytes(text.ToString());
#pragma warning disable CA5350 // Twilio's signatures by a token are HMAC-SHA1.
        return Convert.ToBase64String(key.Algorithm == SigningKey.HmacSha256 ? HMACSHA256.HashData(secret, signed) : HMACSHA1.HashData(secret, signed));
#pragma warning restore CA5350
    }

    private static int WithoutFragment(string url) => url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var fragment ? fragment : url.Length;
}
