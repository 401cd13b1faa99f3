using System.Net;

namespace CallCenter.Core.Forms;

/// <summary>Reads the escapes of <c>application/x-www-form-urlencoded</c> text: <c>+</c> and <c>%XX</c>.</summary>
/// <remarks>Nothing is refused: a bad escape stays as it is, and bytes that are not UTF-8 become U+FFFD.</remarks>
internal static class FormText
{
    /// <summary>Decodes a name or a value.</summary>
    /// <param name="escaped">The escaped text.</param>
    public static string Decode(ReadOnlySpan<char> escaped)
    {
        string text = escaped.ToString();
        return escaped.ContainsAny('%', '+') ? WebUtility.UrlDecode(text) : text;
    }

    /// <summary>Decodes a name or a value into a buffer.</summary>
    /// <param name="escaped">The escaped text.</param>
    /// <param name="buffer">The buffer, at least as long.</param>
    /// <returns>How many characters the decoded text has.</returns>
    public static int Decode(ReadOnlySpan<char> escaped, Span<char> buffer)
    {
        ReadOnlySpan<char> text = escaped.ContainsAny('%', '+') ? WebUtility.UrlDecode(escaped.ToString()) : escaped;
        text.CopyTo(buffer);
        return text.Length;
    }

    /// <summary>Tells whether an escaped name means another.</summary>
    /// <param name="escaped">The escaped name.</param>
    /// <param name="name">A name of ASCII letters.</param>
    // Of the escapes only % matters here: a + is a blank, and no such name has one.
    public static bool Means(ReadOnlySpan<char> escaped, string name) =>
        escaped.Contains('%') ? Decode(escaped) == name : escaped.SequenceEqual(name);
}
