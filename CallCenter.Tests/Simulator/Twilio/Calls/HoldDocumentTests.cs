namespace CallCenter.Tests.Simulator.Twilio.Calls;

/// <summary>What a caller in a queue hears, and what it can do to the call.</summary>
public sealed class HoldDocumentTests
{
    private readonly ScriptedApp _app = new ScriptedApp().On("/left", "<Pause/>").On("/rep", "<Dial timeout=\"3\"><Queue>q</Queue></Dial>");

    private SmallNetwork Network(string wait, string method = "POST")
    {
        _app.On("/caller", $"<Enqueue action=\"/left\" waitUrl=\"/wait\" waitUrlMethod=\"{method}\">q</Enqueue><Pause length=\"50\"/>").On("/wait", wait);
        return new SmallNetwork(_app);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task WaitUrl_IsToldThePlaceInTheQueueEachTimeItRunsOut(string method)
    {
        SmallNetwork network = Network("<Play>/music.mp3</Play>", method);

        network.Ring("/caller");
        await network.RunAsync(4);
        network.Ring("/caller");
        await network.RunAsync(11);

        string sid = network.Exchange.Find("q")!.Sid;
        Assert.Equal(
            [
                "POST /caller",
                $"{method} /wait QueuePosition=1 QueueSid={sid} QueueTime=0 AvgQueueTime=0 CurrentQueueSize=1 MaxQueueSize=1000",
                "POST /caller",
                $"{method} /wait QueuePosition=2 QueueSid={sid} QueueTime=0 AvgQueueTime=2 CurrentQueueSize=2 MaxQueueSize=1000",
                $"{method} /wait QueuePosition=1 QueueSid={sid} QueueTime=10 AvgQueueTime=8 CurrentQueueSize=2 MaxQueueSize=1000",
            ],
            _app.Seen);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Leave_SendsTheCallToTheActionUrl()
    {
        SmallNetwork network = Network("<Pause length=\"5\"/><Leave/>");

        Person caller = network.Ring("/caller");
        await network.RunAsync(100);

        Assert.Equal($"POST /left QueueResult=leave QueueSid={network.Exchange.Find("q")!.Sid} QueueTime=5", _app.Seen[^1]);
        Assert.Equal(["ended at 6.6"], caller.Story);
        Assert.Equal(0, network.Exchange.Find("q")!.Count);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("<Hangup/>", "hangup", "ended at 0.4")]
    [InlineData("<Enqueue>other</Enqueue>", "error", "ended at 1.6")]
    [InlineData("<Dial><Queue>q</Queue></Dial>", "error", "ended at 1.6")]
    [InlineData("<Record/>", "error", "ended at 1.6")]
    [InlineData("<Gather><Record/></Gather>", "error", "ended at 1.6")]
    [InlineData("<Frobnicate/>", "error", "ended at 1.6")]
    public async Task DocumentThatEndsTheWait_IsSaidToTheActionUrl(string wait, string result, string end)
    {
        SmallNetwork network = Network(wait);

        Person caller = network.Ring("/caller");
        await network.RunAsync(100);

        Assert.Equal([end], caller.Story);
        Assert.Equal($"POST /left QueueResult={result} QueueSid={network.Exchange.Find("q")!.Sid} QueueTime=0", _app.Seen[^1]);
        Assert.Equal(0, network.Exchange.Find("q")!.Count);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Redirect_GoesOnWithAnotherDocument()
    {
        SmallNetwork network = Network("<Redirect method=\"GET\">/more?n=1</Redirect>");
        _app.On("/more", "<Leave/>");

        Person caller = network.Ring("/caller");
        await network.RunAsync(100);

        string sid = network.Exchange.Find("q")!.Sid;
        Assert.Equal($"GET /more n=1 QueuePosition=1 QueueSid={sid} QueueTime=0 AvgQueueTime=0 CurrentQueueSize=1 MaxQueueSize=1000", _app.Seen[2]);
        Assert.Equal(["ended at 1.8"], caller.Story);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task SilentDocument_IsRequestedOnceASecond()
    {
        SmallNetwork network = Network("");

        network.Ring("/caller");
        await network.RunAsync(12.5);

        Assert.Equal(11, _app.Seen.Count(line => line.StartsWith("POST /wait", StringComparison.Ordinal)));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task AnsweredCaller_HearsNoMoreMusic()
    {
        SmallNetwork network = Network("<Play>/music.mp3</Play>");

        Person caller = network.Ring("/caller", talk: 60);
        network.Ring("/rep");
        await network.RunAsync(100);

        Assert.Equal(["talking at 0.2", "talk over at 60.2", "ended at 60.2"], caller.Story);
        Assert.Single(_app.Seen, line => line.StartsWith("POST /wait", StringComparison.Ordinal));
    }
}
