using CallCenter.Simulator.People;
using CallCenter.Simulator.Scenarios;

namespace CallCenter.Tests.Simulator.People;

/// <summary>The keys that reps press when the app asks for them. A webhook takes 0.2 seconds.</summary>
public sealed class RepKeysTests
{
    private const string Dial = "<Dial timeout=\"600\" action=\"/after\"><Queue>q</Queue></Dial>";

    private readonly ScriptedApp _app = new ScriptedApp()
        .On("/caller", "<Enqueue>q</Enqueue>")
        .On("/rep", "<Gather action=\"/pin\" timeout=\"10\"/><Redirect>/pin</Redirect>")
        .On("/pin", Dial)
        .On("/dial", Dial)
        .On("/after", "<Gather action=\"/ready\" timeout=\"60\" numDigits=\"1\" finishOnKey=\"\"/><Redirect>/ready</Redirect>")
        .On("/ready", Dial);

    private readonly SmallNetwork _network;

    public RepKeysTests() => _network = new SmallNetwork(_app);

    private string[] Typed => [.. _app.Seen.Where(line => line.StartsWith("POST /pin", StringComparison.Ordinal))];

    private Rep Begin(RepHabits habits, string path = "/rep")
    {
        _network.Exchange.FindOrCreate("q");
        var rep = new Rep(1, _network.Clock, _network.Recorder, each => _network.NewCall(path, each, default), wrapsUp: false, habits, new Random(1));
        rep.Begin();
        return rep;
    }

    private static RepHabits Anna(double wrong = 0, double givesUp = 0) => new() { Pins = [new RepPin("anna", "482915")], WrongPins = wrong, PinGiveUps = givesUp };

    private bool Is(RepState state) => _network.Recorder.Reps.Count(state) == 1;

    [Fact(Timeout = Limits.Hang)]
    public async Task Pin_IsTypedAndEndedWithTheKey()
    {
        Begin(Anna());
        await _network.RunAsync(30);

        Assert.Equal(["POST /pin Digits=482915"], Typed);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RepWithoutPin_TypesNothing()
    {
        Begin(new RepHabits());
        await _network.RunAsync(30);

        Assert.Equal(["POST /pin"], Typed);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task WrongPin_HasOneWrongDigit()
    {
        Begin(Anna(wrong: 1));
        await _network.RunAsync(30);

        string pin = Assert.Single(Typed)["POST /pin Digits=".Length..];
        Assert.Equal(1, pin.Zip("482915").Count(keys => keys.First != keys.Second));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RepWhoGivesUp_RingsAgain()
    {
        Begin(Anna(givesUp: 1));
        await _network.RunAsync(13);

        // Each call takes 1.2 seconds, and 5 go by before the next.
        Assert.Equal(["POST /rep", "POST /rep", "POST /rep"], _app.Seen);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task WrapUp_IsEndedByAKeyWhenTheRepIsReady()
    {
        Begin(new RepHabits(), "/dial");
        _network.Ring("/caller", talk: 60, wrapUp: 30);

        await _network.RunAsync(80);
        Assert.True(Is(RepState.WrapUp));
        await _network.RunAsync(100);

        Assert.Contains("POST /ready Digits=1", _app.Seen);
        Assert.True(Is(RepState.Dialling));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task WrapUpThatIsTooLong_IsEndedByTheApp()
    {
        Begin(new RepHabits(), "/dial");
        _network.Ring("/caller", talk: 60, wrapUp: 300);

        await _network.RunAsync(130);

        Assert.Equal("POST /ready", _app.Seen[^1]);
        Assert.True(Is(RepState.Dialling));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Pause_IsAskedForAndEndedByKeys()
    {
        _app.On("/ready", "<Gather action=\"/dial\" timeout=\"20\" numDigits=\"1\" finishOnKey=\"\"/><Redirect>/ready</Redirect>");
        Begin(new RepHabits { PauseShare = 1, Pause = Distribution.Constant(50) }, "/dial");
        _network.Ring("/caller", talk: 60, wrapUp: 10);

        await _network.RunAsync(100);
        Assert.Contains("POST /ready Digits=9", _app.Seen);
        Assert.True(Is(RepState.Pause));
        await _network.RunAsync(130);

        Assert.Equal("POST /dial Digits=1", _app.Seen[^1]);
        Assert.True(Is(RepState.Dialling));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task PauseThatTheAppEnds_GoesOnWithoutACall()
    {
        _app.On("/ready", "<Gather action=\"/dial\" timeout=\"20\" numDigits=\"1\" finishOnKey=\"\"/><Hangup/>");
        Begin(new RepHabits { PauseShare = 1, Pause = Distribution.Constant(200) }, "/dial");
        _network.Ring("/caller", talk: 60, wrapUp: 10);

        await _network.RunAsync(260);
        Assert.True(Is(RepState.Pause));
        await _network.RunAsync(280);

        Assert.True(Is(RepState.Dialling));
        Assert.Equal(2, _app.Seen.Count(line => line == "POST /dial"));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    public async Task TalkEndedByTheStarKey_LeavesTheCallerOnTheLine(double share, int callerRequests)
    {
        _app.On("/caller", "<Enqueue action=\"/goodbye\">q</Enqueue>").On("/goodbye", "<Say>Goodbye.</Say><Hangup/>").On("/dial", Dial.Replace("<Dial", "<Dial hangupOnStar=\"true\"", StringComparison.Ordinal));
        Begin(new RepHabits { StarShare = share }, "/dial");
        Person caller = _network.Ring("/caller", talk: 60);

        await _network.RunAsync(100);

        Assert.Equal(callerRequests == 2, caller.Story[^1] != "ended at 60.2");
        Assert.Contains(_app.Seen, line => line.StartsWith("POST /after", StringComparison.Ordinal));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task StarKeyOnAnEmptyQueue_EndsTheDialAsTwilioDoes(bool ends, int requests)
    {
        var network = new SmallNetwork(_app, new Scenario { Twilio = new() { StarEndsWaitingDial = ends } });
        network.Exchange.FindOrCreate("q");
        _app.On("/star", Dial.Replace("<Dial", "<Dial hangupOnStar=\"true\"", StringComparison.Ordinal)).On("/after", "<Pause length=\"60\"/>");
        new Rep(1, network.Clock, network.Recorder, each => network.NewCall("/star", each, default), wrapsUp: false, new RepHabits { IdleStarShare = 1 }, new Random(1)).Begin();

        await network.RunAsync(30);

        Assert.Equal(requests, _app.Seen.Count(line => line.StartsWith("POST /after DialCallStatus=canceled", StringComparison.Ordinal)));
    }
}
