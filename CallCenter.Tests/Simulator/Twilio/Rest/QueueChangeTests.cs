using CallCenter.Core.Queues;
using CallCenter.Simulator.Twilio.Queues;
using Twilio.Exceptions;
using Twilio.Rest.Api.V2010.Account;

namespace CallCenter.Tests.Simulator.Twilio.Rest;

/// <summary>Changing and deleting queues over REST (https://www.twilio.com/docs/voice/api/queue-resource).</summary>
public sealed class QueueChangeTests
{
    private static string Path(CallQueue queue) => $"{RestWorld.Root}/Queues/{queue.Sid}.json";

    private static string Error(int status, int code, string message) =>
        $$"""{"code":{{code}},"message":"{{message}}","more_info":"https://www.twilio.com/docs/errors/{{code}}","status":{{status}}}""";

    [Theory(Timeout = Limits.Hang)]
    [InlineData("FriendlyName=gold&MaxSize=7", "gold", 7)]
    [InlineData("FriendlyName=gold", "gold", 1000)]
    [InlineData("FriendlyName=premium", "premium", 1000)]
    [InlineData("MaxSize=1", "premium", 1)]
    [InlineData("", "premium", 1000)]
    public async Task Update_ChangesWhatIsGiven(string form, string name, int maxSize)
    {
        await using RestWorld world = await RestWorld.StartAsync();
        CallQueue queue = world.Exchange.FindOrCreate("premium");
        world.Join(queue, "CA1");
        world.RunUntil(61);

        Assert.Equal(
            (200, $$"""{"account_sid":"{{RestWorld.AccountSid}}","average_wait_time":61,"current_size":1,"date_created":"Mon, 01 Jan 2024 00:00:00 +0000","date_updated":"Mon, 01 Jan 2024 00:01:01 +0000","friendly_name":"{{name}}","max_size":{{maxSize}},"sid":"{{queue.Sid}}","uri":"{{Path(queue)}}"}"""),
            await world.SendAsync("POST", Path(queue), form));
        Assert.Same(queue, world.Exchange.Find(name));
        Assert.Equal(maxSize, queue.MaxSize);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RenamedQueue_KeepsItsPlaceAndLeavesItsNameToANewOne()
    {
        await using RestWorld world = await RestWorld.StartAsync();
        CallQueue[] queues = [world.Exchange.FindOrCreate("a"), world.Exchange.FindOrCreate("b")];

        await world.SendAsync("POST", Path(queues[0]), "FriendlyName=c");

        Assert.Null(world.Exchange.Find("a"));
        Assert.NotSame(queues[0], world.Exchange.FindOrCreate("a"));
        Assert.Equal(["c", "b", "a"], world.Exchange.Queues.Select(queue => queue.Name));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("FriendlyName=", 20002, "FriendlyName must have 1 to 63 characters")]
    [InlineData("FriendlyName=1234567890123456789012345678901234567890123456789012345678901234", 20002, "FriendlyName must have 1 to 63 characters")]
    [InlineData("MaxSize=0", 20001, "MaxSize must be a whole number from 1 to 5000")]
    [InlineData("MaxSize=5001", 20001, "MaxSize must be a whole number from 1 to 5000")]
    [InlineData("FriendlyName=gold&MaxSize=ten", 20001, "MaxSize must be a whole number from 1 to 5000")]
    [InlineData("FriendlyName=regular", 22003, "A queue with the name regular already exists")]
    public async Task Update_WithMistake_ChangesNothing(string form, int code, string message)
    {
        await using RestWorld world = await RestWorld.StartAsync();
        CallQueue queue = world.Exchange.FindOrCreate("premium");
        world.Exchange.FindOrCreate("regular");

        Assert.Equal((400, Error(400, code, message)), await world.SendAsync("POST", Path(queue), form));
        Assert.Equal(("premium", 1000), (queue.Name, queue.MaxSize));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Delete_OfAnEmptyQueue_TakesItAway()
    {
        await using RestWorld world = await RestWorld.StartAsync();
        CallQueue queue = world.Exchange.FindOrCreate("premium");
        CallQueue other = world.Exchange.FindOrCreate("regular");

        Assert.Equal((204, ""), await world.SendAsync("DELETE", Path(queue), null));
        Assert.Equal([other], world.Exchange.Queues);
        Assert.Null(world.Exchange.Find("premium"));
        Assert.Equal(404, (await world.SendAsync("DELETE", Path(queue), null)).Status);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Delete_WhereSomebodyWaits_IsRefused()
    {
        await using RestWorld world = await RestWorld.StartAsync();
        CallQueue queue = world.Exchange.FindOrCreate("premium");
        world.Join(queue, "CA1");

        Assert.Equal((409, Error(409, 20409, "Only empty queues can be deleted")), await world.SendAsync("DELETE", Path(queue), null));
        Assert.Equal([queue], world.Exchange.Queues);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("POST")]
    [InlineData("DELETE")]
    public async Task UnknownQueue_Is404(string method)
    {
        await using RestWorld world = await RestWorld.StartAsync();
        const string Unknown = RestWorld.Root + "/Queues/QU00000000000000000000000000000000.json";

        Assert.Equal((404, Error(404, 20404, $"The requested resource {Unknown} was not found")), await world.SendAsync(method, Unknown, null));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task TwiliosPackage_ChangesAndDeletes()
    {
        await using RestWorld world = await RestWorld.StartAsync();
        CallQueue queue = world.Exchange.FindOrCreate("premium");
        using var http = new HttpClient { BaseAddress = world.Server.BaseAddress };
        var rest = new TwilioRest(http, RestWorld.AccountSid, RestWorld.AccountSid, "token");

        QueueResource changed = await QueueResource.UpdateAsync(queue.Sid, friendlyName: "gold", maxSize: 9, client: rest);
        QueuedCall waiting = world.Join(queue, "CA1");
        ApiException refusal = await Assert.ThrowsAsync<ApiException>(() => QueueResource.DeleteAsync(queue.Sid, client: rest));
        world.Exchange.Leave(waiting);
        bool isDeleted = await QueueResource.DeleteAsync(queue.Sid, client: rest);

        Assert.Equal(("gold", 9), (changed.FriendlyName, changed.MaxSize));
        Assert.Equal((409, 20409), (refusal.Status, refusal.Code));
        Assert.True(isDeleted);
    }
}
