using System.CommandLine;
using System.CommandLine.Parsing;

namespace CallCenter.Cli.Commands;

/// <summary>How arguments are refused: in one sentence.</summary>
internal static class Validation
{
    /// <summary>Refuses values of an option.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="option">The option.</param>
    /// <param name="mistake">Says what is wrong with a value that was given; null for nothing.</param>
    /// <returns>The option.</returns>
    public static Option<T> Validated<T>(this Option<T> option, Func<T?, string?> mistake)
    {
        option.Validators.Add(given => given.AddMistake(mistake(given.GetValueOrDefault<T>())));
        return option;
    }

    /// <summary>Refuses anything but a whole number within bounds.</summary>
    /// <typeparam name="T">A number, or one that may be missing.</typeparam>
    /// <param name="option">The option.</param>
    /// <param name="least">The smallest number.</param>
    /// <param name="most">The largest number; null for any.</param>
    /// <returns>The option.</returns>
    public static Option<T> WholeNumber<T>(this Option<T> option, int least, int? most = null)
    {
        string mistake = $"{option.Name} must be a whole number from {least}{(most is null ? "" : $" to {most}")}.";
        // By its text: the value of one that is no number cannot be asked for.
        option.Validators.Add(given => given.AddMistake(
            given.Implicit || (given.Tokens is [{ Value: var text }] && int.TryParse(text, out int number) && number >= least && number <= (most ?? int.MaxValue))
                ? null
                : mistake));
        return option;
    }

    /// <summary>Adds what is wrong.</summary>
    /// <param name="given">An argument.</param>
    /// <param name="mistake">One sentence; null for nothing.</param>
    public static void AddMistake(this SymbolResult given, string? mistake)
    {
        if (mistake is not null)
        {
            given.AddError(mistake);
        }
    }

    /// <summary>Says what is wrong with an auth token that was given.</summary>
    /// <param name="token">The token.</param>
    /// <returns>One sentence; null for nothing.</returns>
    public static string? TokenMistake(string token) =>
        token.Any(char.IsWhiteSpace) ? "The auth token must not contain blanks or line breaks." : null;
}
