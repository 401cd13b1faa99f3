namespace CallCenter.Simulator.Time;

/// <summary>Simulated times are whole microseconds, so that a run does not depend on how a machine rounds.</summary>
public static class SimulatedTime
{
    /// <summary>A moment that never comes.</summary>
    public const long Never = long.MaxValue;

    private const double MicrosecondsASecond = 1_000_000;

    private const double SecondsAnHour = 3_600;

    /// <summary>Seconds as microseconds; infinity as <see cref="Never"/>.</summary>
    /// <param name="seconds">Seconds, not negative.</param>
    public static long FromSeconds(double seconds) =>
        double.IsPositiveInfinity(seconds) ? Never : (long)Math.Round(seconds * MicrosecondsASecond);

    /// <summary>Hours as microseconds.</summary>
    /// <param name="hours">Hours, not negative.</param>
    public static long FromHours(double hours) => FromSeconds(hours * SecondsAnHour);

    /// <summary>Microseconds as seconds.</summary>
    /// <param name="time">Microseconds.</param>
    public static double ToSeconds(long time) => time / MicrosecondsASecond;

    /// <summary>Microseconds as hours.</summary>
    /// <param name="time">Microseconds.</param>
    public static double ToHours(long time) => ToSeconds(time) / SecondsAnHour;
}
