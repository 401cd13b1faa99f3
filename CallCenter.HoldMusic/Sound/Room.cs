namespace CallCenter.HoldMusic.Sound;

/// <summary>A small room after Schroeder (Natural sounding artificial reverberation, 1962): echoes that come back to themselves, then two that only scatter.</summary>
internal static class Room
{
    private const double Seconds = 1.1;
    private const double Damping = 0.35;
    private const double Scatter = 0.6;

    // In samples; without common factors, so that no two echoes fall together.
    private static readonly int[] Echoes = [241, 277, 311, 353];
    private static readonly int[] Scatters = [61, 19];

    /// <summary>What comes back from the room.</summary>
    /// <param name="sound">What is played in it.</param>
    public static double[] Answer(double[] sound)
    {
        double[] answer = new double[sound.Length];
        foreach (int delay in Echoes)
        {
            AddEcho(sound, answer, delay);
        }

        foreach (int delay in Scatters)
        {
            answer = Scattered(answer, delay);
        }

        return answer;
    }

    // Each time round the echo is weaker and duller.
    private static void AddEcho(double[] sound, double[] answer, int delay)
    {
        double[] line = new double[delay];
        double gain = 1;
        double step = ExactMath.Decay(Seconds * Recording.Rate);
        for (int i = 0; i < delay; i++)
        {
            gain *= step;
        }

        double dull = 0;
        for (int i = 0; i < sound.Length; i++)
        {
            double back = line[i % delay];
            dull += (1 - Damping) * (back - dull);
            line[i % delay] = sound[i] + (gain * dull);
            answer[i] += back / Echoes.Length;
        }
    }

    private static double[] Scattered(double[] sound, int delay)
    {
        double[] line = new double[delay];
        double[] answer = new double[sound.Length];
        for (int i = 0; i < sound.Length; i++)
        {
            double back = line[i % delay];
            double inner = sound[i] + (Scatter * back);
            answer[i] = back - (Scatter * inner);
            line[i % delay] = inner;
        }

        return answer;
    }
}
