using CallCenter.Core;
using CallCenter.Core.Dispatch;

namespace CallCenter.Tests.Core.Dispatch;

public sealed class DispatchRuleTests
{
    [Theory]
    [InlineData(AttemptResult.None, null, Tier.Premium)]
    [InlineData(AttemptResult.None, Tier.Premium, Tier.Regular)]
    [InlineData(AttemptResult.None, Tier.Regular, Tier.Premium)]
    [InlineData(AttemptResult.Bridged, null, Tier.Premium)]
    [InlineData(AttemptResult.Bridged, Tier.Premium, Tier.Premium)]
    [InlineData(AttemptResult.Bridged, Tier.Regular, Tier.Premium)]
    [InlineData(AttemptResult.QueueEmpty, null, Tier.Premium)]
    [InlineData(AttemptResult.QueueEmpty, Tier.Premium, Tier.Regular)]
    [InlineData(AttemptResult.QueueEmpty, Tier.Regular, Tier.Premium)]
    public void ExpectedResult_DialsAtOnce(AttemptResult result, Tier? tried, Tier next) =>
        Assert.Equal(new NextDial(next, PauseFirst: false), DispatchRule.Next(result, tried));

    [Theory]
    [InlineData(null, Tier.Premium)]
    [InlineData(Tier.Premium, Tier.Regular)]
    [InlineData(Tier.Regular, Tier.Premium)]
    public void UnexpectedResult_DialsAfterAPause(Tier? tried, Tier next) =>
        Assert.Equal(new NextDial(next, PauseFirst: true), DispatchRule.Next(AttemptResult.Other, tried));

    /// <summary>Every result with every tier that may have been tried.</summary>
    public static TheoryData<AttemptResult, Tier?> EveryState
    {
        get
        {
            var states = new TheoryData<AttemptResult, Tier?>();
            foreach (AttemptResult result in Enum.GetValues<AttemptResult>())
            {
                states.Add(result, null);
                states.Add(result, Tier.Premium);
                states.Add(result, Tier.Regular);
            }

            return states;
        }
    }

    [Theory]
    [MemberData(nameof(EveryState))]
    public void PremiumCallersSeen_DialsPremium(AttemptResult result, Tier? tried)
    {
        var expected = new NextDial(Tier.Premium, PauseFirst: result is AttemptResult.Other, DialReason.CallersSeen);

        Assert.Equal(expected, DispatchRule.Next(result, tried, new PerTier<int>(1, 0)));
        Assert.Equal(expected, DispatchRule.Next(result, tried, new PerTier<int>(1, 1000)));
        Assert.Equal(expected, DispatchRule.Next(result, tried, new PerTier<int>(1000, 1)));
    }

    [Theory]
    [MemberData(nameof(EveryState))]
    public void OnlyRegularCallersSeen_DialsRegular(AttemptResult result, Tier? tried)
    {
        var expected = new NextDial(Tier.Regular, PauseFirst: result is AttemptResult.Other, DialReason.CallersSeen);

        Assert.Equal(expected, DispatchRule.Next(result, tried, new PerTier<int>(0, 1)));
        Assert.Equal(expected, DispatchRule.Next(result, tried, new PerTier<int>(0, 1000)));
    }

    [Theory]
    [MemberData(nameof(EveryState))]
    public void BothQueuesSeenEmpty_FollowsTheTable(AttemptResult result, Tier? tried) => Assert.Equal(
        DispatchRule.Next(result, tried) with { Reason = DialReason.Idle }, DispatchRule.Next(result, tried, new PerTier<int>(0, 0)));

    [Theory]
    [MemberData(nameof(EveryState))]
    public void OverdueRegularCaller_GoesBeforePremiumOnes(AttemptResult result, Tier? tried) => Assert.Equal(
        new NextDial(Tier.Regular, PauseFirst: result is AttemptResult.Other, DialReason.CallersSeen),
        DispatchRule.Next(result, tried, new PerTier<int>(5, 1), isRegularOverdue: true));

    [Theory]
    [MemberData(nameof(EveryState))]
    public void NoRegularCaller_NoneIsOverdue(AttemptResult result, Tier? tried) => Assert.Equal(
        DispatchRule.Next(result, tried, new PerTier<int>(5, 0)), DispatchRule.Next(result, tried, new PerTier<int>(5, 0), isRegularOverdue: true));
}
