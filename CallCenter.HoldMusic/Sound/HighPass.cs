namespace CallCenter.HoldMusic.Sound;

/// <summary>Takes away what a telephone does not carry: a Butterworth high-pass of second order.</summary>
internal static class HighPass
{
    /// <summary>Filters a sound in place.</summary>
    /// <param name="sound">The sound.</param>
    /// <param name="hertz">Where it is weaker by 3 dB.</param>
    public static void Apply(double[] sound, double hertz)
    {
        (double sine, double cosine) = ExactMath.Circle(2 * Math.PI * hertz / Recording.Rate);
        double alpha = sine / Math.Sqrt(2);
        double middle = (1 + cosine) / 2 / (1 + alpha);
        double first = -2 * cosine / (1 + alpha);
        double second = (1 - alpha) / (1 + alpha);
        (double x1, double x2, double y1, double y2) = (0.0, 0.0, 0.0, 0.0);
        for (int i = 0; i < sound.Length; i++)
        {
            double x = sound[i];
            double y = (middle * (x - (2 * x1) + x2)) - (first * y1) - (second * y2);
            (x2, x1, y2, y1) = (x1, x, y1, y);
            sound[i] = y;
        }
    }
}
