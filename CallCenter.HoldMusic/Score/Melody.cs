namespace CallCenter.HoldMusic.Score;

/// <summary>Reads a melody.</summary>
internal static class Melody
{
    private const string Rest = "-";

    /// <summary>Reads notes that follow each other.</summary>
    /// <param name="bars">A bar each: notes, or <c>-</c> for a rest, with a colon and the length in eighths, such as <c>-:2 C5:1 F5:1 A5:3 G5:1</c>.</param>
    /// <returns>The notes: when each begins, how long it is held, which it is.</returns>
    public static IEnumerable<(int Start, int Eighths, int Pitch)> Parse(IEnumerable<string> bars)
    {
        int start = 0;
        foreach (string word in bars.SelectMany(bar => bar.Split(' ')))
        {
            string[] parts = word.Split(':');
            int eighths = parts[1][0] - '0';
            if (parts[0] != Rest)
            {
                yield return (start, eighths, Pitch.Parse(parts[0]));
            }

            start += eighths;
        }
    }
}
