namespace CallCenter.Simulator.Scenarios;

/// <summary>A random length of time.</summary>
/// <param name="Kind">Its shape.</param>
/// <param name="MeanSeconds">Its mean, in seconds; without meaning for <see cref="DistributionKind.Never"/>.</param>
/// <param name="DeviationSeconds">Its standard deviation, in seconds; only of a lognormal one.</param>
public sealed record Distribution(DistributionKind Kind, double MeanSeconds, double DeviationSeconds = 0)
{
    /// <summary>A time that never ends.</summary>
    public static Distribution Never { get; } = new(DistributionKind.Never, double.PositiveInfinity);

    /// <summary>Always the same time.</summary>
    /// <param name="seconds">The time in seconds.</param>
    public static Distribution Constant(double seconds) => new(DistributionKind.Constant, seconds);

    /// <summary>A time without memory: short ones often, long ones seldom.</summary>
    /// <param name="meanSeconds">The mean in seconds.</param>
    public static Distribution Exponential(double meanSeconds) => new(DistributionKind.Exponential, meanSeconds);

    /// <summary>A time whose logarithm is normally distributed, as talk times are found to be.</summary>
    /// <param name="meanSeconds">The mean in seconds.</param>
    /// <param name="deviationSeconds">The standard deviation in seconds.</param>
    public static Distribution Lognormal(double meanSeconds, double deviationSeconds) => new(DistributionKind.Lognormal, meanSeconds, deviationSeconds);
}
