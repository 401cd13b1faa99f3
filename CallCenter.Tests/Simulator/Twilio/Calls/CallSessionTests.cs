using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Calls;

namespace CallCenter.Tests.Simulator.Twilio.Calls;

/// <summary>What a call does with each verb, and when. A webhook takes 0.2 seconds.</summary>
public sealed class CallSessionTests
{
    private readonly ScriptedApp _app = new();

    [Theory(Timeout = Limits.Hang)]
    [InlineData("<Say>one two three four five</Say>", "ended at 2.2")]
    [InlineData("<Say loop=\"2\">one two three four five</Say>", "ended at 4.2")]
    [InlineData("<Play>/music.mp3</Play>", "ended at 10.2")]
    [InlineData("<Play loop=\"2\">https://example.com/audio/hold-music.wav</Play>", "ended at 90.2")]
    [InlineData("<Pause length=\"3\"/><Pause/>", "ended at 4.2")]
    [InlineData("<Pause/><Hangup/><Pause length=\"9\"/>", "ended at 1.2")]
    [InlineData("<Reject/>", "ended at 0.2")]
    [InlineData("<Leave/><Pause/>", "ended at 1.2")]
    [InlineData("", "ended at 0.2")]
    [InlineData("<Pause/><Frobnicate/>", "cut off at 0.2")]
    public async Task Document_IsExecutedVerbByVerb(string verbs, string end)
    {
        var network = new SmallNetwork(_app.On("/call", verbs), new Scenario { MusicSeconds = 45 });

        Person person = network.Ring("/call");
        await network.RunAsync(100);

        Assert.Equal([end], person.Story);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("<Redirect>/next?a=1</Redirect>", "POST /next?a=1")]
    [InlineData("<Redirect method=\"GET\">/next?a=1</Redirect>", "GET /next a=1")]
    public async Task NextDocument_IsRequested(string verbs, string request)
    {
        var network = new SmallNetwork(_app.On("/call", verbs + "<Pause length=\"50\"/>").On("/next", "<Pause/>"));

        Person person = network.Ring("/call");
        await network.RunAsync(100);

        Assert.Equal(["POST /call", request], _app.Seen);
        Assert.StartsWith("ended", Assert.Single(person.Story), StringComparison.Ordinal);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("", false, "talk over at 60.2", "ended at 60.2", "ended at 61.4")]
    [InlineData("", true, "talk over at 60.2", "ended at 62.2", "ended at 60.2")]
    [InlineData(" hangupOnStar=\"true\"", false, "talk over at 60.2", "ended at 62.2", "ended at 61.4")]
    [InlineData(" timeLimit=\"10\"", false, "talk over at 10.2", "ended at 12.2", "ended at 11.4")]
    [InlineData(" timeLimit=\"10\"", true, "talk over at 10.2", "ended at 12.2", "ended at 11.4")]
    public async Task Talk_IsEndedByOneAndTheOtherGoesOn(string attributes, bool repHangsUp, string talkOver, string caller, string rep)
    {
        var network = new SmallNetwork(_app
            .On("/caller", "<Enqueue>q</Enqueue><Pause length=\"2\"/>")
            .On("/rep", $"<Dial action=\"/after\"{attributes}><Queue>q</Queue></Dial>")
            .On("/after", "<Pause/>"));

        Person calling = network.Ring("/caller");
        Person answering = network.Ring("/rep", hangsUpAfterTalk: repHangsUp);
        await network.RunAsync(100);

        Assert.Equal(["talking at 0.2", talkOver, caller], calling.Story);
        Assert.Equal(["talking at 0.2", talkOver, rep], answering.Story);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task DialWithoutAction_GoesOnWithTheNextVerb()
    {
        var network = new SmallNetwork(_app.On("/rep", "<Dial timeout=\"3\"><Queue>q</Queue></Dial><Pause length=\"4\"/>"));
        network.Exchange.FindOrCreate("q");

        Person rep = network.Ring("/rep");
        await network.RunAsync(100);

        Assert.Equal(["ended at 7.2"], rep.Story);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(DialTimeoutReading.AsWritten, 1, "ended at 1.2")]
    [InlineData(DialTimeoutReading.PlusFive, 1, "ended at 6.2")]
    [InlineData(DialTimeoutReading.AtLeastFivePlusFive, 1, "ended at 10.2")]
    [InlineData(DialTimeoutReading.AtLeastFivePlusFive, 7, "ended at 12.2")]
    public async Task DialTimeout_IsReadAsTheSwitchSays(DialTimeoutReading reading, int timeout, string end)
    {
        var network = new SmallNetwork(
            _app.On("/rep", $"<Dial timeout=\"{timeout}\"><Queue>q</Queue></Dial>"), new Scenario { Twilio = new TwilioBehaviour { DialTimeout = reading } });
        network.Exchange.FindOrCreate("q");

        Person rep = network.Ring("/rep");
        await network.RunAsync(100);

        Assert.Equal([end], rep.Story);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task FullQueue_IsSaidToTheActionUrl()
    {
        var network = new SmallNetwork(_app.On("/caller", "<Enqueue maxQueueSize=\"1\" action=\"/left\">q</Enqueue>").On("/left", "<Pause/>"));

        network.Ring("/caller");
        Person second = network.Ring("/caller");
        await network.RunAsync(100);

        Assert.Equal(["POST /caller", "POST /caller", "POST /left QueueResult=queue-full"], _app.Seen);
        Assert.Equal(["ended at 1.4"], second.Story);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("", "cut off at 0.2")]
    [InlineData("<Pause/>", "ended at 1.2")]
    public async Task FullQueueWithoutAction_GoesOnWithTheNextVerbOrCutsTheCallerOff(string next, string end)
    {
        var network = new SmallNetwork(_app.On("/caller", "<Enqueue maxQueueSize=\"1\">q</Enqueue>" + next));

        network.Ring("/caller");
        Person second = network.Ring("/caller");
        await network.RunAsync(100);

        Assert.Equal([end], second.Story);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task CallerWithoutPatienceLeft_EndsTheCall()
    {
        var network = new SmallNetwork(_app.On("/caller", "<Enqueue action=\"/left\">q</Enqueue><Pause/>").On("/left", "<Pause length=\"9\"/>"));

        Person caller = network.Ring("/caller", patience: 30.5);
        await network.RunAsync(100);

        Assert.Equal("POST /left QueueResult=hangup QueueSid=" + network.Exchange.Find("q")!.Sid + " QueueTime=30", _app.Seen[^1]);
        Assert.Equal(["gave up at 30.7", "ended at 30.7"], caller.Story);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task PersonWhoHangsUp_HearsNoMore()
    {
        var network = new SmallNetwork(_app.On("/call", "<Pause length=\"5\"/><Redirect>/next</Redirect>"));

        Person person = network.Ring("/call");
        await network.RunAsync(3);
        person.Call.HangUp();
        await network.RunAsync(100);

        Assert.Equal(["ended at 3"], person.Story);
        Assert.Equal(["POST /call"], _app.Seen);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task PersonWhoHangsUpInAQueue_IsNotAnswered()
    {
        var network = new SmallNetwork(_app.On("/call", "<Enqueue action=\"/left\">q</Enqueue>").On("/rep", "<Dial timeout=\"3\"><Queue>q</Queue></Dial>"));

        Person person = network.Ring("/call");
        await network.RunAsync(3);
        person.Call.HangUp();
        Person rep = network.Ring("/rep");
        await network.RunAsync(100);

        Assert.Equal("POST /left QueueResult=hangup QueueSid=" + network.Exchange.Find("q")!.Sid + " QueueTime=2", _app.Seen[1]);
        Assert.Equal(["ended at 3"], person.Story);
        Assert.Equal(["ended at 6.2"], rep.Story);
    }
}
