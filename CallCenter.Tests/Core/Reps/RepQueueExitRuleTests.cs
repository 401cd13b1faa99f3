using CallCenter.Core.Reps;

namespace CallCenter.Tests.Core.Reps;

/// <summary>What becomes of a rep who is no longer in the queue of reps.</summary>
public sealed class RepQueueExitRuleTests
{
    [Theory]
    [InlineData("leave", nameof(AfterRepQueue.Dial))]
    [InlineData("redirected", nameof(AfterRepQueue.Dial))]
    [InlineData("Redirected", nameof(AfterRepQueue.Dial))]
    [InlineData("hangup", nameof(AfterRepQueue.Nothing))]
    [InlineData("error", nameof(AfterRepQueue.DialAndStay))]
    [InlineData("queue-full", nameof(AfterRepQueue.DialAndStay))]
    [InlineData("system-error", nameof(AfterRepQueue.DialAndStay))]
    [InlineData("bridged", nameof(AfterRepQueue.DialAndStay))]
    [InlineData("something-new", nameof(AfterRepQueue.DialAndStay))]
    [InlineData(null, nameof(AfterRepQueue.DialAndStay))]
    public void Result_Decides(string? result, string next) => Assert.Equal(next, RepQueueExitRule.Next(result).ToString());
}
