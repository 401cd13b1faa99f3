namespace CallCenter.HoldMusic.Sound;

/// <summary>Plays notes of one instrument.</summary>
/// <param name="instrument">The instrument.</param>
internal sealed class Player(Instrument instrument)
{
    private const double TremoloHertz = 4.6;
    private const double HighestHertz = 3300;
    private const double ConcertPitch = 440;

    /// <summary>Adds a note to what sounds already.</summary>
    /// <param name="sound">What sounds from the beginning of the note on.</param>
    /// <param name="hertz">Its frequency.</param>
    /// <param name="seconds">How long it is held.</param>
    /// <param name="force">How loud.</param>
    public void Play(Span<double> sound, double hertz, double seconds, double force)
    {
        int length = Math.Min((int)((seconds + instrument.Release) * Recording.Rate), sound.Length);
        double[] loudness = Envelope(length, seconds, force);
        foreach (Partial partial in instrument.Partials)
        {
            double tuned = hertz * partial.Multiple;
            // A telephone ends at 3400 Hz; what is above half of the rate would come back as another note.
            if (tuned > HighestHertz)
            {
                continue;
            }

            double fade = ExactMath.Decay(partial.Seconds * Math.Sqrt(ConcertPitch / hertz) * Recording.Rate);
            if (instrument.Detune == 0)
            {
                Add(sound, loudness, tuned, fade, partial.Level);
            }
            else
            {
                Add(sound, loudness, tuned * (1 - (instrument.Detune / 2)), fade, partial.Level / 2);
                Add(sound, loudness, tuned * (1 + (instrument.Detune / 2)), fade, partial.Level / 2);
            }
        }
    }

    // A sine that fades is a point that turns and draws near the middle: each step is the last one, turned and shortened.
    private static void Add(Span<double> sound, double[] loudness, double hertz, double fade, double level)
    {
        (double sine, double cosine) = ExactMath.Circle(2 * Math.PI * hertz / Recording.Rate);
        (double turnX, double turnY) = (cosine * fade, sine * fade);
        // Where each sine begins goes by its frequency, or all would add up at the first blow.
        (double startY, double startX) = ExactMath.Circle((hertz % Math.Tau) - Math.PI);
        (double x, double y) = (level * startX, level * startY);
        for (int i = 0; i < loudness.Length; i++)
        {
            sound[i] += loudness[i] * y;
            (x, y) = ((x * turnX) - (y * turnY), (x * turnY) + (y * turnX));
        }
    }

    private double[] Envelope(int length, double seconds, double force)
    {
        double[] loudness = new double[length];
        (double turnY, double turnX) = ExactMath.Circle(2 * Math.PI * TremoloHertz / Recording.Rate);
        (double x, double y) = (1.0, 0.0);
        for (int i = 0; i < length; i++)
        {
            double at = (double)i / Recording.Rate;
            double envelope = ExactMath.Ease(at / instrument.Attack) * ExactMath.Ease((seconds + instrument.Release - at) / instrument.Release);
            loudness[i] = instrument.Level * force * envelope * (1 - (instrument.Tremolo * (1 - x) / 2));
            (x, y) = ((x * turnX) - (y * turnY), (x * turnY) + (y * turnX));
        }

        return loudness;
    }
}
