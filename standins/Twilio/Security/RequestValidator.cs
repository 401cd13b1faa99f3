using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Twilio.Security;

public class RequestValidator
{
    private readonly byte[] _key;

    public RequestValidator(string secret) => _key = Encoding.UTF8.GetBytes(secret);

    public bool Validate(string url, IDictionary<string, string> parameters, string expected)
    {
        ArgumentException.ThrowIfNullOrEmpty(url);
        ArgumentException.ThrowIfNullOrEmpty(expected);

        string fields = parameters is null or { Count: 0 } ? "" : Join(parameters);
        return Matches(url + fields, expected) || Matches(WithOrWithoutPort(url) + fields, expected);
    }

    private static string Join(IDictionary<string, string> parameters)
    {
        var joined = new StringBuilder();
        foreach (string name in parameters.Keys.Order(StringComparer.Ordinal))
        {
            joined.Append(name).Append(parameters[name]);
        }

        return joined.ToString();
    }

    private bool Matches(string text, string expected)
    {
        string signature = Convert.ToBase64String(HMACSHA1.HashData(_key, Encoding.UTF8.GetBytes(text)));
        return CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(signature.AsSpan()), MemoryMarshal.AsBytes(expected.AsSpan()));
    }

    // The real validator goes through Uri as well, which lower-cases scheme and host; both are written back as they came, and a host that
    // Uri spells otherwise cannot be found again, so that the same exceptions come of the same URLs.
    private static string WithOrWithoutPort(string url)
    {
        var variation = new UriBuilder(new Uri(url));
        bool hasPort = variation.Uri.GetComponents(UriComponents.Port, UriFormat.UriEscaped).Length > 0;
        string host = variation.Uri.Host;
        string scheme = variation.Uri.Scheme;
        variation.Port = (hasPort, variation.Port, scheme) switch
        {
            (true, _, _) => -1,
            (false, 80 or 443, "https") => 443,
            (false, 80 or 443, _) => 80,
            (false, var port, _) => port,
        };

        return variation.ToString()
            .Replace(host, AsWritten(url, host), StringComparison.Ordinal)
            .Replace(scheme, AsWritten(url, scheme), StringComparison.Ordinal);
    }

    private static string AsWritten(string url, string part) =>
        url.Substring(url.IndexOf(part, StringComparison.OrdinalIgnoreCase), part.Length);
}
