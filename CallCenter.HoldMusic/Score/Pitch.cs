namespace CallCenter.HoldMusic.Score;

/// <summary>Reads the names of notes.</summary>
internal static class Pitch
{
    private const int SemitonesOfAnOctave = 12;

    /// <summary>Reads a name such as <c>A4</c>, <c>Bb4</c> or <c>C#5</c>.</summary>
    /// <param name="name">The name: letter, flat or sharp, octave.</param>
    /// <returns>Its semitones, 69 for <c>A4</c>.</returns>
    public static int Parse(ReadOnlySpan<char> name)
    {
        int letter = name[0] switch
        {
            'C' => 0,
            'D' => 2,
            'E' => 4,
            'F' => 5,
            'G' => 7,
            'A' => 9,
            'B' => 11,
            _ => throw new FormatException($"{name} is no note."),
        };
        int accidental = name[1] switch { 'b' => -1, '#' => 1, _ => 0 };
        return ((name[^1] - '0' + 1) * SemitonesOfAnOctave) + letter + accidental;
    }
}
