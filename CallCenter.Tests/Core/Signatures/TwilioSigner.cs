using System.Security.Cryptography;
using System.Text;

namespace CallCenter.Tests.Core.Signatures;

/// <summary>Signs as Twilio does, after its documentation and with none of the app's code.</summary>
internal static class TwilioSigner
{
    public static string Sign(string token, string url, params IEnumerable<(string Name, string Value)> form)
    {
#pragma warning disable CA5350 // Twilio's signatures are HMAC-SHA1.
        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(token), TextOf(url, form)));
#pragma warning restore CA5350
    }

    public static string SignBySha256(string secret, string url, params IEnumerable<(string Name, string Value)> form) =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), TextOf(url, form)));

    private static byte[] TextOf(string url, IEnumerable<(string Name, string Value)> form)
    {
        IEnumerable<string> fields = form
            .Distinct()
            .OrderBy(field => field.Name, StringComparer.Ordinal)
            .ThenBy(field => field.Value, StringComparer.Ordinal)
            .Select(field => field.Name + field.Value);
        return Encoding.UTF8.GetBytes(url + string.Concat(fields));
    }
}
