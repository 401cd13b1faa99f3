using System.Buffers;

namespace CallCenter.Core;

/// <summary>The shape of Twilio's SIDs: two letters that tell the kind, and 32 hexadecimal digits.</summary>
public static class TwilioSid
{
    private const int HexDigits = 32;

    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>Tells whether a text has the shape of a SID.</summary>
    /// <param name="text">The text.</param>
    /// <param name="kind">The two letters, such as <c>QU</c>; their case counts, that of the digits does not.</param>
    public static bool Is(string text, string kind) =>
        text.Length == kind.Length + HexDigits
        && text.StartsWith(kind, StringComparison.Ordinal)
        && text.AsSpan(kind.Length).IndexOfAnyExcept(Hex) < 0;
}
