using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Tests.Simulator.Twilio.Rest;

public sealed class QueueCreateTests
{
    [Theory(Timeout = Limits.Hang)]
    [InlineData("FriendlyName=premium+callers&MaxSize=1", 1)]
    [InlineData("FriendlyName=premium%20callers&MaxSize=5000", 5000)]
    [InlineData("FriendlyName=premium%20callers", 1000)]
    public async Task Create_MakesQueueThatCallsJoinByName(string form, int maxSize)
    {
        await using RestWorld world = await RestWorld.StartAsync();
        world.RunUntil(86_400 + 5);

        (int status, string body) = await world.CreateQueueAsync(form);

        CallQueue queue = Assert.Single(world.Exchange.Queues);
        Assert.Same(queue, world.Exchange.Find("premium callers"));
        Assert.Equal(maxSize, queue.MaxSize);
        Assert.Equal(
            (201, $$"""{"account_sid":"{{RestWorld.AccountSid}}","average_wait_time":0,"current_size":0,"date_created":"Tue, 02 Jan 2024 00:00:05 +0000","date_updated":"Tue, 02 Jan 2024 00:00:05 +0000","friendly_name":"premium callers","max_size":{{maxSize}},"sid":"{{queue.Sid}}","uri":"{{RestWorld.Root}}/Queues/{{queue.Sid}}.json"}"""),
            (status, body));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("", 20002, "FriendlyName must have 1 to 63 characters")]
    [InlineData("FriendlyName=", 20002, "FriendlyName must have 1 to 63 characters")]
    [InlineData("FriendlyName=1234567890123456789012345678901234567890123456789012345678901234", 20002, "FriendlyName must have 1 to 63 characters")]
    [InlineData("FriendlyName=a&MaxSize=0", 20001, "MaxSize must be a whole number from 1 to 5000")]
    [InlineData("FriendlyName=a&MaxSize=5001", 20001, "MaxSize must be a whole number from 1 to 5000")]
    [InlineData("FriendlyName=a&MaxSize=ten", 20001, "MaxSize must be a whole number from 1 to 5000")]
    [InlineData("FriendlyName=premium", 22003, "A queue with the name premium already exists")]
    public async Task Create_WithMistake_IsRefused(string form, int code, string message)
    {
        await using RestWorld world = await RestWorld.StartAsync();
        CallQueue existing = world.Exchange.FindOrCreate("premium");

        Assert.Equal(
            (400, $$"""{"code":{{code}},"message":"{{message}}","more_info":"https://www.twilio.com/docs/errors/{{code}}","status":400}"""),
            await world.CreateQueueAsync(form));
        Assert.Equal([existing], world.Exchange.Queues);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("FriendlyName=123456789012345678901234567890123456789012345678901234567890123")]
    [InlineData("FriendlyName=Premium")]
    public async Task Create_WithNameAtTheLimits_Succeeds(string form)
    {
        await using RestWorld world = await RestWorld.StartAsync();
        world.Exchange.FindOrCreate("premium");

        Assert.Equal(201, (await world.CreateQueueAsync(form)).Status);
    }
}
