using CallCenter.Simulator.Theory;

namespace CallCenter.Tests.Simulator.Theory;

/// <summary>Published and independently computed values, to the digits that are known.</summary>
public sealed class ReferenceTableTests
{
    private const double Hour = 3600;

    public static TheoryData<PriorityQueue, double, double, int> MeanWaits => new()
    {
        { new PriorityQueue(2, 600 / Hour, 5, 5), 0.108225, 0.649351, 6 },
        { new PriorityQueue(2, 1, 0.6, 0.6), 0.321428571, 0.803571429, 9 },
        { new PriorityQueue(3, 1, 0.5, 1.5), 0.177777778, 0.533333333, 9 },
        { new PriorityQueue(5, 240, 12 / Hour, 48 / Hour), 31.6636, 158.3179, 4 },
        { new PriorityQueue(10, 90, 0.02, 0.08), 7.339736, 73.397362, 6 },
        { new PriorityQueue(3, 180, 6 / Hour, 24 / Hour), 15.789, 31.579, 3 },
    };

    [Theory]
    [MemberData(nameof(MeanWaits), DisableDiscoveryEnumeration = true)]
    public void MeanWaits_AreTheReferences(PriorityQueue queue, double premium, double regular, int digits)
    {
        Assert.Equal(premium, queue.PremiumMeanWait, digits);
        Assert.Equal(regular, queue.RegularMeanWait, digits);
    }

    [Theory]
    [InlineData(5, 240, 12 / Hour, 48 / Hour, 0.609523)]
    [InlineData(10, 90, 0.02, 0.08, 0.891889)]
    public void PremiumWithin20Seconds_IsTheReference(int reps, double talk, double premium, double regular, double share) =>
        Assert.Equal(share, new PriorityQueue(reps, talk, premium, regular).PremiumShareWithin(20), 6);

    [Fact]
    public void ErlangC_IsTheReference()
    {
        const double Load = 100 / 1800.0 * 180;

        Assert.Equal(0.1741319, ErlangC.WaitProbability(14, Load), 7);
        Assert.Equal(7.835937, ErlangC.MeanWait(14, Load, 180), 6);
        Assert.Equal(0.88835, ErlangC.ShareWithin(14, Load, 180, 20), 5);
    }
}
