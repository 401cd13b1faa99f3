using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Rest;

namespace CallCenter.Tests.Simulator.Twilio.Rest;

public sealed class RestFaultsTests
{
    private const string List = RestWorld.Root + "/Queues.json";

    [Theory(Timeout = Limits.Hang)]
    [InlineData(429, 20429, "Too Many Requests")]
    [InlineData(500, 20500, "An internal server error has occurred")]
    [InlineData(503, 20503, "Service Unavailable")]
    [InlineData(403, 20403, "Status 403")]
    public async Task Status_IsAnsweredInsteadAndNothingDone(int status, int code, string message)
    {
        await using RestWorld world = await RestWorld.StartAsync();
        world.Server.Faults = new RestFaults(Status: status);

        Assert.Equal(
            (status, $$"""{"code":{{code}},"message":"{{message}}","more_info":"https://www.twilio.com/docs/errors/{{code}}","status":{{status}}}"""),
            await world.CreateQueueAsync("FriendlyName=a"));
        Assert.Empty(world.Exchange.Queues);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RestThatIsDown_AnswersNothing()
    {
        await using RestWorld world = await RestWorld.StartAsync();
        world.Server.Faults = RestFaults.Of(RestBehaviour.Down);

        await Assert.ThrowsAsync<HttpRequestException>(() => world.GetAsync(List));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task WrongRest_AnswersAWebPage()
    {
        await using RestWorld world = await RestWorld.StartAsync();
        world.Server.Faults = RestFaults.Of(RestBehaviour.Wrong);

        using HttpResponseMessage answer = await world.SendRawAsync("GET", List, null);

        Assert.Equal((200, "text/html"), ((int)answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    public static TheoryData<RestBehaviour, RestFaults> Behaviours => new()
    {
        { RestBehaviour.None, RestFaults.None },
        { RestBehaviour.Good, RestFaults.None },
        { RestBehaviour.Down, new RestFaults(IsDown: true) },
        { RestBehaviour.Slow, new RestFaults(Delay: TimeSpan.FromSeconds(2)) },
        { RestBehaviour.Wrong, new RestFaults(IsWebPage: true) },
        { RestBehaviour.RateLimited, new RestFaults(Status: 429) },
        { RestBehaviour.OneTooMany, new RestFaults(CurrentSizeOffset: 1) },
        { RestBehaviour.OneTooFew, new RestFaults(CurrentSizeOffset: -1) },
    };

    [Theory]
    [MemberData(nameof(Behaviours), DisableDiscoveryEnumeration = true)]
    public void Behaviour_IsFaults(RestBehaviour behaviour, RestFaults faults) => Assert.Equal(faults, RestFaults.Of(behaviour));

    [Fact(Timeout = Limits.Hang)]
    public async Task Faults_CanBeSwitchedOff()
    {
        await using RestWorld world = await RestWorld.StartAsync();
        world.Server.Faults = new RestFaults(Status: 500);
        await world.GetAsync(List);
        world.Server.Faults = RestFaults.None;

        Assert.Equal(200, (await world.GetAsync(List)).Status);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(3, 4)]
    [InlineData(-1, 0)]
    [InlineData(-2, 0)]
    public async Task CurrentSizeOffset_LiesAboutSizes(int offset, int size)
    {
        await using RestWorld world = await RestWorld.StartAsync();
        CallQueue queue = world.Exchange.FindOrCreate("premium");
        world.Join(queue, "CA1");
        world.Server.Faults = new RestFaults(CurrentSizeOffset: offset);

        Assert.Equal(size, RestWorld.Parse(await world.GetAsync($"{RestWorld.Root}/Queues/{queue.Sid}.json")).GetProperty("current_size").GetInt32());
        Assert.Equal(size, RestWorld.Parse(await world.GetAsync(List)).GetProperty("queues")[0].GetProperty("current_size").GetInt32());
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Delay_PassesBeforeTheAnswer()
    {
        var time = new HastyTime();
        await using RestWorld world = await RestWorld.StartAsync(time);
        await world.GetAsync(List);
        world.Server.Faults = new RestFaults(Delay: TimeSpan.FromMilliseconds(250), Status: 500);

        Assert.Equal(500, (await world.GetAsync(List)).Status);
        Assert.Equal([TimeSpan.FromMilliseconds(250)], time.Delays);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Requests_CountsAllThatCame()
    {
        await using RestWorld world = await RestWorld.StartAsync();
        await world.GetAsync(List);
        await world.GetAsync("/nowhere");
        world.Authorize(null);
        await world.GetAsync(List);
        world.Server.Faults = new RestFaults(Status: 429);
        await world.GetAsync(List);

        Assert.Equal(4, world.Server.Requests);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Port_ThatIsTaken_IsReported()
    {
        await using RestWorld world = await RestWorld.StartAsync();
        var options = new TwilioRestOptions(RestWorld.AccountSid, [], world.Exchange, world.Clock) { Port = world.Server.BaseAddress.Port };

        await Assert.ThrowsAsync<IOException>(() => TwilioRestServer.StartAsync(options, RestWorld.Cancelled));
    }
}
