using CallCenter.Simulator.People;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Twilio.Calls;

namespace CallCenter.Tests.Simulator.People;

/// <summary>Those who guess PINs. A webhook takes 0.2 seconds.</summary>
public sealed class AttackerTests
{
    private readonly ScriptedApp _app = new();
    private readonly SmallNetwork _network;

    public AttackerTests() => _network = new SmallNetwork(_app);

    private void Ring()
    {
        var attacker = new Attacker(_network.Clock, new Random(1), _network.Recorder);
        CallSession call = _network.NewCall("/rep", attacker, default);
        attacker.Ring(call);
    }

    private async Task<AttackResult> EndAsync(double seconds)
    {
        await _network.RunAsync(seconds);
        return _network.Recorder.Finish(TimeSpan.Zero).Attacks;
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task PinsAreGuessedUntilTheAppHangsUp()
    {
        int asked = 0;
        const string Ask = "<Gather action=\"/rep\" finishOnKey=\"#\" timeout=\"10\"/>";
        _app.On("/rep", () => Task.FromResult(ScriptedApp.Twiml(asked++ < 3 ? Ask : "<Hangup/>")));
        Ring();

        Assert.Equal(new AttackResult(1, 3, 0), await EndAsync(60));
        Assert.All(_app.Seen.Skip(1), line => Assert.Matches("^POST /rep Digits=[0-9]{6}$", line));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task WithoutALock_TheyGetCallers()
    {
        _app.On("/caller", "<Enqueue>q</Enqueue>").On("/rep", "<Dial timeout=\"60\" action=\"/rep\"><Queue>q</Queue></Dial>");
        _network.Ring("/caller", talk: 10);
        _network.Clock.After(TimeSpan.FromSeconds(1), () => Ring());

        Assert.Equal(new AttackResult(1, 0, 1), await EndAsync(60));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task AfterTenMinutes_TheyGiveUp()
    {
        _app.On("/rep", "<Pause length=\"30\"/><Redirect>/rep</Redirect>");
        Ring();

        Assert.Equal(new AttackResult(1, 0, 0), await EndAsync(900));
        Assert.InRange(_app.Seen.Count, 19, 21);
    }
}
