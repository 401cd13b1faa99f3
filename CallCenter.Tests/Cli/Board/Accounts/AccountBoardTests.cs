using System.Text.Json;
using CallCenter.Cli.Board;
using CallCenter.Cli.Board.Accounts;
using CallCenter.Cli.Board.Terminal;
using CallCenter.Cli.Connecting;
using CallCenter.Core;
using CallCenter.Core.Queues;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Recordings;
using CallCenter.Simulator.Twilio.Rest;

namespace CallCenter.Tests.Cli.Board.Accounts;

/// <summary>The board of an account, by Twilio's own package over HTTP; only the time is not real.</summary>
public sealed class AccountBoardTests : IAsyncDisposable
{
    private const string Caller = "+12015550142";
    private const string Secret = "secret";

    private static readonly AccountWish Wish = new(new("premium-customers", "customers"), new Dictionary<NumberRole, NumberName>());

    private readonly HastyTime _time = new();
    private readonly HttpClient _http = new();
    private RestWorld _world = null!;
    private AccountBoard _board = null!;

    public AccountBoardTests()
    {
        _time.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("east", TimeSpan.FromHours(2), "east", "east"));
        _time.SetUtcNow(new DateTimeOffset(2026, 11, 25, 7, 0, 0, TimeSpan.Zero));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _world.DisposeAsync();
    }

    private static IncomingNumber Number(int number, string url) => new($"PN{number:d32}", $"+1500555010{number}") { VoiceUrl = url };

    private async Task StartAsync(AccountWish? wish = null, string secret = Secret)
    {
        _world = await RestWorld.StartAsync(
            null,
            Number(1, "https://calls.example.com/premium-enqueue"),
            Number(2, "https://calls.example.com/regular-enqueue"),
            Number(3, "https://calls.example.com/rep-call-complete"),
            Number(4, "https://other.example.com/menu"));
        _http.BaseAddress = _world.Server.BaseAddress;
        var rest = new TwilioRest(_http, RestWorld.AccountSid, "SK00000000000000000000000000000001", secret, RestWorld.Cancelled);
        _board = new AccountBoard(rest, wish ?? Wish, _time, RestWorld.Cancelled);
    }

    private void Call(string sid, int number, double ago = 30, string status = "in-progress", string from = Caller)
    {
        _world.Calls.RemoveAll(call => call.Sid == sid);
        _world.Calls.Add(new PastCall(sid, from, $"+1500555010{number}", _time.GetUtcNow().AddSeconds(-ago), TimeSpan.FromSeconds(ago)) { Status = status });
    }

    private async Task<BoardState> LookAsync()
    {
        await _board.LookOnceAsync();
        Assert.Null(_board.Latest.Failure);
        return _board.Latest.State!;
    }

    private async Task<BoardState> LookUntilAsync(Func<BoardState, bool> isSeen)
    {
        while (true)
        {
            TimeSpan pause = await _board.LookOnceAsync();
            if (_board.Latest.State is { } state && isSeen(state))
            {
                return state;
            }

            _time.Advance(pause > TimeSpan.Zero ? pause : TimeSpan.Zero);
        }
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Look_ShowsWhoWaitsAndWhoIsOnTheLine()
    {
        await StartAsync();
        CallQueue premium = _world.Exchange.FindOrCreate("premium-customers");
        CallQueue regular = _world.Exchange.FindOrCreate("customers");
        _world.Join(premium, "CA1");
        _world.RunUntil(10);
        _world.Join(premium, "CA2");
        _world.Join(regular, "CA3");
        _world.RunUntil(25);
        Call("CA1", 1);
        Call("CA2", 1, from: "anonymous");
        Call("CA3", 2, from: "+12125550117");
        Call("CA4", 2, ago: 60);
        Call("CA5", 3);
        Call("CA6", 3);
        Call("CA7", 4);
        Call("CA8", 3, status: "completed");

        BoardState state = await LookAsync();

        // Each request is a second after the one before: the members of the queues are two seconds and one second older when the look ends.
        Assert.Equal([("c1", 27, "…42"), ("c2", 17, null)], state.Tiers.Premium.Callers.Select(caller => (caller.Id, caller.Seconds, caller.Number)).OrderBy(each => each.Id));
        Assert.Equal([(16d, "…17")], state.Tiers.Regular.Callers.Select(caller => (caller.Seconds, caller.Number!)));
        Assert.Equal((2, 1), (state.Tiers.Premium.Waiting, state.Tiers.Regular.Waiting));
        Assert.Equal((new Figure(0, true), new Figure(1, true)), (state.Tiers.Premium.Talking, state.Tiers.Regular.Talking));
        Assert.Equal((new Figure(2), new Figure(1, true), new Figure(1, true)), (state.Reps.SignedIn, state.Reps.Talking, state.Reps.Free));
        Assert.Equal(new AskingBoard(3600, 5), state.Asking);
        Assert.Equal(new DateTimeOffset(2026, 11, 25, 9, 0, 4, TimeSpan.FromHours(2)), state.At);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task QueueOfMoreThanAPage_IsReadWhole()
    {
        await StartAsync();
        CallQueue regular = _world.Exchange.FindOrCreate("customers", 5000);
        for (int i = 1; i <= 1001; i++)
        {
            _world.Join(regular, $"CA{i}");
        }

        Assert.Equal(1001, (await LookAsync()).Tiers.Regular.Waiting);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task QueuesBehindAFullPage_AreFoundAndThenAskedForByTheirSids()
    {
        await StartAsync();
        _world.CreateQueues(5001);
        _world.Join(_world.Exchange.FindOrCreate("customers"), "CA1");
        CallQueue premium = _world.Exchange.FindOrCreate("premium-customers");
        Assert.Equal(1, (await LookAsync()).Tiers.Regular.Waiting);
        long before = _world.Server.Requests;

        _world.Join(premium, "CA2");
        BoardState state = await LookAsync();

        Assert.Equal((1, 1), (state.Tiers.Premium.Waiting, state.Tiers.Regular.Waiting));
        // Two queues, two lists of members, the calls; and perhaps the calls and messages of today. The list alone would take six.
        Assert.InRange(_world.Server.Requests - before, 5, 7);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task QueuesByTheirSids_AreFound()
    {
        await StartAsync();
        CallQueue premium = _world.Exchange.FindOrCreate("gold");
        CallQueue regular = _world.Exchange.FindOrCreate("all");
        _world.Join(premium, "CA1");
        var rest = new TwilioRest(_http, RestWorld.AccountSid, "SK00000000000000000000000000000001", Secret, RestWorld.Cancelled);
        _board = new AccountBoard(rest, Wish with { Queues = new(premium.Sid, regular.Sid) }, _time, RestWorld.Cancelled);

        BoardState state = await LookAsync();

        Assert.Equal((1, 0), (state.Tiers.Premium.Waiting, state.Tiers.Regular.Waiting));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Caller_IsFollowedFromTheQueueToTheEnd()
    {
        await StartAsync();
        CallQueue premium = _world.Exchange.FindOrCreate("premium-customers");
        _world.Exchange.FindOrCreate("customers");
        QueuedCall queued = _world.Join(premium, "CA1");
        QueuedCall other = _world.Join(premium, "CA2");
        Call("CA1", 1);
        Call("CA2", 1);
        await LookAsync();

        _world.Exchange.Leave(queued);
        _world.Exchange.Leave(other);
        _world.Calls.RemoveAll(call => call.Sid == "CA2");
        BoardState state = await LookAsync();

        Assert.Equal((1, 1, 1, 0, 1), Looks.Of(state, Tier.Premium));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task MessagesAndCallsOfToday_AreCountedFromMidnightOfWhoWatches()
    {
        await StartAsync();
        // Midnight was at 22:00 in UTC.
        foreach ((int number, string to, double hours, int seconds) in new[] { (1, "1", 8.9, 20), (2, "1", 9.1, 20), (3, "2", 1, 20), (4, "2", 1, 1), (5, "4", 1, 20) })
        {
            Call($"CA{number}", int.Parse(to, null), ago: hours * 3600, status: "completed");
            _world.Recordings.Add(new Recording($"RE{number:x32}", $"CA{number}", _time.GetUtcNow().AddHours(-hours), TimeSpan.FromSeconds(seconds), "RecordVerb"));
        }

        // Began yesterday, and left a message today.
        Call("CA6", 1, ago: 9.1 * 3600, status: "completed");
        _world.Recordings.Add(new Recording($"RE{6:x32}", "CA6", _time.GetUtcNow().AddHours(-8.8), TimeSpan.FromSeconds(20), "RecordVerb"));
        _world.Recordings.Add(new Recording($"RE{7:x32}", "CA3", _time.GetUtcNow().AddHours(-1), TimeSpan.FromSeconds(20), "DialVerb"));

        BoardState state = await LookUntilAsync(state => state.Tiers.Premium.Messages is not null);

        Assert.Equal((new Figure(2), new Figure(1)), (state.Tiers.Premium.Messages, state.Tiers.Regular.Messages));
        Assert.Equal((new Figure(1), new Figure(2)), (state.Tiers.Premium.Called, state.Tiers.Regular.Called));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task TooManyRequests_AreMadeAgainLaterAndLaterAndTheOldStateStays()
    {
        await StartAsync();
        _world.Exchange.FindOrCreate("premium-customers");
        BoardState before = await LookAsync();
        BoardReading good = _board.Latest;
        _world.Server.Faults = RestFaults.Of(RestBehaviour.RateLimited);

        TimeSpan[] pauses = [await _board.LookOnceAsync(), await _board.LookOnceAsync(), await _board.LookOnceAsync()];

        Assert.Equal([1, 2, 4], pauses.Select(pause => pause.TotalSeconds));
        Assert.Same(before, _board.Latest.State);
        Assert.Equal(good.Timestamp, _board.Latest.Timestamp);
        Assert.Equal(
            "Nothing new since 09:00:02. The account asks Twilio too much at the moment: try again in a minute. The board asks again by itself in 4 s.",
            _board.Latest.Failure);

        _world.Server.Faults = RestFaults.None;
        await LookUntilAsync(state => _board.Latest.Failure is null);
        Assert.True((await _board.LookOnceAsync()) <= TimeSpan.FromSeconds(4));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task TwilioThatCannotBeReachedAtFirst_IsAskedAgain()
    {
        await StartAsync();
        _world.Server.Faults = RestFaults.Of(RestBehaviour.Down);

        await _board.BeginAsync();

        Assert.Null(_board.Latest.State);
        Assert.Equal(
            "Nothing new since 09:00:00. Twilio's REST cannot be reached: check --rest-url, or that this machine may connect to https://api.twilio.com. The board asks again by itself in 1 s.",
            _board.Latest.Failure);

        _world.Server.Faults = RestFaults.None;
        Assert.NotNull(await LookUntilAsync(_ => _board.Latest.Failure is null));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task CredentialsThatAreRefused_EndItAtTheBegin()
    {
        await StartAsync(secret: "wrong");

        Assert.Equal(
            "Twilio refuses the credentials: Twilio__AccountSid must be the account of the API key Twilio__ApiKeySid, and Twilio__ApiKeySecret the key's secret.",
            (await Assert.ThrowsAsync<ConnectException>(_board.BeginAsync)).Message);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(403, "The messages cannot be read since 09:00. Twilio does not let this API key read queues, calls, recordings and phone numbers: use a standard key, or give a restricted one these permissions.")]
    [InlineData(500, "The messages cannot be read since 09:00. Twilio answered with status 500: try again.")]
    public async Task ListThatIsRefused_LeavesTheRest(int status, string sentence)
    {
        await StartAsync();
        bool isRefused = true;
        var rest = new FaultyRest(
            new TwilioRest(_http, RestWorld.AccountSid, "SK00000000000000000000000000000001", Secret, RestWorld.Cancelled),
            request => isRefused && request.Uri.AbsolutePath.Contains("Recordings", StringComparison.Ordinal) ? new global::Twilio.Exceptions.ApiException(0, status, "No", "") : null);
        _board = new AccountBoard(rest, Wish, _time, RestWorld.Cancelled);

        BoardState state = await LookUntilAsync(state => state.Troubles.Any(trouble => trouble.Sentence == sentence));
        Assert.Null(state.Tiers.Premium.Messages);
        Assert.NotNull(state.Tiers.Premium.Called);

        isRefused = false;
        state = await LookUntilAsync(state => state.Tiers.Premium.Messages is not null);
        Assert.DoesNotContain(state.Troubles, trouble => trouble.Sentence == sentence);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task NoOutput_HasASecretOrAWholeNumberUnlessThatIsAskedFor(bool showsNumbers)
    {
        await StartAsync(Wish with { ShowsNumbers = showsNumbers });
        _world.Numbers.Change(_world.Numbers.FindBySid($"PN{4:d32}")! with { VoiceUrl = "https://me:hunter2@calls.example.com/premium-enqueue?code=hunter2" });
        _world.Join(_world.Exchange.FindOrCreate("premium-customers"), "CA1");
        Call("CA1", 1);
        BoardState state = await LookAsync();

        string text = JsonSerializer.Serialize(_board.Latest) + BoardText.Line(state) + string.Join(' ', BoardText.Troubles(_board.Latest));

        Assert.Equal(showsNumbers, text.Replace("\\u002B", "+", StringComparison.Ordinal).Contains(Caller, StringComparison.Ordinal));
        Assert.DoesNotContain("5005550101", text, StringComparison.Ordinal);
        Assert.DoesNotContain("CA1", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", text, StringComparison.Ordinal);
        Assert.DoesNotContain(RestWorld.AccountSid, text, StringComparison.Ordinal);
    }
}
