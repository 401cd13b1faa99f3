using CallCenter.Core;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Statistics;
using CallCenter.Simulator.Theory;

namespace CallCenter.Tests.Simulator.Proof;

/// <summary>
/// With the formula's assumptions, the network gives the formula's waits: each row of the reference table within the run's own 95 % confidence
/// interval and within 1 %. The busier the reps, the longer the run must be. The seed is fixed: by the meaning of such an interval, some other
/// seeds would miss it.
/// </summary>
public sealed class IdealNetworkTests
{
    private const double Hour = 3600;
    private const double OnePercent = 0.01;
    private const int Seed = 3;

    private static (Waits Premium, Waits Regular) Run(int reps, double talk, double premium, double regular, double calls)
    {
        var center = new IdealCallCenter(new Scenario { Hours = calls / (premium + regular) / Hour, Shifts = [new Shift(reps, 0, 24)] });
        center.Run(premium, regular, talk, calls / (premium + regular), Seed);
        return (center[Tier.Premium], center[Tier.Regular]);
    }

    [Theory]
    [InlineData(2, 600, 5 / Hour, 5 / Hour, 0.108225 * Hour, 0.649351 * Hour, null, 3_000_000)]
    [InlineData(2, 1, 0.6, 0.6, 0.321428571, 0.803571429, null, 1_500_000)]
    [InlineData(3, 1, 0.5, 1.5, 0.177777778, 0.533333333, null, 1_500_000)]
    [InlineData(5, 240, 12 / Hour, 48 / Hour, 31.6636, 158.3179, 0.609523, 3_000_000)]
    [InlineData(10, 90, 0.02, 0.08, 7.339736, 73.397362, 0.891889, 6_000_000)]
    [InlineData(3, 180, 6 / Hour, 24 / Hour, 15.789, 31.579, null, 1_500_000)]
    public void PriorityQueue_WaitsAsTheReference(
        int reps, double talk, double premium, double regular, double premiumWait, double regularWait, double? premiumWithin20, double calls)
    {
        (Waits first, Waits second) = Run(reps, talk, premium, regular, calls);

        AssertMeets(premiumWait, first.Summary);
        AssertMeets(regularWait, second.Summary);
        if (premiumWithin20 is { } share)
        {
            Assert.Equal(share, first.ShareWithin20, share * OnePercent);
        }
    }

    [Fact]
    public void OneClass_WaitsAsErlangCSays()
    {
        (_, Waits callers) = Run(14, 180, 0, 100 / 1800.0, 1_500_000);

        AssertMeets(7.835937, callers.Summary);
        Assert.Equal(0.88835, callers.ShareWithin20, 0.88835 * OnePercent);
    }

    /// <summary>Who goes first does not change the mean over all callers, which is that of one queue.</summary>
    [Theory]
    [InlineData(3, 180, 24 / Hour, 6 / Hour)]
    [InlineData(2, 1, 0.6, 0.6)]
    public void MeanOverBothTiers_IsConserved(int reps, double talk, double premium, double regular)
    {
        (Waits first, Waits second) = Run(reps, talk, premium, regular, 1_500_000);

        double mean = ((first.Summary.Mean * first.Count) + (second.Summary.Mean * second.Count)) / (first.Count + second.Count);

        double expected = ErlangC.MeanWait(reps, (premium + regular) * talk, talk);
        Assert.Equal(expected, mean, expected * OnePercent);
    }

    private static void AssertMeets(double expected, WaitSummary waits)
    {
        Assert.True(Math.Abs(waits.Mean - expected) <= waits.MeanError, $"{expected} is not in {waits.Mean} ± {waits.MeanError}.");
        Assert.Equal(expected, waits.Mean, expected * OnePercent);
    }
}
