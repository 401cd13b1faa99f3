using CallCenter.Core;
using CallCenter.Core.Dispatch;
using CallCenter.Core.Queues;

namespace CallCenter.Tests.Core.Queues;

public sealed class QueueSnapshotTests
{
    [Theory]
    [InlineData(Tier.Premium, 1, 0)]
    [InlineData(Tier.Premium, 1, 5)]
    [InlineData(Tier.Regular, 0, 1)]
    public void CallersSeenAgainWhereTheRepFoundNone_AreNotBelieved(Tier tried, int premium, int regular)
    {
        var snapshot = new QueueSnapshot(SnapshotOutcome.Asked, new PerTier<int>(premium, regular));

        Assert.Equal(new QueueSnapshot(SnapshotOutcome.Doubted), snapshot.After(new RepReport(AttemptResult.QueueEmpty, tried, SidDisagrees: false, CallersSeen: true)));
    }

    [Theory]
    [InlineData(AttemptResult.QueueEmpty, Tier.Premium, true, 0, 5)]
    [InlineData(AttemptResult.QueueEmpty, Tier.Regular, true, 1, 5)]
    [InlineData(AttemptResult.QueueEmpty, Tier.Regular, true, 0, 0)]
    [InlineData(AttemptResult.QueueEmpty, Tier.Premium, false, 1, 5)]
    [InlineData(AttemptResult.Bridged, Tier.Premium, true, 1, 5)]
    [InlineData(AttemptResult.None, null, false, 1, 5)]
    public void AnyOtherExperience_ContradictsNothing(AttemptResult result, Tier? tried, bool seen, int premium, int regular)
    {
        var snapshot = new QueueSnapshot(SnapshotOutcome.Asked, new PerTier<int>(premium, regular));

        Assert.Equal(snapshot, snapshot.After(new RepReport(result, tried, SidDisagrees: false, seen)));
    }

    [Theory]
    [InlineData(Tier.Regular, true)]
    [InlineData(Tier.Premium, false)]
    public void WhereARegularCallerIsOverdue_OnlyTheRepWhoTriedRegularWasMisled(Tier tried, bool isMisled)
    {
        var snapshot = new QueueSnapshot(SnapshotOutcome.Asked, new PerTier<int>(2, 3)) { IsRegularOverdue = true };

        Assert.Equal(isMisled, snapshot.After(new RepReport(AttemptResult.QueueEmpty, tried, SidDisagrees: false, CallersSeen: true)).Sizes is null);
    }
}
