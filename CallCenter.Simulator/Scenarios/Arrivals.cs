namespace CallCenter.Simulator.Scenarios;

/// <summary>How many callers ring, at random moments (a Poisson process).</summary>
/// <param name="PerHour">Callers per hour, one number for each of the 24 hours of the day.</param>
public sealed record Arrivals(IReadOnlyList<double> PerHour)
{
    /// <summary>The hours of a day.</summary>
    public const int HoursADay = 24;

    /// <summary>The same number of callers in every hour.</summary>
    /// <param name="perHour">Callers per hour.</param>
    public static Arrivals Steady(double perHour) => new([.. Enumerable.Repeat(perHour, HoursADay)]);

    /// <summary>Whether every hour has the same number of callers.</summary>
    public bool IsSteady => PerHour.All(rate => rate == PerHour[0]);

    /// <summary>Callers per hour at an hour of the day; a day follows a day.</summary>
    /// <param name="hour">The hour of the day, such as 9.5 or 25.</param>
    public double At(double hour) => PerHour[(int)Math.Floor(hour) % HoursADay];
}
