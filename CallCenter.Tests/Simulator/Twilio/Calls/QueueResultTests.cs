using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Calls;

namespace CallCenter.Tests.Simulator.Twilio.Calls;

/// <summary>What the action URL of Enqueue is told, in each position of each switch. A webhook takes 0.2 seconds.</summary>
public sealed class QueueResultTests
{
    private readonly ScriptedApp _app = new ScriptedApp()
        .On("/caller", "<Enqueue action=\"/left\" waitUrl=\"/wait\">q</Enqueue><Redirect>/next</Redirect>")
        .On("/wait", "<Play>/music.mp3</Play>")
        .On("/left", "<Pause/>")
        .On("/next", "<Pause length=\"2\"/>")
        .On("/rep", "<Dial timeout=\"3\"><Queue>q</Queue></Dial>")
        .On("/star", "<Dial timeout=\"3\" hangupOnStar=\"true\"><Queue>q</Queue></Dial>")
        .On("/elsewhere", "<Pause length=\"3\"/>");

    private SmallNetwork Network(TwilioBehaviour? twilio = null, CallFaults? faults = null, int queueLimit = 1000) =>
        new(_app, new Scenario { Twilio = twilio ?? new TwilioBehaviour(), CallFaults = faults ?? new CallFaults(), QueueLimit = queueLimit });

    // Without the requests for the documents of callers, of reps and of hold.
    private string[] Told(SmallNetwork network) =>
    [
        .. from line in _app.Seen
           where !line.StartsWith("POST /caller", StringComparison.Ordinal) && !line.StartsWith("POST /wait", StringComparison.Ordinal) && line is not ("POST /rep" or "POST /star")
           select Named(line, network),
    ];

    private static string Named(string line, SmallNetwork network) => network.Exchange.Find("q") is { Sid: var sid } ? line.Replace(sid, "SID", StringComparison.Ordinal) : line;

    // The caller waits from 0.2; the rep dials at 4.2 and talks for a minute.
    [Theory(Timeout = Limits.Hang)]
    [InlineData("/rep", false, "ended at 64.2")]
    [InlineData("/rep", true, "ended at 65.4")]
    [InlineData("/star", false, "ended at 65.4")]
    public async Task Bridged_IsSaidAfterTheTalkWhoeverEndsIt(string rep, bool repHangsUp, string end)
    {
        SmallNetwork network = Network();

        Person caller = network.Ring("/caller");
        await network.RunAsync(4);
        network.Ring(rep, hangsUpAfterTalk: repHangsUp);
        await network.RunAsync(64);
        Assert.Empty(Told(network));
        await network.RunAsync(100);

        Assert.Equal(["POST /left QueueResult=bridged QueueSid=SID QueueTime=4"], Told(network));
        Assert.Equal(["talking at 4.2", "talk over at 64.2", end], caller.Story);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(true, "talking at 4.2", "talk over at 64.2", 4)]
    [InlineData(false, "talking at 4.2", "talk over at 70.4", 10)]
    public async Task Dequeue_InterruptsTheHoldDocumentOrWaitsForIt(bool interrupts, string talking, string talkOver, int queueTime)
    {
        // The music plays from 0.4 to 10.4.
        SmallNetwork network = Network(new TwilioBehaviour { DequeueInterrupts = interrupts });

        Person caller = network.Ring("/caller");
        await network.RunAsync(4);
        network.Ring("/rep");
        await network.RunAsync(100);

        Assert.Equal([talking, talkOver], caller.Story[..2]);
        Assert.Equal([$"POST /left QueueResult=bridged QueueSid=SID QueueTime={queueTime}"], Told(network));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task DequeueBetweenTwoDocuments_WaitsForNothing()
    {
        SmallNetwork network = Network(new TwilioBehaviour { DequeueInterrupts = false });

        Person caller = network.Ring("/caller");
        await network.RunAsync(0.05);
        network.Ring("/rep");
        await network.RunAsync(100);

        Assert.Equal(["talking at 0.25", "talk over at 60.25"], caller.Story[..2]);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(true, "POST /left QueueResult=hangup QueueSid=SID QueueTime=8")]
    [InlineData(false)]
    public async Task Hangup_IsSaidAsTheSwitchSays(bool isRequested, params string[] told)
    {
        SmallNetwork network = Network(new TwilioBehaviour { ActionAfterCallerHangup = isRequested });

        Person impatient = network.Ring("/caller", patience: 8.5);
        await network.RunAsync(50);

        Assert.Equal(told, Told(network));
        Assert.Equal(["gave up at 8.7", "ended at 8.7"], impatient.Story);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(HangupWhileEnqueued.SystemError, "POST /left QueueResult=system-error")]
    [InlineData(HangupWhileEnqueued.Hangup, "POST /left QueueResult=hangup")]
    [InlineData(HangupWhileEnqueued.Nothing)]
    public async Task HangupOnTheWayIntoTheQueue_IsSaidAsTheSwitchSays(HangupWhileEnqueued position, params string[] told)
    {
        SmallNetwork network = Network(new TwilioBehaviour { HangupWhileEnqueued = position });

        Person caller = network.Ring("/caller", hangsUpWhileEnqueued: true);
        await network.RunAsync(50);

        Assert.Equal(told, Told(network));
        Assert.Equal(["gave up at 0.2", "ended at 0.2"], caller.Story);
        Assert.Null(network.Exchange.Find("q"));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(true, "POST /left QueueResult=queue-full", "ended at 1.4")]
    [InlineData(false, "POST /next", "ended at 2.4")]
    public async Task FullQueue_IsSaidAsTheSwitchSays(bool isRequested, string told, string end)
    {
        SmallNetwork network = Network(new TwilioBehaviour { ActionOnFullQueue = isRequested }, queueLimit: 2);
        network.Ring("/caller");
        network.Ring("/caller");

        Person third = network.Ring("/caller");
        await network.RunAsync(50);

        Assert.Equal([told], Told(network));
        Assert.Equal([end], third.Story);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(true, 1)]
    [InlineData(false, 3)]
    public async Task MaxQueueSize_LimitsAsTheSwitchSays(bool isHonoured, int waiting)
    {
        _app.On("/caller", "<Enqueue maxQueueSize=\"1\">q</Enqueue>");
        SmallNetwork network = Network(new TwilioBehaviour { MaxQueueSize = isHonoured }, queueLimit: 3);

        for (int i = 0; i < 4; i++)
        {
            network.Ring("/caller");
        }

        await network.RunAsync(50);

        Assert.Equal(waiting, network.Exchange.Find("q")!.Count);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task TwilioThatFailsToEnqueue_SaysSystemError()
    {
        SmallNetwork network = Network(faults: new CallFaults { FailedEnqueues = 1 });

        Person caller = network.Ring("/caller");
        await network.RunAsync(50);

        Assert.Equal(["POST /left QueueResult=system-error"], Told(network));
        Assert.Equal(["ended at 1.4"], caller.Story);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(FailedPlay.Error, "POST /left QueueResult=error QueueSid=SID QueueTime=0", "ended at 1.6")]
    [InlineData(FailedPlay.Dropped, "POST /left QueueResult=hangup QueueSid=SID QueueTime=0", "cut off at 0.4")]
    [InlineData(FailedPlay.Skipped, null, null)]
    public async Task PlayThatFails_EndsTheWaitAsTheSwitchSays(FailedPlay position, string? told, string? end)
    {
        SmallNetwork network = Network(new TwilioBehaviour { FailedPlay = position }, new CallFaults { FailedPlays = 1 });

        Person caller = network.Ring("/caller");
        await network.RunAsync(10.5);

        Assert.Equal(told is null ? [] : [told], Told(network));
        Assert.Equal(end is null ? [] : [end], caller.Story);
        Assert.Equal(told is null ? 9 : 1, _app.Seen.Count(line => line.Contains("/wait", StringComparison.Ordinal)));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(FailedPlay.Error)]
    [InlineData(FailedPlay.Skipped)]
    public async Task PlayThatFailsOutsideOfAQueue_CutsTheCallOff(FailedPlay position)
    {
        _app.On("/caller", "<Play>/music.mp3</Play>");
        SmallNetwork network = Network(new TwilioBehaviour { FailedPlay = position }, new CallFaults { FailedPlays = 1 });

        Person caller = network.Ring("/caller");
        await network.RunAsync(50);

        Assert.Equal(["cut off at 0.2"], caller.Story);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task QueueParameters_ComeWithTheRequestsOfTheHoldDocumentAsTheSwitchSays(bool areSent)
    {
        _app.On("/wait", "<Gather action=\"/key\" numDigits=\"1\" timeout=\"1\"/><Redirect>/more</Redirect>").On("/key", "<Redirect>/wait</Redirect>").On("/more", "<Pause/>");
        SmallNetwork network = Network(new TwilioBehaviour { QueueParametersInHold = areSent });

        Person caller = network.Ring("/caller");
        await network.RunAsync(1);
        caller.Call.PressKey('5');
        await network.RunAsync(3);

        string Queue(int seconds) => $" QueuePosition=1 QueueSid=SID QueueTime={seconds} AvgQueueTime={seconds} CurrentQueueSize=1 MaxQueueSize=1000";
        string Sent(int seconds) => areSent ? Queue(seconds) : "";
        Assert.Equal(
            ["POST /wait" + Queue(0), $"POST /key{Sent(0)} Digits=5", "POST /wait" + Sent(1), "POST /more" + Sent(2)],
            _app.Seen.Skip(1).Select(line => Named(line, network)));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("/star", true, "ended at 1")]
    [InlineData("/star", false, "ended at 3.2")]
    [InlineData("/rep", true, "ended at 3.2")]
    public async Task StarOnAnEmptyQueue_EndsTheDialAsTheSwitchSays(string path, bool ends, string end)
    {
        SmallNetwork network = Network(new TwilioBehaviour { StarEndsWaitingDial = ends });
        network.Exchange.FindOrCreate("q");

        Person rep = network.Ring(path);
        await network.RunAsync(0.5);
        rep.Call.PressKey('1');
        await network.RunAsync(1);
        rep.Call.PressKey('*');
        await network.RunAsync(50);

        Assert.Equal([end], rep.Story);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(false, "ended at 8.2")]
    [InlineData(true, "ended at 9.4")]
    public async Task CallThatRestSendsElsewhere_LeavesTheQueue(bool executesAnswer, string end)
    {
        SmallNetwork network = Network(new TwilioBehaviour { ActionAnswerAfterRedirect = executesAnswer });

        Person caller = network.Ring("/caller");
        await network.RunAsync(5);
        caller.Call.SendOn(ScriptedApp.BaseUrl + "/elsewhere", "POST");
        await network.RunAsync(50);

        Assert.Equal(["POST /left QueueResult=redirected QueueSid=SID QueueTime=4", "POST /elsewhere"], Told(network));
        Assert.Equal([end], caller.Story);
        Assert.Equal(0, network.Exchange.Find("q")!.Count);
    }
}
