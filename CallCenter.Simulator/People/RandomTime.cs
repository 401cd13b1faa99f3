using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Time;

namespace CallCenter.Simulator.People;

/// <summary>Draws random times.</summary>
internal static class RandomTime
{
    /// <summary>Draws from a distribution.</summary>
    /// <param name="distribution">The distribution.</param>
    /// <param name="random">The source of chance.</param>
    /// <returns>The time, in whole microseconds; <see cref="TimeSpan.MaxValue"/> for never.</returns>
    public static TimeSpan Draw(Distribution distribution, Random random) => SimulatedTime.FromSeconds(distribution.Kind switch
    {
        DistributionKind.Constant => distribution.MeanSeconds,
        DistributionKind.Exponential => Exponential(distribution.MeanSeconds, random),
        DistributionKind.Lognormal => Lognormal(distribution, random),
        _ => double.PositiveInfinity,
    });

    /// <summary>Draws an exponential time.</summary>
    /// <param name="mean">Its mean, in any unit.</param>
    /// <param name="random">The source of chance.</param>
    public static double Exponential(double mean, Random random) => -mean * Math.Log(1 - random.NextDouble());

    private static double Lognormal(Distribution distribution, Random random)
    {
        double ratio = distribution.DeviationSeconds / distribution.MeanSeconds;
        double variance = Math.Log(1 + (ratio * ratio));
        double normal = Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        return distribution.MeanSeconds * Math.Exp((Math.Sqrt(variance) * normal) - (variance / 2));
    }
}
