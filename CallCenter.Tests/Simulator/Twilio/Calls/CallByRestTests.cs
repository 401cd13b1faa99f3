using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Recordings;

namespace CallCenter.Tests.Simulator.Twilio.Calls;

/// <summary>Calls that REST ends or sends elsewhere, whatever they do. A webhook takes 0.2 seconds.</summary>
public sealed class CallByRestTests
{
    private const string Next = ScriptedApp.BaseUrl + "/next";

    private readonly ScriptedApp _app = new ScriptedApp()
        .On("/caller", "<Enqueue action=\"/left\" waitUrl=\"/wait\">q</Enqueue>")
        .On("/wait", "<Play>/music.mp3</Play>")
        .On("/left", "<Hangup/>")
        .On("/rep", "<Dial action=\"/dialled\" timeout=\"30\"><Queue>q</Queue></Dial>")
        .On("/dialled", "<Pause length=\"100\"/>")
        .On("/says", "<Pause length=\"30\"/><Redirect>/never</Redirect>")
        .On("/next", "<Pause length=\"2\"/>");

    private readonly SmallNetwork _network;

    public CallByRestTests() => _network = new SmallNetwork(_app);

    private string[] Told(string path) =>
        [.. _app.Seen.Where(line => line.StartsWith($"POST {path}", StringComparison.Ordinal)).Select(line => line.Split(" QueueSid")[0])];

    private async Task<(Person Caller, Person Rep)> TalkAsync()
    {
        Person caller = _network.Ring("/caller");
        await _network.RunAsync(4);
        Person rep = _network.Ring("/rep");
        await _network.RunAsync(10);
        Assert.True(caller.Call.IsTalking && rep.Call.IsTalking);
        return (caller, rep);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task WhoWaits_IsEnded()
    {
        Person caller = _network.Ring("/caller");
        await _network.RunAsync(5);

        caller.Call.Complete();
        await _network.RunAsync(10);

        Assert.Equal(["ended at 5"], caller.Story);
        Assert.Equal(0, _network.Exchange.Find("q")!.Count);
        Assert.Equal(["POST /left QueueResult=hangup"], Told("/left"));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task CallerInATalk_IsEndedAndTheRepGoesOn()
    {
        (Person caller, Person rep) = await TalkAsync();

        caller.Call.Complete();
        await _network.RunAsync(20);

        Assert.Equal(["talking at 4.2", "talk over at 10", "ended at 10"], caller.Story);
        Assert.Equal(["talking at 4.2", "talk over at 10"], rep.Story);
        Assert.StartsWith("POST /dialled DialCallStatus=completed", Assert.Single(Told("/dialled")), StringComparison.Ordinal);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RepInATalk_IsEndedAndTheCallerGoesOn()
    {
        (Person caller, Person rep) = await TalkAsync();

        rep.Call.Complete();
        await _network.RunAsync(20);

        Assert.Equal(["talking at 4.2", "talk over at 10", "ended at 10"], rep.Story);
        Assert.Equal(["talking at 4.2", "talk over at 10", "ended at 10.2"], caller.Story);
        Assert.Equal(["POST /left QueueResult=bridged"], Told("/left"));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task TalkThatRestEnded_DoesNotEndAgain()
    {
        (Person caller, _) = await TalkAsync();

        caller.Call.Complete();
        await _network.RunAsync(200);

        Assert.Single(caller.Story, each => each.StartsWith("talk over", StringComparison.Ordinal));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task WhoWaits_LeavesTheQueueForTheDocument()
    {
        Person caller = _network.Ring("/caller");
        await _network.RunAsync(5);

        caller.Call.Redirect(Next, "POST");
        await _network.RunAsync(20);

        Assert.Equal(0, _network.Exchange.Find("q")!.Count);
        Assert.Equal(["ended at 7.2"], caller.Story);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task CallerInATalk_GoesOnElsewhereAndTheRepBehindTheDial()
    {
        (Person caller, Person rep) = await TalkAsync();

        caller.Call.Redirect(Next, "GET");
        await _network.RunAsync(20);

        Assert.Equal(["talking at 4.2", "talk over at 10", "ended at 12.2"], caller.Story);
        Assert.Equal(["POST /left QueueResult=redirected-from-bridged"], Told("/left"));
        Assert.Equal("GET /next", Assert.Single(_app.Seen, line => line.Contains("/next", StringComparison.Ordinal)));
        Assert.Equal(["talking at 4.2", "talk over at 10"], rep.Story);
        Assert.Single(Told("/dialled"));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RepInATalk_GoesOnElsewhereAndTheCallerBehindTheQueue()
    {
        (Person caller, Person rep) = await TalkAsync();

        rep.Call.Redirect(Next, "POST");
        await _network.RunAsync(20);

        Assert.Equal(["talking at 4.2", "talk over at 10", "ended at 12.2"], rep.Story);
        Assert.Equal(["talking at 4.2", "talk over at 10", "ended at 10.2"], caller.Story);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task IdleRep_LeavesTheDial()
    {
        _network.Exchange.FindOrCreate("q");
        Person rep = _network.Ring("/rep");
        await _network.RunAsync(5);

        rep.Call.Redirect(Next, "POST");
        _network.Ring("/caller");
        await _network.RunAsync(60);

        Assert.Equal(["ended at 7.2"], rep.Story);
        Assert.Empty(Told("/dialled"));
        Assert.Equal(1, _network.Exchange.Find("q")!.Count);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task WhoHearsADocument_HearsNoMoreOfIt()
    {
        Person caller = _network.Ring("/says");
        await _network.RunAsync(5);

        caller.Call.Redirect(Next, "POST");
        await _network.RunAsync(60);

        Assert.Equal(["ended at 7.2"], caller.Story);
        Assert.Empty(Told("/never"));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task DocumentThatIsOnItsWay_IsNotExecuted()
    {
        Person caller = _network.Ring("/caller");
        await _network.RunAsync(0.1);

        caller.Call.Redirect(Next, "POST");
        await _network.RunAsync(60);

        Assert.Equal(["ended at 2.3"], caller.Story);
        Assert.Null(_network.Exchange.Find("q"));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Log_KnowsEachCallUntilADayAfterItsEnd()
    {
        Person first = _network.Ring("/next");
        await _network.RunAsync(1);
        LoggedCall logged = Assert.Single(_network.Log.All);
        Assert.Same(first.Call, logged.Session);
        await _network.RunAsync(10);
        _network.Recordings.Add(new Recording("RE1", first.Call.CallSid, SmallNetwork.Began, TimeSpan.FromSeconds(1), "RecordVerb"));
        _network.Recordings.Add(new Recording("RE2", "CA2", SmallNetwork.Began, TimeSpan.FromSeconds(1), "RecordVerb"));

        Assert.Null(logged.Session);
        Assert.Equal((TimeSpan.Zero, TimeSpan.FromSeconds(2.2)), (logged.Began, logged.Ended));

        await _network.RunAsync(86_400);
        _network.Ring("/next");
        await _network.RunAsync(86_402.2);
        Assert.Equal(2, _network.Log.All.Count);

        _network.Ring("/next");
        await _network.RunAsync(86_500);
        Assert.Null(_network.Log.Find(first.Call.CallSid));
        Assert.Equal(["RE2"], _network.Recordings.List().Select(recording => recording.Sid));
    }
}
