namespace CallCenter.HoldMusic.Score;

/// <summary>A chord of the piece.</summary>
/// <param name="Start">When, in eighths from the beginning.</param>
/// <param name="Eighths">How long.</param>
/// <param name="Bass">The lowest note.</param>
/// <param name="Pitches">The notes above, the lowest first.</param>
internal sealed record Chord(int Start, int Eighths, int Bass, int[] Pitches)
{
    /// <summary>Reads chords that follow each other.</summary>
    /// <param name="bars">A bar each: chords with a bar line between, each its length in eighths, the bass and the notes above, such as <c>8 F3 G4 A4 C5 E5</c>.</param>
    public static IEnumerable<Chord> Parse(IEnumerable<string> bars)
    {
        int start = 0;
        foreach (string text in bars.SelectMany(bar => bar.Split('|')))
        {
            string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            int eighths = words[0][0] - '0';
            yield return new Chord(start, eighths, Pitch.Parse(words[1]), [.. words[2..].Select(word => Pitch.Parse(word))]);
            start += eighths;
        }
    }
}
