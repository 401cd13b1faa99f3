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
        known.Select(word => (Word: word, Mistakes: Mistakes(given.ToUpperInvariant(), word.ToUpperInvariant())))
            .Where(each => each.Mistakes * LettersAMistake <= Math.Max(LettersAMistake, each.Word.Trim('-').Length))
            .OrderBy(each => each.Mistakes)
            .FirstOrDefault().Word is { } nearest
            ? $"; did you mean {nearest}?"
            : ".";

    // The distance of Damerau and Levenshtein, in which no letter is moved twice: https://en.wikipedia.org/wiki/Damerau-Levenshtein_distance.
    private static int Mistakes(string given, string known)
    {
        int[,] least = new int[given.Length + 1, known.Length + 1];
        for (int i = 0; i <= given.Length; i++)
        {
            for (int j = 0; j <= known.Length; j++)
            {
                least[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(
                        Math.Min(least[i - 1, j], least[i, j - 1]) + 1,
                        least[i - 1, j - 1] + (given[i - 1] == known[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && given[i - 1] == known[j - 2] && given[i - 2] == known[j - 1])
                {
                    least[i, j] = Math.Min(least[i, j], least[i - 2, j - 2] + 1);
                }
            }
        }

        return least[given.Length, known.Length];
    }
}
