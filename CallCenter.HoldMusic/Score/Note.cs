namespace CallCenter.HoldMusic.Score;

/// <summary>A note to be played.</summary>
/// <param name="Part">Who plays it.</param>
/// <param name="Start">When, in eighths from the beginning.</param>
/// <param name="Eighths">How long it is held.</param>
/// <param name="Pitch">Which, in semitones; 69 is the A of 440 Hz.</param>
/// <param name="Force">How loud, from 0 to 1.</param>
internal sealed record Note(Part Part, int Start, int Eighths, int Pitch, double Force);

/// <summary>Who plays.</summary>
internal enum Part
{
    /// <summary>Long chords, soft, behind all else.</summary>
    Strings,

    /// <summary>An electric piano: broken chords, and the melody of the middle part.</summary>
    Keys,

    /// <summary>The lowest notes, which a telephone carries by their overtones.</summary>
    Bass,

    /// <summary>A vibraphone: the melody.</summary>
    Vibes,
}
