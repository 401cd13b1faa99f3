using CallCenter.Cli.Connecting;
using CallCenter.Cli.Recordings;
using CallCenter.Core.Queues;
using CallCenter.Simulator.Twilio.Recordings;
using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Tests.Cli.Connecting;

namespace CallCenter.Tests.Cli.Recordings;

/// <summary>What is read of an account, and in which order.</summary>
public sealed class BoxTests
{
    private readonly InMemoryRest _rest = BoxWorld.Account();

    private static int[] Numbers(BoxContent content) => [.. content.Entries.Select(entry => Convert.ToInt32(entry.Recording.Sid[2..], 16))];

    private static NumberRole?[] Roles(BoxContent content) => [.. content.Entries.Select(entry => entry.Role)];

    [Fact(Timeout = Limits.Hang)]
    public async Task PremiumCallersComeFirstThenWhoCalledFirst()
    {
        _rest.Leave(1, BoxWorld.Regular, minute: 0);
        _rest.Leave(2, BoxWorld.Premium, minute: 40);
        _rest.Leave(3, "+15005550104", minute: -60);
        _rest.Leave(4, BoxWorld.Premium, minute: 10);
        _rest.Leave(5, BoxWorld.Regular, minute: -10);

        BoxContent content = await _rest.ReadAsync();

        Assert.Equal([4, 2, 5, 1, 3], Numbers(content));
        Assert.Equal([NumberRole.Premium, NumberRole.Premium, NumberRole.Regular, NumberRole.Regular, null], Roles(content));
        Assert.Empty(content.Missing);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task OnlyRecordingsOfTheKindAreRead()
    {
        _rest.Leave(1, BoxWorld.Premium, minute: 0);
        _rest.Leave(2, BoxWorld.Rep, minute: 0, source: "DialVerb");
        _rest.Leave(3, BoxWorld.Premium, minute: 0, source: "StartCallRecordingAPI");

        BoxContent messages = await _rest.ReadAsync();
        BoxContent talks = await _rest.ReadAsync(RecordingKind.Talks);

        Assert.Equal([1], Numbers(messages));
        Assert.Equal([2], Numbers(talks));
        Assert.Equal([NumberRole.Rep], Roles(talks));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public async Task SilenceIsOnlyCounted(int seconds, bool isListed)
    {
        _rest.Leave(1, BoxWorld.Premium, minute: 0, seconds);

        BoxContent content = await _rest.ReadAsync();

        Assert.Equal((isListed ? 1 : 0, isListed ? 0 : 1), (content.Entries.Count, content.Unwanted));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("09:00:29", false)]
    [InlineData("09:00:30", false)]
    [InlineData("09:00:31", true)]
    [InlineData("23:59:59", true)]
    public async Task AgeIsThatOfTheRecordingToTheSecond(string before, bool isListed)
    {
        _rest.Leave(1, BoxWorld.Premium, minute: 0);

        BoxContent content = await _rest.ReadAsync(before: BoxWorld.Nine.Date + TimeSpan.Parse(before, null) is var time ? new DateTimeOffset(time, TimeSpan.Zero) : null);

        Assert.Equal(isListed ? 1 : 0, content.Entries.Count);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task CallThatTwilioDoesNotKeepAnyMore_CountsAsNobodys()
    {
        _rest.Recordings.Add(new Recording(BoxWorld.Sid(1), "CA1", BoxWorld.Nine, TimeSpan.FromSeconds(9), "RecordVerb"));

        BoxEntry entry = Assert.Single((await _rest.ReadAsync()).Entries);

        Assert.Equal((null, BoxWorld.Nine, null), (entry.From, entry.Called, entry.Role));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RecordingsOfOneCall_TakeOneRequestForIt()
    {
        _rest.Leave(1, BoxWorld.Premium, minute: 0);
        _rest.Recordings.Add(new Recording(BoxWorld.Sid(2), _rest.Calls[0].Sid, BoxWorld.Nine.AddMinutes(2), TimeSpan.FromSeconds(9), "RecordVerb"));
        var account = new RecordingAccount(_rest);
        var told = new List<(string, int, int)>();

        BoxContent content = await new Box(account, RecordingKind.Messages, await BoxNumbers.FindAsync(account, RecordingKind.Messages.Roles, new Dictionary<NumberRole, NumberName>()))
            .ReadAsync(null, _ => true, (text, done, all) => told.Add((text, done, all)), TestContext.Current.CancellationToken);

        Assert.Equal([1, 2], Numbers(content));
        Assert.Equal([("call 1 of 1 is read", 1, 1)], told);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("+15005550104")]
    [InlineData("PN00000000000000000000000000000004")]
    public async Task NumberThatIsNamed_TakesThePlaceOfTheOneThatIsConnected(string name)
    {
        _rest.Leave(1, BoxWorld.Premium, minute: 0);
        _rest.Leave(2, "+15005550104", minute: 1);

        BoxContent content = await _rest.ReadAsync(named: (NumberRole.Premium, name));

        Assert.Equal([2, 1], Numbers(content));
        Assert.Equal([NumberRole.Premium, null], Roles(content));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task NumberThatTheAccountHasNoMore_CanBeNamed()
    {
        _rest.Leave(1, "+15005550199", minute: 0);

        Assert.Equal([NumberRole.Regular], Roles(await _rest.ReadAsync(named: (NumberRole.Regular, "+15005550199"))));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task SidOfNoNumber_IsOneSentence() => Assert.Equal(
        "--premium-number: the account has no number PN00000000000000000000000000000009; give one of its own, as +15005550101 or as its SID (PN...).",
        (await Assert.ThrowsAsync<ConnectException>(() => _rest.ReadAsync(named: (NumberRole.Premium, "PN00000000000000000000000000000009")))).Message);

    [Fact(Timeout = Limits.Hang)]
    public async Task NumbersThatAreNotConnected_AreMissing()
    {
        var rest = new InMemoryRest([], [BoxWorld.Numbers[1], BoxWorld.Numbers[3]]);
        rest.Leave(1, BoxWorld.Premium, minute: 0);

        BoxContent content = await rest.ReadAsync();

        Assert.Equal([NumberRole.Premium], content.Missing);
        Assert.Equal([null], Roles(content));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task MoreThanAThousand_AreAllReadOverHttp()
    {
        await using RestWorld world = await RestWorld.StartAsync(numbers: BoxWorld.Numbers);
        for (int i = 1; i <= 2001; i++)
        {
            (world.Recordings, world.Calls).Leave(i, BoxWorld.Premium, minute: i, seconds: i % 500 == 0 ? 60 : 1);
        }

        using var http = new HttpClient { BaseAddress = world.Server.BaseAddress };
        var account = new RecordingAccount(new TwilioRest(http, RestWorld.AccountSid, RestWorld.AccountSid, "token"));
        BoxNumbers numbers = await BoxNumbers.FindAsync(account, RecordingKind.Messages.Roles, new Dictionary<NumberRole, NumberName>());
        long before = world.Server.Requests;

        BoxContent content = await new Box(account, RecordingKind.Messages, numbers).ReadAsync(null, Box.IsSpoken, stop: RestWorld.Cancelled);

        Assert.Equal([500, 1000, 1500, 2000], Numbers(content));
        Assert.Equal((1997, 3 + 4), (content.Unwanted, world.Server.Requests - before));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task TooManyRequests_AreWaitedOut()
    {
        await using RestWorld world = await RestWorld.StartAsync(numbers: BoxWorld.Numbers);
        (world.Recordings, world.Calls).Leave(1, BoxWorld.Premium, minute: 0);
        world.Server.Faults = new RestFaults(Status: 429);
        var time = new HastyTime { OnDelay = () => world.Server.Faults = RestFaults.None };
        using var http = new HttpClient { BaseAddress = world.Server.BaseAddress };
        var account = new RecordingAccount(new PatientRest(new TwilioRest(http, RestWorld.AccountSid, RestWorld.AccountSid, "token"), time, RestWorld.Cancelled));

        Assert.Equal([BoxWorld.Sid(1)], (await account.ListAsync("RecordVerb", null)).Select(recording => recording.Sid));
        Assert.Equal([TimeSpan.FromSeconds(1)], time.Delays);
    }
}
