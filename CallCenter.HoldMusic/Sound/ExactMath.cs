namespace CallCenter.HoldMusic.Sound;

/// <summary>
/// The functions that a sound needs, from nothing but what IEEE 754 rounds in one way only: addition, multiplication, division, its remainder and the square root.
/// <see cref="Math.Sin"/>, <see cref="Math.Pow"/> and <see cref="Math.Exp"/> come from the machine's library, whose last bit differs from machine to machine.
/// </summary>
internal static class ExactMath
{
    private const double ConcertPitch = 440;
    private const int SemitonesOfAnOctave = 12;
    private const int ConcertA = 69;
    private const int Terms = 14;

    // The powers of two by twelfths, rounded to double.
    private static readonly double[] Semitones =
    [
        1, 1.0594630943592953, 1.122462048309373, 1.189207115002721, 1.2599210498948732, 1.3348398541700344,
        1.4142135623730951, 1.4983070768766815, 1.5874010519681994, 1.681792830507429, 1.7817974362806785, 1.8877486253633868,
    ];

    /// <summary>Sine and cosine by Taylor's series, which has no more to add at this many terms up to a half turn.</summary>
    /// <param name="radians">The angle, from -pi to pi.</param>
    public static (double Sine, double Cosine) Circle(double radians)
    {
        double sine = 0;
        double cosine = 0;
        double term = 1;
        for (int i = 0; i < Terms * 2; i += 2)
        {
            cosine += term;
            term = term * radians / (i + 1);
            sine += term;
            term = -term * radians / (i + 2);
        }

        return (sine, cosine);
    }

    /// <summary>The factor of one step that makes a thousandth, -60 dB, of a sound over many.</summary>
    /// <param name="steps">How many; a hundred or more.</param>
    public static double Decay(double steps)
    {
        const double NaturalLogarithmOf1000 = 6.907755278982137;
        double x = NaturalLogarithmOf1000 / steps;
        return 1 - (x * (1 - (x / 2 * (1 - (x / 3 * (1 - (x / 4)))))));
    }

    /// <summary>The frequency of a note of the equal temperament, in Hz.</summary>
    /// <param name="pitch">Its semitones, 69 for the A of 440 Hz.</param>
    public static double Frequency(int pitch)
    {
        int octaves = Math.DivRem(pitch - ConcertA + (SemitonesOfAnOctave * SemitonesOfAnOctave), SemitonesOfAnOctave, out int semitones) - SemitonesOfAnOctave;
        double a = octaves < 0 ? ConcertPitch / (1 << -octaves) : ConcertPitch * (1 << octaves);
        return a * Semitones[semitones];
    }

    /// <summary>Goes from 0 to 1 without a corner at either end.</summary>
    /// <param name="x">How far; what is below 0 counts as 0, above 1 as 1.</param>
    public static double Ease(double x)
    {
        double inside = Math.Clamp(x, 0, 1);
        return inside * inside * (3 - (2 * inside));
    }
}
