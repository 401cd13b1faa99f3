using CallCenter.Core.Callers;

namespace CallCenter.Tests.Core.Callers;

/// <summary>What becomes of a caller by Twilio's <c>QueueResult</c>.</summary>
public sealed class QueueExitRuleTests
{
    [Theory]
    [InlineData("bridged", AfterQueue.HangUp)]
    [InlineData("leave", AfterQueue.TakeMessage)]
    [InlineData("queue-full", AfterQueue.TakeMessage)]
    [InlineData("system-error", AfterQueue.TakeMessage)]
    [InlineData("error", AfterQueue.EnqueueAgain)]
    [InlineData("hangup", AfterQueue.Nothing)]
    [InlineData("redirected", AfterQueue.Nothing)]
    [InlineData("redirected-from-bridged", AfterQueue.Nothing)]
    [InlineData("bridging-in-process", AfterQueue.Nothing)]
    [InlineData("BRIDGED", AfterQueue.HangUp)]
    [InlineData("something-new", AfterQueue.SayGoodbye)]
    [InlineData(" bridged", AfterQueue.SayGoodbye)]
    [InlineData(null, AfterQueue.SayGoodbye)]
    public void Result_Decides(string? result, AfterQueue next) => Assert.Equal(next, QueueExitRule.Next(result, isPlain: false, takesMessages: true));

    [Theory]
    [InlineData("leave")]
    [InlineData("queue-full")]
    [InlineData("system-error")]
    public void WithoutMessages_TheLineIsBusy(string result) =>
        Assert.Equal(AfterQueue.SayBusy, QueueExitRule.Next(result, isPlain: false, takesMessages: false));

    [Theory]
    [InlineData(true, AfterQueue.TakeMessage)]
    [InlineData(false, AfterQueue.SayBusy)]
    public void SecondError_IsNotAnsweredTheSameWay(bool takesMessages, AfterQueue next) =>
        Assert.Equal(next, QueueExitRule.Next("error", isPlain: true, takesMessages));
}
