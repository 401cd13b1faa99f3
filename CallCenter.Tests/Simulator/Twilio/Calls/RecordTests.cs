using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Recordings;

namespace CallCenter.Tests.Simulator.Twilio.Calls;

/// <summary>What becomes of what a person says into a recording, or does not. A webhook takes 0.2 seconds.</summary>
public sealed class RecordTests
{
    private readonly ScriptedApp _app = new ScriptedApp().On("/kept", "<Hangup/>").On("/nothing", "<Hangup/>");

    private SmallNetwork Network(string attributes = "", bool actionOnEmpty = false) => new(
        _app.On("/call", $"<Record action=\"/kept\" {attributes}/><Redirect>/nothing</Redirect>"),
        new Scenario { Twilio = new TwilioBehaviour { ActionOnEmptyRecording = actionOnEmpty } });

    private static SpokenMessage Message(double seconds, MessageEnding ending) => new(TimeSpan.FromSeconds(seconds), ending);

    [Theory(Timeout = Limits.Hang)]
    [InlineData("", 12.5, MessageEnding.HangsUp, 12, "hangup", "ended at 12.7")]
    [InlineData("", 12.5, MessageEnding.PressesKey, 12, "#", "ended at 12.9")]
    [InlineData("", 12.5, MessageEnding.FallsSilent, 12, null, "ended at 17.9")]
    [InlineData("timeout=\"2\"", 12.5, MessageEnding.FallsSilent, 12, null, "ended at 14.9")]
    [InlineData("timeout=\"2\" trim=\"do-not-trim\"", 12.5, MessageEnding.FallsSilent, 14, null, "ended at 14.9")]
    [InlineData("timeout=\"0\" maxLength=\"30\"", 12.5, MessageEnding.FallsSilent, 12, null, "ended at 30.4")]
    [InlineData("finishOnKey=\"*\"", 12.5, MessageEnding.PressesKey, 12, null, "ended at 17.9")]
    [InlineData("maxLength=\"10\"", 12.5, MessageEnding.HangsUp, 10, null, "ended at 10.4")]
    [InlineData("maxLength=\"10\"", 12.5, MessageEnding.PressesKey, 10, null, "ended at 10.4")]
    public async Task Message_IsKeptAndSaidToTheActionUrl(string attributes, double seconds, MessageEnding ending, int duration, string? digits, string end)
    {
        SmallNetwork network = Network(attributes);

        Person person = network.Ring("/call", message: Message(seconds, ending));
        await network.RunAsync(100);

        Recording kept = Assert.Single(network.Recordings.List());
        string url = $"https://api.twilio.com/2010-04-01/Accounts/{SmallNetwork.AccountSid}/Recordings/{kept.Sid}";
        string last = digits is null ? "" : $" Digits={digits}";
        Assert.Equal($"POST /kept RecordingUrl={url} RecordingSid={kept.Sid} RecordingDuration={duration}{last}", _app.Seen[^1]);
        Assert.Equal(("CA00000000000000000000000000000001", SmallNetwork.Began.AddSeconds(0.2), "RecordVerb"), (kept.CallSid, kept.Created, kept.Source));
        Assert.Equal(duration, (int)kept.Length.TotalSeconds);
        Assert.Equal([end], person.Story);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("", "ended at 5.4")]
    [InlineData("timeout=\"2\"", "ended at 2.4")]
    [InlineData("timeout=\"0\" maxLength=\"9\"", "ended at 9.4")]
    public async Task EmptyRecording_IsNotKeptAndTheNextVerbIsExecuted(string attributes, string end)
    {
        SmallNetwork network = Network(attributes);

        Person person = network.Ring("/call");
        await network.RunAsync(100);

        Assert.Equal(["POST /call", "POST /nothing"], _app.Seen);
        Assert.Empty(network.Recordings.List());
        Assert.Equal([end], person.Story);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("", 0)]
    [InlineData("trim=\"do-not-trim\"", 5)]
    public async Task EmptyRecording_IsKeptAndSaidToTheActionUrlAsTheSwitchSays(string attributes, int duration)
    {
        SmallNetwork network = Network(attributes, actionOnEmpty: true);

        Person person = network.Ring("/call");
        await network.RunAsync(100);

        Recording kept = Assert.Single(network.Recordings.List());
        Assert.EndsWith($" RecordingSid={kept.Sid} RecordingDuration={duration}", _app.Seen[^1], StringComparison.Ordinal);
        Assert.Equal(["ended at 5.4"], person.Story);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(4, 1, " RecordingDuration=3 Digits=hangup")]
    [InlineData(0, 0, "POST /call")]
    public async Task PersonWhoHangsUp_HasSpokenUntilThen(double speaks, int kept, string lastRequest)
    {
        SmallNetwork network = Network();

        Person person = network.Ring("/call", message: Message(speaks, MessageEnding.FallsSilent));
        await network.RunAsync(3.3);
        person.Call.HangUp();
        await network.RunAsync(100);

        Assert.EndsWith(lastRequest, _app.Seen[^1], StringComparison.Ordinal);
        Assert.Equal(kept, network.Recordings.List().Count);
        Assert.Equal(["ended at 3.3"], person.Story);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task KeyThatEndsTheRecording_IsTheOneThatIsPressed()
    {
        SmallNetwork network = Network("finishOnKey=\"7\"");

        Person person = network.Ring("/call", message: Message(60, MessageEnding.FallsSilent));
        await network.RunAsync(2);
        person.Call.PressKey('1');
        await network.RunAsync(3.2);
        person.Call.PressKey('7');
        await network.RunAsync(100);

        Assert.EndsWith(" RecordingDuration=3 Digits=7", _app.Seen[^1], StringComparison.Ordinal);
        Assert.Equal(["ended at 3.4"], person.Story);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task WithoutAction_ItsOwnDocumentIsRequested()
    {
        int answers = 0;
        var network = new SmallNetwork(_app.On("/call", () => Task.FromResult(ScriptedApp.Twiml(answers++ == 0 ? "<Record/>" : "<Hangup/>"))));

        Person person = network.Ring("/call?who=me", message: Message(10, MessageEnding.FallsSilent));
        await network.RunAsync(100);

        Assert.StartsWith("POST /call?who=me RecordingUrl=", _app.Seen[^1], StringComparison.Ordinal);
        Assert.Equal(["ended at 15.4"], person.Story);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Recordings_StayUntilTheyAreRemoved()
    {
        SmallNetwork network = Network();
        network.Ring("/call", message: Message(1, MessageEnding.HangsUp));
        await network.RunAsync(10);
        network.Ring("/call", message: Message(2, MessageEnding.HangsUp));
        await network.RunAsync(20);

        IReadOnlyList<Recording> newestFirst = network.Recordings.List();

        Assert.Equal([2, 1], newestFirst.Select(recording => recording.Length.TotalSeconds));
        Assert.Equal("CA00000000000000000000000000000002", network.Recordings.Find(newestFirst[0].Sid)!.CallSid);
        Assert.True(network.Recordings.Remove(newestFirst[0].Sid));
        Assert.False(network.Recordings.Remove(newestFirst[0].Sid));
        Assert.Null(network.Recordings.Find(newestFirst[0].Sid));
        Assert.Equal(newestFirst[1], Assert.Single(network.Recordings.List()));
    }
}
