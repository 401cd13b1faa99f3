using CallCenter.Core;
using CallCenter.Core.Queues;
using Twilio.Exceptions;

namespace CallCenter.Tests.Core.Queues;

/// <summary>Looking is never slower, nor less reliable, than not looking.</summary>
public sealed class QueueMonitorTests
{
    private static readonly PerTier<int> Sizes = new(2, 5);

    private static ApiException Refusal(int status) => new(20000 + status, status, "No.", "");

    [Fact(Timeout = Limits.Hang)]
    public async Task Answer_TellsTheSizesAndTheTimeItTook()
    {
        var world = new MonitorWorld();

        Task<QueueSnapshot> snapshot = world.SnapshotAsync();
        world.Pass(0.034);
        world.Answer(Sizes);

        Assert.Equal(new QueueSnapshot(SnapshotOutcome.Asked, Sizes, TimeSpan.FromMilliseconds(34)), await snapshot);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task SimultaneousRequests_ShareOneFlight()
    {
        var world = new MonitorWorld();

        Task<QueueSnapshot>[] looks = [.. Enumerable.Range(0, 100).Select(_ => world.SnapshotAsync())];
        world.Pass(0.05);
        world.Answer(Sizes);

        Assert.Equal(1, world.Asked);
        Assert.Equal([SnapshotOutcome.Asked, .. Enumerable.Repeat(SnapshotOutcome.Shared, 99)], (await Task.WhenAll(looks)).Select(snapshot => snapshot.Outcome));
        Assert.All(await Task.WhenAll(looks), snapshot => Assert.Equal(Sizes, snapshot.Sizes));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task AnswerOfLessThanAQuarterSecond_IsShared()
    {
        var world = new MonitorWorld();
        Task<QueueSnapshot> first = world.SnapshotAsync();
        world.Answer(Sizes);
        await first;

        world.Pass(0.249);

        Assert.Equal(new QueueSnapshot(SnapshotOutcome.Shared, Sizes), await world.SnapshotAsync());
        Assert.Equal(1, world.Asked);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task AnswerOfAQuarterSecond_IsAskedForAgain()
    {
        var world = new MonitorWorld();
        Task<QueueSnapshot> first = world.SnapshotAsync();
        world.Answer(Sizes);
        await first;

        world.Pass(0.25);
        Task<QueueSnapshot> second = world.SnapshotAsync();
        world.Answer(new PerTier<int>(0, 1));

        Assert.Equal(new QueueSnapshot(SnapshotOutcome.Asked, new PerTier<int>(0, 1)), await second);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task HundredRepsForASecond_CostAHandfulOfRequests()
    {
        var world = new MonitorWorld();
        for (int i = 0; i < 100; i++)
        {
            Task<QueueSnapshot> snapshot = world.SnapshotAsync();
            if (!snapshot.IsCompleted)
            {
                world.Answer(Sizes);
            }

            await snapshot;
            world.Pass(0.01);
        }

        Assert.Equal(4, world.Asked);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(800)]
    [InlineData(50)]
    public async Task SilentTwilio_IsGivenUpAfterTheBudget(int milliseconds)
    {
        var world = new MonitorWorld(milliseconds);

        Task<QueueSnapshot> snapshot = world.SnapshotAsync();
        world.Pass((milliseconds - 1) / 1000.0);
        Assert.False(snapshot.IsCompleted);
        world.Pass(0.001);

        Assert.Equal(new QueueSnapshot(SnapshotOutcome.Late, Took: TimeSpan.FromMilliseconds(milliseconds)), await snapshot);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task WhoeverJoinsASlowFlight_WaitsNoLongerThanItLasts()
    {
        var world = new MonitorWorld();
        Task<QueueSnapshot> first = world.SnapshotAsync();
        world.Pass(0.5);
        Task<QueueSnapshot> second = world.SnapshotAsync();

        world.Pass(0.3);

        Assert.Equal(SnapshotOutcome.Late, (await first).Outcome);
        Assert.Equal(new QueueSnapshot(SnapshotOutcome.BackedOff, Took: TimeSpan.FromMilliseconds(300)), await second);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Failures_AreFollowedByRestsThatGrowToAMinute()
    {
        var world = new MonitorWorld();
        var failure = new HttpRequestException("no connection");
        Assert.Equal(new QueueSnapshot(SnapshotOutcome.Failed), await world.FailedSnapshotAsync(failure));

        var rests = new List<double>();
        for (int i = 0; i < 8; i++)
        {
            rests.Add(await world.BackoffAsync(failure));
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], rests);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RateLimit_IsFollowedByLongerRests()
    {
        var world = new MonitorWorld();
        Assert.Equal(new QueueSnapshot(SnapshotOutcome.RateLimited, Status: 429), await world.FailedSnapshotAsync(Refusal(429)));

        var rests = new List<double>();
        for (int i = 0; i < 4; i++)
        {
            rests.Add(await world.BackoffAsync(Refusal(429)));
        }

        Assert.Equal([10, 20, 40, 60], rests);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Success_EndsTheGrowth()
    {
        var world = new MonitorWorld();
        var failure = new HttpRequestException("no connection");
        await world.FailedSnapshotAsync(failure);
        Assert.Equal(1, await world.BackoffAsync(failure));
        world.Pass(2);
        Task<QueueSnapshot> success = world.SnapshotAsync();
        world.Answer(Sizes);
        await success;
        world.Pass(1);

        await world.FailedSnapshotAsync(failure);

        Assert.Equal(1, await world.BackoffAsync(failure));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task Refusal_TellsItsStatus(int status) =>
        Assert.Equal(new QueueSnapshot(SnapshotOutcome.Failed, Status: status), await new MonitorWorld().FailedSnapshotAsync(Refusal(status)));

    [Fact(Timeout = Limits.Hang)]
    public async Task UnexpectedException_IsAFailureLikeAnyOther() =>
        Assert.Equal(new QueueSnapshot(SnapshotOutcome.Failed), await new MonitorWorld().FailedSnapshotAsync(new InvalidOperationException()));

    [Fact(Timeout = Limits.Hang)]
    public async Task AnswerWithoutSizes_IsDoubtedAndNotHeldAgainstTwilio()
    {
        var world = new MonitorWorld();
        Task<QueueSnapshot> snapshot = world.SnapshotAsync();
        world.Answer(null);
        Assert.Equal(new QueueSnapshot(SnapshotOutcome.Doubted), await snapshot);
        world.Pass(0.25);

        Task<QueueSnapshot> next = world.SnapshotAsync();
        world.Answer(Sizes);

        Assert.Equal(SnapshotOutcome.Asked, (await next).Outcome);
    }
}
