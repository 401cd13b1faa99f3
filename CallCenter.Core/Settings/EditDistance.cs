namespace CallCenter.Core.Settings;

/// <summary>How far two words are apart.</summary>
/// <remarks>
/// The distance of Damerau and Levenshtein, in which no letter is moved twice: https://en.wikipedia.org/wiki/Damerau-Levenshtein_distance.
/// </remarks>
public static class EditDistance
{
    /// <summary>Counts the letters that are wrong, missing, too many or swapped with the next.</summary>
    /// <param name="given">A word; letter case does not count.</param>
    /// <param name="known">Another.</param>
    /// <returns>The least number of letters; 0 for the same word.</returns>
    public static int Between(string given, string known)
    {
        (given, known) = (given.ToUpperInvariant(), known.ToUpperInvariant());
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
