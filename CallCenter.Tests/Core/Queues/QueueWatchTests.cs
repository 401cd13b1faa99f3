using CallCenter.Core.Dispatch;
using CallCenter.Core.Queues;
using Twilio.Exceptions;

namespace CallCenter.Tests.Core.Queues;

/// <summary>Looking is never slower, nor less reliable, than not looking.</summary>
public sealed class QueueWatchTests
{
    private static readonly QueueSizes Sizes = new(2, 5);

    private static ApiException Refusal(int status) => new(20000 + status, status, "No.", "");

    [Fact(Timeout = Limits.Short)]
    public async Task Answer_TellsTheSizesAndTheTimeItTook()
    {
        var world = new WatchWorld();

        Task<Look> look = world.LookAsync();
        world.Pass(0.034);
        world.Answer(Sizes);

        Assert.Equal(new Look(LookOutcome.Asked, Sizes, TimeSpan.FromMilliseconds(34)), await look);
    }

    [Fact(Timeout = Limits.Short)]
    public async Task SimultaneousRequests_ShareOneFlight()
    {
        var world = new WatchWorld();

        Task<Look>[] looks = [.. Enumerable.Range(0, 100).Select(_ => world.LookAsync())];
        world.Pass(0.05);
        world.Answer(Sizes);

        Assert.Equal(1, world.Asked);
        Assert.Equal([LookOutcome.Asked, .. Enumerable.Repeat(LookOutcome.Shared, 99)], (await Task.WhenAll(looks)).Select(look => look.Outcome));
        Assert.All(await Task.WhenAll(looks), look => Assert.Equal(Sizes, look.Sizes));
    }

    [Fact(Timeout = Limits.Short)]
    public async Task AnswerOfLessThanAQuarterSecond_IsShared()
    {
        var world = new WatchWorld();
        Task<Look> first = world.LookAsync();
        world.Answer(Sizes);
        await first;

        world.Pass(0.249);

        Assert.Equal(new Look(LookOutcome.Shared, Sizes), await world.LookAsync());
        Assert.Equal(1, world.Asked);
    }

    [Fact(Timeout = Limits.Short)]
    public async Task AnswerOfAQuarterSecond_IsAskedForAgain()
    {
        var world = new WatchWorld();
        Task<Look> first = world.LookAsync();
        world.Answer(Sizes);
        await first;

        world.Pass(0.25);
        Task<Look> second = world.LookAsync();
        world.Answer(new QueueSizes(0, 1));

        Assert.Equal(new Look(LookOutcome.Asked, new QueueSizes(0, 1)), await second);
    }

    [Fact(Timeout = Limits.Short)]
    public async Task HundredRepsForASecond_CostAHandfulOfRequests()
    {
        var world = new WatchWorld();
        for (int i = 0; i < 100; i++)
        {
            Task<Look> look = world.LookAsync();
            if (!look.IsCompleted)
            {
                world.Answer(Sizes);
            }

            await look;
            world.Pass(0.01);
        }

        Assert.Equal(4, world.Asked);
    }

    [Theory(Timeout = Limits.Short)]
    [InlineData(800)]
    [InlineData(50)]
    public async Task SilentTwilio_IsGivenUpAfterTheBudget(int milliseconds)
    {
        var world = new WatchWorld(milliseconds);

        Task<Look> look = world.LookAsync();
        world.Pass((milliseconds - 1) / 1000.0);
        Assert.False(look.IsCompleted);
        world.Pass(0.001);

        Assert.Equal(new Look(LookOutcome.Late, Took: TimeSpan.FromMilliseconds(milliseconds)), await look);
    }

    [Fact(Timeout = Limits.Short)]
    public async Task WhoeverJoinsASlowFlight_WaitsNoLongerThanItLasts()
    {
        var world = new WatchWorld();
        Task<Look> first = world.LookAsync();
        world.Pass(0.5);
        Task<Look> second = world.LookAsync();

        world.Pass(0.3);

        Assert.Equal(LookOutcome.Late, (await first).Outcome);
        Assert.Equal(new Look(LookOutcome.Resting, Took: TimeSpan.FromMilliseconds(300)), await second);
    }

    [Fact(Timeout = Limits.Short)]
    public async Task Failures_AreFollowedByRestsThatGrowToAMinute()
    {
        var world = new WatchWorld();
        var failure = new HttpRequestException("no connection");
        Assert.Equal(new Look(LookOutcome.Failed), await world.FailedLookAsync(failure));

        var rests = new List<double>();
        for (int i = 0; i < 8; i++)
        {
            rests.Add(await world.RestAsync(failure));
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], rests);
    }

    [Fact(Timeout = Limits.Short)]
    public async Task RateLimit_IsFollowedByLongerRests()
    {
        var world = new WatchWorld();
        Assert.Equal(new Look(LookOutcome.RateLimited, Status: 429), await world.FailedLookAsync(Refusal(429)));

        var rests = new List<double>();
        for (int i = 0; i < 4; i++)
        {
            rests.Add(await world.RestAsync(Refusal(429)));
        }

        Assert.Equal([10, 20, 40, 60], rests);
    }

    [Fact(Timeout = Limits.Short)]
    public async Task Success_EndsTheGrowth()
    {
        var world = new WatchWorld();
        var failure = new HttpRequestException("no connection");
        await world.FailedLookAsync(failure);
        Assert.Equal(1, await world.RestAsync(failure));
        world.Pass(2);
        Task<Look> success = world.LookAsync();
        world.Answer(Sizes);
        await success;
        world.Pass(1);

        await world.FailedLookAsync(failure);

        Assert.Equal(1, await world.RestAsync(failure));
    }

    [Theory(Timeout = Limits.Short)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(500)]
    public async Task Refusal_TellsItsStatus(int status) =>
        Assert.Equal(new Look(LookOutcome.Failed, Status: status), await new WatchWorld().FailedLookAsync(Refusal(status)));

    [Fact(Timeout = Limits.Short)]
    public async Task UnexpectedException_IsAFailureLikeAnyOther() =>
        Assert.Equal(new Look(LookOutcome.Failed), await new WatchWorld().FailedLookAsync(new InvalidOperationException()));

    [Fact(Timeout = Limits.Short)]
    public async Task AnswerWithoutSizes_IsDoubtedAndNotHeldAgainstTwilio()
    {
        var world = new WatchWorld();
        Task<Look> look = world.LookAsync();
        world.Answer(null);
        Assert.Equal(new Look(LookOutcome.Doubted), await look);
        world.Pass(0.25);

        Task<Look> next = world.LookAsync();
        world.Answer(Sizes);

        Assert.Equal(LookOutcome.Asked, (await next).Outcome);
    }
}
