namespace CallCenter.HoldMusic.Sound;

/// <summary>Keeps a sound as loud as a telephone needs it: never hard to hear, never a blow.</summary>
internal static class Loudness
{
    private const int WindowOfLevel = 1600;
    private const int WindowOfPeak = 80;
    private const double Usual = 0.115;
    private const double Lift = 0.3;

    /// <summary>Draws loud and soft nearer to each other, about two to one, and to the usual loudness.</summary>
    /// <param name="sound">The sound, changed in place.</param>
    public static void Level(double[] sound)
    {
        double[] power = [.. sound.Select(sample => sample * sample)];
        double mean = Mean(power, power.Length)[0];
        double[] around = Mean(power, WindowOfLevel);
        double usual = Usual / Math.Sqrt(mean);
        for (int i = 0; i < sound.Length; i++)
        {
            sound[i] *= usual / Math.Sqrt(Lift + ((1 - Lift) * Math.Sqrt(around[i] / mean)));
        }
    }

    /// <summary>Turns it down around each sample that is too loud, some milliseconds before and after, so that nothing is cut.</summary>
    /// <param name="sound">The sound, changed in place.</param>
    /// <param name="peak">The loudest that a sample may be.</param>
    public static void Limit(double[] sound, double peak)
    {
        double[] gain = new double[sound.Length];
        for (int i = 0; i < sound.Length; i++)
        {
            double loudest = peak;
            for (int j = Math.Max(0, i - WindowOfPeak); j <= Math.Min(sound.Length - 1, i + WindowOfPeak); j++)
            {
                loudest = Math.Max(loudest, Math.Abs(sound[j]));
            }

            gain[i] = peak / loudest;
        }

        double[] smooth = Mean(gain, WindowOfPeak);
        for (int i = 0; i < sound.Length; i++)
        {
            sound[i] *= smooth[i];
        }
    }

    // The mean of as many values on either side as the window says, or as there are.
    private static double[] Mean(double[] values, int window)
    {
        double[] sums = new double[values.Length + 1];
        for (int i = 0; i < values.Length; i++)
        {
            sums[i + 1] = sums[i] + values[i];
        }

        return [.. values.Select((_, i) =>
        {
            int from = Math.Max(0, i - window);
            int to = Math.Min(values.Length, i + window + 1);
            return (sums[to] - sums[from]) / (to - from);
        })];
    }
}
