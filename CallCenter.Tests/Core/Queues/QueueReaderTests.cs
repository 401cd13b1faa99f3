using CallCenter.Core;
using CallCenter.Core.Queues;
using CallCenter.Core.Settings;
using CallCenter.Core.Webhooks;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Rest;
using Microsoft.Extensions.Time.Testing;
using Twilio.Exceptions;

namespace CallCenter.Tests.Core.Queues;

/// <summary>Reads sizes through Twilio's package from a simulated account over HTTP.</summary>
public sealed class QueueReaderTests
{
    private const string CallSid = "CA0123456789abcdef0123456789abcdef";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private static async Task<PerTier<int>?> ReadAsync(RestWorld world, string password = "token", CallCenterOptions? options = null) =>
        (await LoadAsync(world, password, options))?.Sizes;

    private static async Task<QueueLoad?> LoadAsync(RestWorld world, string password = "token", CallCenterOptions? options = null)
    {
        using var http = new HttpClient { BaseAddress = world.Server.BaseAddress };
        var reader = new QueueReader(
            cancellation => new TwilioRest(http, RestWorld.AccountSid, RestWorld.AccountSid, password, cancellation), options ?? new CallCenterOptions(), TimeProvider.System);
        return await reader.ReadAsync(Cancelled);
    }

    private static void Join(RestWorld world, string queue, int callers)
    {
        CallQueue joined = world.Exchange.FindOrCreate(queue);
        for (int i = 0; i < callers; i++)
        {
            world.Join(joined, CallSid[..^4] + i.ToString("x4"));
        }
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task BothQueues_AreReadInOneRequest()
    {
        await using RestWorld world = await RestWorld.StartAsync();
        Join(world, "others", 7);
        Join(world, "customers", 5);
        Join(world, "premium-customers", 2);

        Assert.Equal(new PerTier<int>(2, 5), await ReadAsync(world));
        Assert.Equal(1, world.Server.Requests);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task QueueThatDoesNotExist_IsEmpty()
    {
        await using RestWorld world = await RestWorld.StartAsync();
        Join(world, "customers", 1);

        Assert.Equal(new PerTier<int>(0, 1), await ReadAsync(world));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task NameInOtherLetterCase_IsTheQueue()
    {
        await using RestWorld world = await RestWorld.StartAsync();
        Join(world, "Premium-Customers", 1);

        Assert.Equal(new PerTier<int>(1, 0), await ReadAsync(world));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task ExactName_WinsOverOtherLetterCase()
    {
        await using RestWorld world = await RestWorld.StartAsync();
        Join(world, "CUSTOMERS", 4);
        Join(world, "customers", 1);

        Assert.Equal(new PerTier<int>(0, 1), await ReadAsync(world));
    }

    private static QueueReader Reader(RestWorld world, HttpClient http, CallCenterOptions? options = null, TimeProvider? time = null) => new(
        cancellation => new TwilioRest(http, RestWorld.AccountSid, RestWorld.AccountSid, "token", cancellation), options ?? new CallCenterOptions(), time ?? new FakeTimeProvider());

    [Fact(Timeout = Limits.Hang)]
    public async Task QueuesBehindAFullPage_AreUnknownUntilTheyAreFound()
    {
        await using RestWorld world = await RestWorld.StartAsync();
        using var http = new HttpClient { BaseAddress = world.Server.BaseAddress };
        QueueReader reader = Reader(world, http);
        world.CreateQueues(1000);
        Join(world, "premium-customers", 1);
        Join(world, "customers", 3);

        Assert.Null(await reader.ReadAsync(Cancelled));
        Assert.True(reader.IsCutOff);
        await reader.FindAsync();
        Assert.Equal(new PerTier<int>(1, 3), (await reader.ReadAsync(Cancelled))?.Sizes);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task FoundQueues_AreAskedForByTheirSidsAndNeverPaged()
    {
        await using RestWorld world = await RestWorld.StartAsync();
        using var http = new HttpClient { BaseAddress = world.Server.BaseAddress };
        QueueReader reader = Reader(world, http);
        world.CreateQueues(2500);
        Join(world, "premium-customers", 0);
        Join(world, "customers", 0);
        await reader.FindAsync();
        long before = world.Server.Requests;

        await reader.ReadAsync(Cancelled);

        Assert.Equal((3, 2), (before, world.Server.Requests - before));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task FoundQueueThatIsDeletedAndMadeAnew_IsUnknownUntilItIsFoundByItsNewSid()
    {
        await using RestWorld world = await RestWorld.StartAsync();
        using var http = new HttpClient { BaseAddress = world.Server.BaseAddress };
        var time = new FakeTimeProvider();
        QueueReader reader = Reader(world, http, time: time);
        world.CreateQueues(1000);
        Join(world, "premium-customers", 1);
        Join(world, "customers", 0);
        await reader.FindAsync();
        world.Exchange.Delete(world.Exchange.FindOrCreate("customers"));
        Join(world, "customers", 2);

        Assert.Null(await reader.ReadAsync(Cancelled));
        time.Advance(TimeSpan.FromMinutes(1));
        await reader.FindAsync();
        Assert.Equal(new PerTier<int>(1, 2), (await reader.ReadAsync(Cancelled))?.Sizes);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task QueueOfRepsBehindAFullPage_IsFoundToo()
    {
        await using RestWorld world = await RestWorld.StartAsync();
        using var http = new HttpClient { BaseAddress = world.Server.BaseAddress };
        QueueReader reader = Reader(world, http, new CallCenterOptions { IdleReps = "Wait" });
        world.CreateQueues(1000);
        Join(world, "premium-customers", 1);
        Join(world, "customers", 0);
        Join(world, "reps", 1);
        await reader.FindAsync();

        Assert.Equal(world.Exchange.FindOrCreate("reps").Sid, (await reader.ReadAsync(Cancelled))?.IdleRep?.QueueSid);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task AppOfALargeAccount_FindsItsQueuesAtStart()
    {
        await using RestWorld world = await RestWorld.StartAsync();
        using var http = new HttpClient { BaseAddress = world.Server.BaseAddress };
        world.CreateQueues(1000);
        Join(world, "premium-customers", 1);
        Join(world, "customers", 2);
        var settings = AppSettings.Read(
            new Dictionary<string, string?>
            {
                ["Twilio:AuthToken"] = "token",
                ["Twilio:AccountSid"] = RestWorld.AccountSid,
                ["Twilio:ApiKeySid"] = "SK00000000000000000000000000000001",
                ["Twilio:ApiKeySecret"] = "secret",
                ["CallCenter:LookBudgetMilliseconds"] = "5000",
            },
            isDevelopment: false);

        QueueSnapshot snapshot = await CallCenterApp.Create(settings, http, TimeProvider.System).SnapshotAsync();

        Assert.Equal((SnapshotOutcome.Asked, new PerTier<int>(1, 2)), (snapshot.Outcome, snapshot.Sizes));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task BothQueuesOnAFullPage_AreKnown()
    {
        await using RestWorld world = await RestWorld.StartAsync();
        Join(world, "premium-customers", 1);
        Join(world, "customers", 2);
        world.CreateQueues(1000);

        Assert.Equal(new PerTier<int>(1, 2), await ReadAsync(world));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task EmptyQueueInWhichSomebodyHasWaited_IsNotBelieved()
    {
        await using RestWorld world = await RestWorld.StartAsync();
        Join(world, "premium-customers", 1);
        world.RunUntil(10);
        world.Server.Faults = new RestFaults(CurrentSizeOffset: -1);

        Assert.Null(await ReadAsync(world));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task WrongPassword_IsTwiliosRefusal()
    {
        await using RestWorld world = await RestWorld.StartAsync();

        ApiException refusal = await Assert.ThrowsAsync<ApiException>(() => ReadAsync(world, password: "wrong"));

        Assert.Equal((401, 20003, "Authenticate"), (refusal.Status, refusal.Code, refusal.Message));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(429, 20429, "Too Many Requests")]
    [InlineData(503, 20503, "Service Unavailable")]
    public async Task Fault_IsARefusalWithItsStatus(int status, int code, string message)
    {
        await using RestWorld world = await RestWorld.StartAsync();
        world.Server.Faults = new RestFaults(Status: status);

        ApiException refusal = await Assert.ThrowsAnyAsync<ApiException>(() => ReadAsync(world));

        Assert.Equal((status, code, message), (refusal.Status, refusal.Code, refusal.Message));
    }
}
