using System.Text;

namespace CallCenter.Benchmarks.Fuzzing;

/// <summary>Reads forms by the letter of the URL Standard (https://url.spec.whatwg.org/#urlencoded-parsing), with none of the app's code.</summary>
internal static class UrlStandard
{
    /// <summary>Reads the fields of a query or form.</summary>
    /// <param name="text">The query without its question mark, or the form.</param>
    /// <returns>The decoded names and values, in their order.</returns>
    public static IReadOnlyList<(string Name, string Value)> Read(string text) =>
    [
        .. from field in text.Split('&', StringSplitOptions.RemoveEmptyEntries)
           let parts = field.Split('=', 2)
           select (Decode(parts[0]), parts.Length == 2 ? Decode(parts[1]) : ""),
    ];

    /// <summary>Writes fields, with every character escaped that may be.</summary>
    /// <param name="fields">The names and values.</param>
    public static string Write(IEnumerable<(string Name, string Value)> fields) =>
        string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Name)}={Uri.EscapeDataString(field.Value)}"));

    private static string Decode(string escaped)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(escaped.Replace('+', ' '));
        var decoded = new List<byte>(bytes.Length);
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == '%' && i + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[i + 1]) && char.IsAsciiHexDigit((char)bytes[i + 2]))
            {
                decoded.AddRange(Convert.FromHexString(Encoding.ASCII.GetString(bytes, i + 1, 2)));
                i += 2;
            }
            else
            {
                decoded.Add(bytes[i]);
            }
        }

        return Encoding.UTF8.GetString([.. decoded]);
    }
}
