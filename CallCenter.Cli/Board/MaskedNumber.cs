namespace CallCenter.Cli.Board;

/// <summary>Phone numbers on a screen that many see.</summary>
internal static class MaskedNumber
{
    private const int Shown = 2;

    /// <summary>The last two digits behind an ellipsis, such as <c>…67</c>.</summary>
    /// <param name="number">A phone number.</param>
    /// <returns>Null of what has fewer than two digits, as of a caller who hides the number.</returns>
    public static string? Of(string number)
    {
        string digits = string.Concat(number.Where(char.IsAsciiDigit));
        return digits.Length < Shown ? null : $"…{digits[^Shown..]}";
    }
}
