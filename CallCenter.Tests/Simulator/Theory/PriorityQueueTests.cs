using CallCenter.Simulator.Theory;
using CsCheck;

namespace CallCenter.Tests.Simulator.Theory;

public sealed class PriorityQueueTests
{
    private const double Talk = 180;

    private static readonly Gen<PriorityQueue> Stable =
        Gen.Select(Gen.Int[1, 300], Gen.Double[0.01, 0.999], Gen.Double[0, 1]).Select((reps, busy, premium) =>
            new PriorityQueue(reps, Talk, reps * busy / Talk * premium, reps * busy / Talk * (1 - premium)));

    [Fact]
    public void MeanOverAllCallers_IsThatOfOneQueue() => Stable.Sample(queue =>
    {
        double all = queue.PremiumPerSecond + queue.RegularPerSecond;
        double mean = ((queue.PremiumPerSecond * queue.PremiumMeanWait) + (queue.RegularPerSecond * queue.RegularMeanWait)) / all;
        double oneQueue = ErlangC.MeanWait(queue.Reps, all * Talk, Talk);
        // Below 1e-290 a double has not the digits to be compared by.
        return Math.Abs(mean - oneQueue) <= (1e-9 * oneQueue) + 1e-290;
    });

    [Fact]
    public void Premium_NeverWaitsLongerThanRegular() => Stable.Sample(queue => queue.PremiumMeanWait <= queue.RegularMeanWait);

    [Fact]
    public void PremiumMeanWait_IsTheAreaUnderItsTail()
    {
        var queue = new PriorityQueue(5, 240, 12 / 3600.0, 48 / 3600.0);
        const double Step = 0.05;
        double area = Enumerable.Range(0, 40_000).Sum(n => Step * (1 - queue.PremiumShareWithin((n + 0.5) * Step)));

        Assert.Equal(queue.PremiumMeanWait, area, 4);
    }

    [Fact]
    public void NoRegularCallers_IsErlangC()
    {
        var queue = new PriorityQueue(14, 180, 100 / 1800.0, 0);

        Assert.Equal(ErlangC.MeanWait(14, 10, 180), queue.PremiumMeanWait, 9);
        Assert.Equal(ErlangC.ShareWithin(14, 10, 180, 20), queue.PremiumShareWithin(20), 9);
    }

    [Fact]
    public void TooManyRegularCallers_LeavePremiumOnesTheirTurn()
    {
        var queue = new PriorityQueue(2, 100, 0.01, 0.05);

        Assert.False(queue.IsStable);
        Assert.Equal((1, 100.0, double.PositiveInfinity), (queue.WaitProbability, queue.PremiumMeanWait, queue.RegularMeanWait));
        Assert.Equal(1 - Math.Exp(-0.2), queue.PremiumShareWithin(20), 12);
    }

    [Fact]
    public void TooManyPremiumCallers_WaitForEver()
    {
        var queue = new PriorityQueue(2, 100, 0.02, 0.01);

        Assert.Equal((double.PositiveInfinity, double.PositiveInfinity, 0), (queue.PremiumMeanWait, queue.RegularMeanWait, queue.PremiumShareWithin(20)));
    }
}
