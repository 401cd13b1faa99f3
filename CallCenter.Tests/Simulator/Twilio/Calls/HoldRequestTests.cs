using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Calls;

namespace CallCenter.Tests.Simulator.Twilio.Calls;

/// <summary>When a wait URL is requested, and what comes of a call that REST takes out of its queue, in each position of each switch. A webhook takes 0.2 seconds.</summary>
public sealed class HoldRequestTests
{
    private readonly ScriptedApp _app = new ScriptedApp()
        .On("/caller", "<Enqueue action=\"/left\" waitUrl=\"/wait\">q</Enqueue>")
        .On("/wait", "<Play>/music.mp3</Play>")
        .On("/left", "<Pause/>")
        .On("/rep", "<Dial timeout=\"10\"><Queue>q</Queue></Dial>")
        .On("/elsewhere", "<Pause length=\"3\"/>");

    private SmallNetwork Network(TwilioBehaviour twilio) => new(_app, new Scenario { Twilio = twilio });

    private int Requests(string path) => _app.Seen.Count(line => line.StartsWith("POST " + path, StringComparison.Ordinal));

    [Theory(Timeout = Limits.Hang)]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task RestThatTakesACallOut_TellsTheActionUrlAsTheSwitchSays(bool isTold, int told)
    {
        SmallNetwork network = Network(new TwilioBehaviour { ActionOnRedirect = isTold });

        Person caller = network.Ring("/caller");
        await network.RunAsync(5);
        network.Exchange.SendOn(network.Exchange.Find("q")!.Calls.Single(), ScriptedApp.BaseUrl + "/elsewhere", "POST");
        await network.RunAsync(50);

        Assert.Equal((told, 1), (Requests("/left"), Requests("/elsewhere")));
        Assert.Equal(["ended at 8.2"], caller.Story);
        Assert.Equal(0, network.Exchange.Find("q")!.Count);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task CallerWhomAWaitingRepAnswers_IsSaidToWaitAsTheSwitchSays(bool isRequested, int requests)
    {
        SmallNetwork network = Network(new TwilioBehaviour { HoldRequestWhenConnected = isRequested });
        network.Exchange.FindOrCreate("q");
        network.Ring("/rep");
        await network.RunAsync(2);

        Person caller = network.Ring("/caller");
        await network.RunAsync(50);

        Assert.Equal(["talking at 2.2"], caller.Story);
        Assert.Equal(requests, Requests("/wait"));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RequestThatLeads_ComesWhileTheCallIsNotInTheQueue()
    {
        SmallNetwork network = Network(new TwilioBehaviour { HoldRequestLead = 1 });

        network.Ring("/caller");
        await network.RunAsync(1.1);
        Assert.Equal(1, Requests("/wait"));
        Assert.Null(network.Exchange.Find("q"));
        await network.RunAsync(1.3);
        Assert.Equal(1, network.Exchange.Find("q")!.Count);
        await network.RunAsync(9);

        // The first document sounds on.
        Assert.Equal(["POST /caller", "POST /wait"], _app.Seen);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task CallerWhoHangsUpBeforeTheQueue_NeverGetsThere()
    {
        SmallNetwork network = Network(new TwilioBehaviour { HoldRequestLead = 1 });

        Person caller = network.Ring("/caller");
        await network.RunAsync(0.5);
        caller.Call.HangUp();
        await network.RunAsync(50);

        Assert.Equal(["ended at 0.5"], caller.Story);
        Assert.Null(network.Exchange.Find("q"));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task TwiliosMusic_SoundsUntilARepComes()
    {
        _app.On("/wait", "<Redirect method=\"GET\">https://s3.amazonaws.com/com.twilio.sounds.music/index.xml</Redirect>");
        SmallNetwork network = Network(new TwilioBehaviour { DequeueInterrupts = false });

        Person caller = network.Ring("/caller");
        await network.RunAsync(500);
        network.Ring("/rep");
        await network.RunAsync(510);

        Assert.Equal(["talking at 500.2"], caller.Story);
        Assert.Equal(1, Requests("/wait"));
    }
}
