using CallCenter.HoldMusic.Score;

namespace CallCenter.HoldMusic.Sound;

/// <summary>How an instrument sounds.</summary>
/// <param name="Level">How loud it is beside the others.</param>
/// <param name="Attack">Seconds until a note is at its loudest.</param>
/// <param name="Release">Seconds until a note that is not held any more is gone.</param>
/// <param name="Detune">How far, as a part of the frequency, a second string is out of tune with the first; 0 for one string.</param>
/// <param name="Tremolo">How deep the loudness swings, from 0 to 1.</param>
/// <param name="Room">How much of it goes to the room.</param>
/// <param name="Partials">The sines that a note is made of.</param>
internal sealed record Instrument(double Level, double Attack, double Release, double Detune, double Tremolo, double Room, Partial[] Partials)
{
    private static readonly Instrument Strings = new(0.085, 0.5, 0.8, 0.0022, 0, 1, [new(1, 1), new(2, 0.5), new(3, 0.3), new(4, 0.2), new(5, 0.12), new(6, 0.07)]);

    private static readonly Instrument Keys = new(0.24, 0.012, 0.3, 0, 0, 0.8, [new(1, 1, 4.5), new(2, 0.4, 2.4), new(3, 0.24, 1.4), new(4, 0.12, 0.8), new(5, 0.06, 0.5)]);

    private static readonly Instrument Bass = new(0.26, 0.02, 0.15, 0, 0, 0.15, [new(1, 0.4, 5), new(2, 1, 4), new(3, 0.45, 2.5), new(4, 0.18, 1.4), new(5, 0.06, 0.8)]);

    private static readonly Instrument Vibes = new(0.27, 0.01, 0.5, 0, 0.22, 1, [new(1, 1, 6), new(2, 0.1, 2), new(4, 0.14, 1)]);

    /// <summary>The instrument of a part.</summary>
    /// <param name="part">The part.</param>
    public static Instrument Of(Part part) => part switch
    {
        Part.Strings => Strings,
        Part.Keys => Keys,
        Part.Bass => Bass,
        _ => Vibes,
    };
}

/// <summary>A sine of a note.</summary>
/// <param name="Multiple">Its frequency, in those of the note.</param>
/// <param name="Level">How loud it begins.</param>
/// <param name="Seconds">How long until it has fallen by 60 dB, for the A of 440 Hz; higher notes are shorter. Infinite for one that stays.</param>
internal sealed record Partial(double Multiple, double Level, double Seconds = double.PositiveInfinity);
