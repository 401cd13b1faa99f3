using System.Globalization;

namespace CallCenter.Cli.Recordings;

/// <summary>How old something is, as a person writes it: a whole number of days or hours.</summary>
/// <param name="Text">What the person wrote.</param>
/// <param name="Time">How long that is.</param>
internal sealed record Age(string Text, TimeSpan Time)
{
    private const int MostDigits = 5;

    /// <summary>Reads an age.</summary>
    /// <param name="text">Such as <c>30d</c> or <c>12h</c>.</param>
    /// <returns>The age, or null if it is none.</returns>
    public static Age? Parse(string? text) => text is [.. { Length: > 0 and <= MostDigits } digits, 'd' or 'h']
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0
            ? new Age(text, text[^1] == 'd' ? TimeSpan.FromDays(number) : TimeSpan.FromHours(number))
            : null;
}
