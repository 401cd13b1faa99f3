using System.Net;

namespace CallCenter.Core.Webhooks;

/// <summary>Reads the escapes of <c>application/x-www-form-urlencoded</c> text: <c>+</c> and <c>%XX</c>.</summary>
/// <remarks>Nothing is refused: a bad escape stays as it is, and bytes that are not UTF-8 become U+FFFD.</remarks>
public static class FormText
{
    /// <summary>Decodes a name or a value.</summary>
    /// <param name="escaped">The escaped text.</param>
    public static string Decode(ReadOnlySpan<char> escaped)
    {
        string text = escaped.ToString();
        return escaped.ContainsAny('%', '+') ? WebUtility.UrlDecode(text) : text;
    }
}
