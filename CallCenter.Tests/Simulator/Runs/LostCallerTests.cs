using CallCenter.Core;
using CallCenter.Simulator.People;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Tests.Simulator.Runs;

/// <summary>What becomes of a caller is counted once, and as what it was.</summary>
public sealed class LostCallerTests
{
    private const string Full = "<Enqueue action=\"/left\">full</Enqueue>";

    private static readonly SpokenMessage Spoken = new(TimeSpan.FromSeconds(7), MessageEnding.HangsUp);

    [Theory(Timeout = Limits.Hang)]
    [InlineData("<Enqueue>q</Enqueue>", "", "waiting")]
    [InlineData("<Enqueue>answered</Enqueue>", "", "answered")]
    [InlineData("<Frobnicate/>", "", "lost")]
    [InlineData("<Hangup/>", "", "lost")]
    [InlineData("<Pause/>", "", "lost")]
    [InlineData("<Say>We are closed.</Say>", "", "turned away")]
    [InlineData("<Play>/closed.mp3</Play><Hangup/>", "", "turned away")]
    [InlineData("<Say>We are closed.</Say><Record/>", "", "turned away, message of 7 s")]
    [InlineData("<Say>We are closed.</Say><Redirect>/missing</Redirect>", "", "lost")]
    [InlineData("<Enqueue>full</Enqueue>", "", "lost")]
    [InlineData(Full, "<Say>All are busy.</Say>", "queue full")]
    [InlineData(Full, "<Record/>", "queue full, message of 7 s")]
    [InlineData(Full, "<Frobnicate/>", "lost")]
    [InlineData(Full, "<Hangup/>", "lost")]
    [InlineData(Full, "<Enqueue>answered</Enqueue>", "answered")]
    [InlineData("<Enqueue waitUrl=\"/hangup\">q</Enqueue>", "", "lost")]
    [InlineData("<Enqueue waitUrl=\"/leave\">q</Enqueue>", "", "left")]
    [InlineData("<Enqueue waitUrl=\"/leave\" action=\"/left\">q</Enqueue>", "<Say>Please speak.</Say><Record/>", "left, message of 7 s")]
    [InlineData("<Enqueue waitUrl=\"/leave\" action=\"/left\">q</Enqueue>", "<Frobnicate/>", "lost")]
    [InlineData("<Enqueue waitUrl=\"/leave\" action=\"/left\">q</Enqueue>", "<Record action=\"/missing\"/>", "left, message of 7 s")]
    [InlineData("<Enqueue waitUrl=\"/missing\">q</Enqueue>", "", "lost")]
    [InlineData("<Enqueue waitUrl=\"/missing\" action=\"/left\">q</Enqueue>", "<Say>Please ring again.</Say>", "turned away")]
    public async Task Caller_IsCountedOnce(string document, string left, string end) => Assert.Equal(end, await PlayAsync(document, left));

    [Fact(Timeout = Limits.Hang)]
    public async Task CallerWithoutPatienceLeft_GaveUp() => Assert.Equal("gave up", await PlayAsync("<Enqueue>q</Enqueue>", "", patience: 5));

    [Fact(Timeout = Limits.Hang)]
    public async Task CallerWhoHangsUpOnTheWay_GaveUp() => Assert.Equal("gave up", await PlayAsync("<Enqueue>q</Enqueue>", "", hangsUp: true));

    private static async Task<string> PlayAsync(string document, string left, double patience = 60, bool hangsUp = false)
    {
        var network = new SmallNetwork(
            new ScriptedApp()
                .On("/caller", document)
                .On("/left", left)
                .On("/hangup", "<Hangup/>")
                .On("/leave", "<Leave/>")
                .On("/full", "<Enqueue>full</Enqueue>")
                .On("/rep", "<Dial><Queue>answered</Queue></Dial>"),
            new Scenario { QueueLimit = 1 });
        network.Exchange.FindOrCreate("answered");
        network.Ring("/full");
        network.Ring("/rep");
        var caller = new Caller(7, Tier.Premium, SimulatedTime.FromSeconds(5), SimulatedTime.FromSeconds(patience)) { Message = Spoken, HangsUpWhileEnqueued = hangsUp };
        network.Recorder.OnOffered(Tier.Premium);
        network.NewCall("/caller", new CallingCustomer(Tier.Premium, network.Recorder), caller).Begin();

        await network.RunAsync(50);

        TierResult premium = network.Recorder.Finish(TimeSpan.Zero).Premium;
        (string Name, long Count)[] ends =
        [
            ("answered", premium.Answered), ("gave up", premium.Abandoned), ("left", premium.LeftQueue), ("queue full", premium.QueueFull),
            ("turned away", premium.TurnedAway), ("lost", premium.Lost), ("waiting", premium.Waiting),
        ];
        Assert.Equal(1, ends.Sum(end => end.Count));
        return ends.Single(end => end.Count == 1).Name + (premium.Messages.Count == 0 ? "" : $", message of {premium.Messages.Seconds} s");
    }
}
