using System.Text.RegularExpressions;
using CallCenter.Core;

namespace CallCenter.Cli.Connecting;

/// <summary>How a person names a number of an account: by the number in E.164, or by its SID.</summary>
internal sealed partial record NumberName
{
    private const int ShownDigits = 4;

    private NumberName(string text) => Text = text;

    /// <summary>What the person wrote.</summary>
    public string Text { get; }

    /// <summary>Whether it is a SID.</summary>
    public bool IsSid => Text.StartsWith("PN", StringComparison.Ordinal);

    /// <summary>Reads a name.</summary>
    /// <param name="text">What a person wrote.</param>
    /// <returns>The name, or null if it is neither.</returns>
    public static NumberName? Parse(string? text) =>
        text is not null && (TwilioSid.Is(text, "PN") || E164().IsMatch(text)) ? new NumberName(text) : null;

    /// <summary>Hides all of a number but its last four digits.</summary>
    /// <param name="number">The number.</param>
    public static string Mask(string number) => "***" + number[Math.Max(0, number.Length - ShownDigits)..];

    /// <summary>What may be shown: a SID, or the end of a number.</summary>
    public override string ToString() => IsSid ? Text : Mask(Text);

    // The shortest numbers in use have seven digits with their country code (ITU-T E.164 sets only the longest, 15).
    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}\z", RegexOptions.CultureInvariant)]
    private static partial Regex E164();
}
