using CallCenter.Core.Dispatch;

namespace CallCenter.Tests.Dispatch;

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
}
