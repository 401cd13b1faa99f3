using CallCenter.Benchmarks;
using CallCenter.Benchmarks.Strangers;

namespace CallCenter.Tests.EndToEnd;

/// <summary>
/// Strangers do their worst for some seconds beside real calls. How long the calls take is measured where nothing else runs
/// (SECURITY.md has the figures); here a limit that no busy machine reaches tells a call that waits from one that hangs.
/// </summary>
public sealed class StrangerTests(CallCenterFixture callCenter) : IClassFixture<CallCenterFixture>
{
    private const double HangingMilliseconds = 10_000;

    [Theory(Timeout = Limits.Hang)]
    [InlineData("Junk", "403")]
    [InlineData("LargeBody", "413")]
    [InlineData("SlowBody", "403")]
    [InlineData("SlowHead", null)]
    [InlineData("ManyHeaders", "431")]
    [InlineData("HalfClosed", Stranger.CutOff)]
    [InlineData("Silent", null)]
    public async Task Strangers_GetNoAnswerThatCountsAndRealCallsGetTheirs(string kind, string? status)
    {
        Assert.Equal(SampleWebhook.Token, CallCenterFixture.Token);
        var duration = TimeSpan.FromSeconds(kind == nameof(StrangerKind.SlowBody) ? 8 : 2);

        StrangerRun run = await StrangerRun.RunAsync(callCenter.BaseAddress, [Enum.Parse<StrangerKind>(kind)], duration);

        Assert.Equal(0, run.Calls.Failed);
        Assert.NotEmpty(run.Calls.Milliseconds);
        Assert.InRange(run.Calls.Milliseconds[^1], 0, HangingMilliseconds);
        // A large body that is refused may be cut off before the stranger has read so.
        Assert.All(run.Met.Keys, met => Assert.True(met == status || met == Stranger.CutOff, met));
        Assert.True(status is null || run.Met.ContainsKey(status), string.Join(", ", run.Met));
    }
}
