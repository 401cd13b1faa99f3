namespace CallCenter.HoldMusic.Score;

/// <summary>
/// The piece, written for this project: 18 bars of four quarters in F major, at 75 quarters a minute. Two lines of four bars (A), a middle part that
/// goes to C major and back by way of D minor, in which the electric piano has the melody (B), and the first line again, to its end.
/// </summary>
internal static class Piece
{
    /// <summary>Eighths of a bar.</summary>
    public const int Bar = 8;

    private const int FirstBarOfMiddle = 8;
    private const int FirstBarOfEnd = 14;
    private const int LastBar = 17;
    private const int Octave = 12;

    /// <summary>The chords, a bar a line.</summary>
    internal static readonly string[] Harmony =
    [
        "8 F3 G4 A4 C5 E5",
        "8 D3 F4 A4 C5 D5",
        "8 Bb3 F4 A4 C5 D5",
        "5 C3 G4 Bb4 D5 F5 | 3 C4 G4 Bb4 C5 E5",
        "8 F3 G4 A4 C5 E5",
        "8 A3 G4 A4 C5 E5",
        "4 Bb3 F4 A4 C5 D5 | 4 Bb3 F4 G4 Bb4 Db5",
        "4 C4 F4 A4 C5 F5 | 4 C3 G4 Bb4 D5 E5",
        "8 D3 F4 A4 C5 D5",
        "8 G3 F4 A4 B4 E5",
        "8 C4 G4 B4 D5 E5",
        "4 A3 G4 A4 C5 E5 | 4 A3 G4 A4 C#5 E5",
        "4 D3 F4 A4 C5 D5 | 4 C4 F4 A4 C5 D5",
        "4 Bb3 F4 A4 C5 D5 | 4 C4 G4 Bb4 D5 F5",
        "8 F3 G4 A4 C5 E5",
        "4 Bb3 F4 A4 C5 D5 | 4 Bb3 F4 G4 Bb4 Db5",
        "4 C4 F4 A4 C5 F5 | 4 C3 G4 Bb4 D5 E5",
        "8 F3 G4 A4 C5 D5",
    ];

    /// <summary>The melody, a bar a line.</summary>
    internal static readonly string[] Tune =
    [
        "-:2 C5:1 F5:1 A5:3 G5:1",
        "F5:3 E5:1 C5:3 -:1",
        "-:2 D5:1 F5:1 A5:2 C6:2",
        "Bb5:3 A5:1 G5:4",
        "-:2 C5:1 F5:1 A5:3 C6:1",
        "G5:3 A5:1 E5:4",
        "-:1 D5:1 F5:2 Db5:1 F5:1 G5:2",
        "A5:2 F5:2 G5:3 -:1",
        "F5:1 A5:1 C6:3 A5:1 E5:2",
        "-:1 D5:1 G5:1 B5:1 A5:2 E5:2",
        "G5:4 -:1 E5:1 D5:1 B4:1",
        "C5:3 E5:1 C#5:2 G5:2",
        "F5:4 -:1 E5:1 F5:1 A5:1",
        "D6:2 C6:1 A5:1 Bb5:1 G5:3",
        "-:2 C5:1 F5:1 A5:3 G5:1",
        "F5:2 D5:2 Db5:2 F5:2",
        "-:1 A5:1 C6:1 A5:1 G5:2 D5:1 E5:1",
        "F5:8",
    ];

    // Which notes of the chord sound at each eighth of a bar: one after the other in four ways, or two at once on the second and the last quarter.
    private static readonly int[][][] Broken =
    [
        [[0], [], [1], [2], [3], [2], [1], []],
        [[0], [], [2], [1], [], [3], [1], [2]],
        [[], [1], [2], [3], [1], [], [2], []],
        [[0], [], [2], [1], [3], [1], [], [2]],
    ];

    private static readonly int[][] Struck = [[], [], [0, 2], [], [], [], [1, 3], []];

    private static readonly string[] LastChord = ["G4", "A4", "C5", "D5", "A5", "C6"];

    private static readonly Chord[] Chords = [.. Chord.Parse(Harmony)];

    /// <summary>How long the piece is without what rings on, in eighths.</summary>
    public static int Eighths => Harmony.Length * Bar;

    /// <summary>All notes.</summary>
    public static IEnumerable<Note> Notes => [.. LongChords(), .. Basses(), .. BrokenChords(), .. Melodies(), .. Ending()];

    private static IEnumerable<Note> LongChords() =>
        from chord in Chords
        from pitch in chord.Pitches
        select new Note(Part.Strings, chord.Start, chord.Eighths, pitch, IsMiddle(chord.Start) ? 1 : 0.8);

    private static IEnumerable<Note> Basses()
    {
        foreach (Chord chord in Chords)
        {
            bool pushes = chord.Eighths == Bar && chord.Start / Bar != LastBar;
            yield return new Note(Part.Bass, chord.Start, pushes ? 5 : chord.Eighths, chord.Bass, 1);
            if (pushes)
            {
                yield return new Note(Part.Bass, chord.Start + 5, 3, chord.Bass + (chord.Bass < Pitch.Parse("G3") ? Octave : 0), 0.6);
            }
        }
    }

    private static IEnumerable<Note> BrokenChords() =>
        from eighth in Enumerable.Range(0, LastBar * Bar)
        from which in IsMiddle(eighth) ? Struck[eighth % Bar] : Broken[eighth / Bar % Broken.Length][eighth % Bar]
        let chord = Chords.Last(each => each.Start <= eighth)
        select new Note(Part.Keys, eighth, 2, chord.Pitches[which], IsMiddle(eighth) ? 0.3 : eighth % Bar == 0 ? 0.6 : 0.45);

    private static IEnumerable<Note> Melodies() =>
        from note in Melody.Parse(Tune)
        select new Note(IsMiddle(note.Start) ? Part.Keys : Part.Vibes, note.Start, note.Eighths, note.Pitch, note.Start % 4 == 0 ? 0.95 : 0.8);

    private static IEnumerable<Note> Ending() =>
        from step in LastChord.Index()
        select new Note(Part.Keys, (LastBar * Bar) + step.Index, Bar, Pitch.Parse(step.Item), 0.5 - (0.05 * step.Index));

    private static bool IsMiddle(int eighth) => eighth / Bar is >= FirstBarOfMiddle and < FirstBarOfEnd;
}
