namespace CallCenter.Simulator.Time;

/// <summary>Makes lengths of simulated time. Those that chance draws are whole microseconds, so that a run does not depend on how a machine rounds.</summary>
internal static class SimulatedTime
{
    private const double MicrosecondsASecond = 1_000_000;

    private const double SecondsAnHour = 3_600;

    /// <summary>A time that never ends.</summary>
    public static TimeSpan Never => TimeSpan.MaxValue;

    /// <summary>The midnight, in UTC, of the Monday on which every run begins; opening hours need a date.</summary>
    public static DateTimeOffset Monday { get; } = new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Seconds, rounded to microseconds; what no <see cref="TimeSpan"/> can hold, and infinity, as <see cref="Never"/>.</summary>
    /// <param name="seconds">Seconds, not negative.</param>
    public static TimeSpan FromSeconds(double seconds) =>
        seconds >= Never.TotalSeconds ? Never : TimeSpan.FromMicroseconds(Math.Round(seconds * MicrosecondsASecond));

    /// <summary>Hours, rounded to microseconds.</summary>
    /// <param name="hours">Hours, not negative.</param>
    public static TimeSpan FromHours(double hours) => FromSeconds(hours * SecondsAnHour);

    /// <summary>A time in hours.</summary>
    /// <param name="time">The time.</param>
    public static double ToHours(TimeSpan time) => time.TotalSeconds / SecondsAnHour;
}
