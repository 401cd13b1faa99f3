using CallCenter.Simulator.Staffing;

namespace CallCenter.Tests.Simulator.Staffing;

public sealed class ShareEstimateTests
{
    private const int Repetitions = 2000;

    // On every other day twice as many ring, and fewer of them are in time; callers of a day fare alike.
    private const double TrueShare = ((60 * 0.9) + (120 * 0.7)) / 180;

    private static TierDay Day(Random random)
    {
        bool isBusy = random.Next(2) == 0;
        double offered = (isBusy ? 120 : 60) + random.Next(-10, 11);
        double share = (isBusy ? 0.7 : 0.9) + ((random.NextDouble() - 0.5) * 0.2);
        return new TierDay(offered, share * offered, offered, 0);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(10)]
    [InlineData(40)]
    [InlineData(160)]
    public async Task TrueShare_IsInAbout95Of100Intervals(int days)
    {
        var random = new Random(days);
        int covered = Enumerable.Range(0, Repetitions).Count(_ =>
        {
            var estimate = ShareEstimate.Of([.. Enumerable.Range(0, days).Select(_ => Day(random))]);
            return estimate.Low <= TrueShare && TrueShare <= estimate.High;
        });

        await Task.CompletedTask;
        Assert.InRange(covered / (double)Repetitions, 0.92, 0.975);
    }

    [Fact]
    public void StrictInterval_IsWider()
    {
        var random = new Random(1);
        TierDay[] days = [.. Enumerable.Range(0, 30).Select(_ => Day(random))];

        Assert.InRange(ShareEstimate.StrictlyOf(days).Error / ShareEstimate.Of(days).Error, 1.7, 1.9);
    }

    [Fact]
    public void DaysWithMoreCallers_CountMore() =>
        Assert.Equal(0.6, ShareEstimate.Of([new(100, 100, 100, 0), new(300, 150, 300, 0), new(100, 50, 100, 0), new(0, 0, 0, 0)]).Share, 12);

    [Fact]
    public void NobodyWasLate_IsNoProofThatNobodyEverIs()
    {
        var estimate = ShareEstimate.Of([.. Enumerable.Repeat(new TierDay(100, 100, 100, 0), 4)]);

        Assert.Equal(1, estimate.Share);
        Assert.InRange(estimate.Low, 0.98, 0.995);
    }

    [Fact]
    public void FewDays_TellNothing() =>
        Assert.Equal(double.PositiveInfinity, ShareEstimate.Of([.. Enumerable.Repeat(new TierDay(100, 50, 100, 0), 3)]).Error);

    [Fact]
    public void NobodyRang_IsNotANumber() => Assert.Equal((double.NaN, 0), (ShareEstimate.Of([default]).Share, ShareEstimate.Of([default]).Error));
}
