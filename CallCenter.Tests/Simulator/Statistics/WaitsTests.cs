using CallCenter.Simulator.Statistics;

namespace CallCenter.Tests.Simulator.Statistics;

public sealed class WaitsTests
{
    [Fact]
    public void NoWaits_AreNoNumbers()
    {
        var waits = new Waits();

        Assert.Equal(new WaitSummary(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN), waits.Summary);
        Assert.Equal((0, 0, double.NaN), (waits.Count, waits.WithinTarget, waits.ShareWithin20));
    }

    [Fact]
    public void WaitAsLongAsTheLimit_IsWithinIt()
    {
        var waits = new Waits(targetSeconds: 60);
        foreach (int seconds in new[] { 0, 20, 21, 60, 61 })
        {
            waits.Add(TimeSpan.FromSeconds(seconds));
        }

        Assert.Equal((5, 4, 0.4), (waits.Count, waits.WithinTarget, waits.ShareWithin20));
        Assert.Equal((32.4, 61), (waits.Summary.Mean, waits.Summary.Longest));
    }
}
