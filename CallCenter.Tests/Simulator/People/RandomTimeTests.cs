using CallCenter.Simulator.People;
using CallCenter.Simulator.Scenarios;

namespace CallCenter.Tests.Simulator.People;

public sealed class RandomTimeTests
{
    private const int Draws = 200_000;

    private static double[] Draw(Distribution distribution)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, Draws).Select(_ => RandomTime.Draw(distribution, random).TotalSeconds)];
    }

    public static TheoryData<Distribution, double, double, double> Distributions => new()
    {
        { Distribution.Exponential(180), 180, 180, 180 * Math.Log(2) },
        { Distribution.Lognormal(180, 90), 180, 90, 180 / Math.Sqrt(1.25) },
        { Distribution.Lognormal(60, 120), 60, 120, 60 / Math.Sqrt(5) },
    };

    [Theory]
    [MemberData(nameof(Distributions), DisableDiscoveryEnumeration = true)]
    public void RandomTimes_HaveTheirMeanDeviationAndMedian(Distribution distribution, double mean, double deviation, double median)
    {
        double[] times = Draw(distribution);

        Assert.All(times, time => Assert.InRange(time, 0, double.MaxValue));
        Assert.Equal(mean, times.Average(), mean * 0.01);
        Assert.Equal(deviation, Math.Sqrt(times.Average(time => (time - mean) * (time - mean))), deviation * 0.05);
        Assert.Equal(median, times.Order().ElementAt(Draws / 2), median * 0.01);
    }

    [Fact]
    public void ConstantTime_IsAlwaysTheSame() => Assert.All(Draw(Distribution.Constant(42)), time => Assert.Equal(42, time));

    [Fact]
    public void Never_IsEndless() => Assert.Equal(TimeSpan.MaxValue, RandomTime.Draw(Distribution.Never, new Random(1)));
}
