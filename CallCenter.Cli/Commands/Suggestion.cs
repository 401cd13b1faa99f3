using CallCenter.Core.Settings;

namespace CallCenter.Cli.Commands;

/// <summary>What somebody may have meant by a word that nobody knows.</summary>
internal static class Suggestion
{
    private const int LettersAMistake = 3;

    /// <summary>Finds the known word that is nearest: a letter in three may be wrong, missing, too many or swapped with the next.</summary>
    /// <param name="given">The unknown word.</param>
    /// <param name="known">The known ones.</param>
    /// <returns><c>; did you mean WORD?</c> to end a sentence with; a full stop where no word is near.</returns>
    public static string End(string given, IEnumerable<string> known) =>
        known.Select(word => (Word: word, Mistakes: EditDistance.Between(given, word)))
            .Where(each => each.Mistakes * LettersAMistake <= Math.Max(LettersAMistake, each.Word.Trim('-').Length))
            .OrderBy(each => each.Mistakes)
            .FirstOrDefault().Word is { } nearest
            ? $"; did you mean {nearest}?"
            : ".";
}
