using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Tests.Simulator.Twilio.Calls;

/// <summary>Callers who press a key while they wait. A webhook takes 0.2 seconds.</summary>
public sealed class KeyWhileWaitingTests
{
    private readonly ScriptedApp _app = new ScriptedApp()
        .On("/caller", "<Enqueue action=\"/left\" waitUrl=\"/wait\">q</Enqueue>")
        .On("/wait", "<Gather action=\"/key\" numDigits=\"1\" timeout=\"1\" finishOnKey=\"\"><Play>/music.mp3</Play></Gather><Redirect>/wait</Redirect>")
        .On("/left", "<Hangup/>")
        .On("/rep", "<Dial timeout=\"3\"><Queue>q</Queue></Dial>");

    private static KeyPress After(double seconds, char key = '1') => new(TimeSpan.FromSeconds(seconds), key);

    private string[] Paths => [.. _app.Requests.Select(request => new Uri(request.Url).AbsolutePath)];

    [Fact(Timeout = Limits.Hang)]
    public async Task Key_LeavesTheQueue()
    {
        var network = new SmallNetwork(_app.On("/key", "<Leave/>"));

        Person caller = network.Ring("/caller", press: After(5));
        await network.RunAsync(50);

        Assert.Equal(["/caller", "/wait", "/key", "/left"], Paths);
        Assert.EndsWith(" MaxQueueSize=1000 Digits=1", _app.Seen[2], StringComparison.Ordinal);
        Assert.Equal($"POST /left QueueResult=leave QueueSid={network.Exchange.Find("q")!.Sid} QueueTime=5", _app.Seen[3]);
        Assert.Equal(["ended at 5.6"], caller.Story);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Key_IsPressedOnce()
    {
        var network = new SmallNetwork(_app.On("/key", "<Redirect>/wait</Redirect>"));

        network.Ring("/caller", press: After(5, '7'));
        await network.RunAsync(12);

        Assert.Equal(["/caller", "/wait", "/key", "/wait"], Paths);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task KeyWhileTheDocumentIsRequested_IsLost()
    {
        var network = new SmallNetwork(_app.On("/key", "<Leave/>"));

        // The music plays until 10.4, the input ends at 11.4, the next document is there at 11.6.
        network.Ring("/caller", press: After(11.3));
        await network.RunAsync(20);

        Assert.Equal(["/caller", "/wait", "/wait"], Paths);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task KeyInATalk_IsLost()
    {
        var network = new SmallNetwork(_app.On("/key", "<Leave/>"));

        Person caller = network.Ring("/caller", press: After(5));
        await network.RunAsync(3);
        network.Ring("/rep");
        await network.RunAsync(100);

        Assert.Equal(["/caller", "/wait", "/rep", "/left"], Paths);
        Assert.Equal(["talking at 3.2", "talk over at 63.2", "ended at 63.2"], caller.Story);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RepWhoComesWhileTheKeyIsAnswered_GetsTheCaller()
    {
        var network = new SmallNetwork(_app.On("/key", "<Leave/>"));

        // The key is pressed at 5.2 and answered at 5.4; the rep dials at 5.3.
        Person caller = network.Ring("/caller", press: After(5));
        await network.RunAsync(5.1);
        network.Ring("/rep");
        await network.RunAsync(100);

        Assert.Equal(["/caller", "/wait", "/rep", "/key", "/left"], Paths);
        Assert.Equal($"POST /left QueueResult=bridged QueueSid={network.Exchange.Find("q")!.Sid} QueueTime=5", _app.Seen[^1]);
        Assert.Equal("talking at 5.3", caller.Story[0]);
    }
}
