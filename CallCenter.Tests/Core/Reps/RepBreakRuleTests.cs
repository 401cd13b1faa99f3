using CallCenter.Core.Calls;
using CallCenter.Core.Dispatch;
using CallCenter.Core.Reps;

namespace CallCenter.Tests.Core.Reps;

/// <summary>When a rep has a break.</summary>
public sealed class RepBreakRuleTests
{
    [Theory]
    [InlineData(CallStep.Begin, AttemptResult.Bridged, null, 0, 10, RepBreak.WrapUp)]
    [InlineData(CallStep.Begin, AttemptResult.Bridged, null, 0, 0, RepBreak.None)]
    [InlineData(CallStep.Begin, AttemptResult.QueueEmpty, null, 0, 10, RepBreak.None)]
    [InlineData(CallStep.Begin, AttemptResult.None, "9", 0, 10, RepBreak.None)]
    [InlineData(CallStep.Ready, AttemptResult.None, null, 0, 10, RepBreak.None)]
    [InlineData(CallStep.Ready, AttemptResult.None, "5", 0, 10, RepBreak.None)]
    [InlineData(CallStep.Ready, AttemptResult.None, "9", 0, 10, RepBreak.Pause)]
    [InlineData(CallStep.Pause, AttemptResult.None, null, 19, 10, RepBreak.Pause)]
    [InlineData(CallStep.Pause, AttemptResult.None, null, 20, 10, RepBreak.PausedTooLong)]
    public void Step_Decides(CallStep step, AttemptResult result, string? digits, int round, int wrapUpSeconds, RepBreak next) =>
        Assert.Equal(next, RepBreakRule.Next(step, result, digits, round, wrapUpSeconds, pauseRounds: 20));
}
