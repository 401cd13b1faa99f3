using System.Text.RegularExpressions;

namespace CallCenter.Tests.Cli.Checks;

/// <summary>One mistake at a time in a rep's call, and exactly what the check says about it.</summary>
public sealed class BrokenRepTests
{
    private const string PublishAgain = "Publish this version of the app again, and see that no gateway rewrites documents or drops the query step=....";
    private const string Lock = "|PINs could be read in logs, or strangers would be handed callers: " + PublishAgain;
    private const string Breaks = "|Reps would get the next caller in their breaks, or never again: " + PublishAgain;
    private const string Hold = "|Twilio would put the idle rep out of the queue of reps, again and again: " + PublishAgain;
    private const string Back = "|A rep would be lost after the wait, or go round in circles: " + PublishAgain;
    private const string Dial = "<Dial action=\"/rep-call-complete?tried=premium\" method=\"GET\" timeout=\"1\"><Queue>premium-customers</Queue></Dial>";

    private static Fault Rewrite(Fault fault, string where, string pattern, string replacement) =>
        fault with { RewriteBody = body => body.Contains(where, StringComparison.Ordinal) ? Regex.Replace(body, pattern, replacement, RegexOptions.Singleline) : body };

    // An app that took one request for another would do so whoever signed it.
    private static Fault Redirect(Fault fault, string part, string other) => fault with
    {
        Settings = url => new(fault.Settings(url).Where(setting => setting.Key != "Twilio:AuthToken")),
        RewriteTarget = target => target.Replace(part, other, StringComparison.Ordinal),
    };

    [Fact(Timeout = Limits.Hang)]
    public async Task PinByGet_Fails() => Assert.Equal(
        ["Failed|lock: asks for a PIN|by GET, so that the PIN would stand in a URL", Lock],
        await RepRun.ComplaintsAsync(Rewrite(RepRun.Locked(), "<Gather", "method=\"POST\" timeout", "method=\"GET\" timeout")));

    [Fact(Timeout = Limits.Hang)]
    public async Task QueueNamedBeforeTheLock_Fails() => Assert.Equal(
        ["Failed|lock: asks for a PIN|names the queue premium-customers before anybody is let in", Lock],
        await RepRun.ComplaintsAsync(Rewrite(RepRun.Locked(), "<Gather", "Please enter", "Premium-customers: enter")));

    [Fact(Timeout = Limits.Hang)]
    public async Task WrongPinThatLetsIn_Fails() => Assert.Equal(
        ["Failed|lock: a wrong PIN|lets the caller in", Lock],
        await RepRun.ComplaintsAsync(Rewrite(RepRun.Locked(), "That PIN is wrong", "<Gather.*</Redirect>", Dial)));

    [Fact(Timeout = Limits.Hang)]
    public async Task WrongPinThatLeadsNowhere_Fails() => Assert.Equal(
        ["Failed|lock: a wrong PIN|has <Leave> in place of <Gather>", Lock],
        await RepRun.ComplaintsAsync(Rewrite(RepRun.Locked(), "That PIN is wrong", "<Gather.*</Redirect>", "<Leave/>")));

    [Fact(Timeout = Limits.Hang)]
    public async Task NameThatOnlySaysSo_Fails() => Assert.Equal(
        ["Failed|lock: a name that is in no list|lets the caller in", Lock],
        await RepRun.ComplaintsAsync(Redirect(RepRun.Locked(), "rep=no-rep-of-this-name", "rep=anna")));

    [Fact(Timeout = Limits.Hang)]
    public async Task PinThatIsNotTheApps_Fails() => Assert.Equal(
        ["Failed|lock: the right PIN|is asked for again", "|Set CALLCENTER_REP_PIN to one of the PINs of CallCenter__Reps__Pins, here or there."],
        await RepRun.ComplaintsAsync(RepRun.Locked(), pin: "11111111"));

    [Fact(Timeout = Limits.Hang)]
    public async Task PinInADocument_Fails() => Assert.Equal(
        ["Failed|lock: the right PIN|has the PIN in it", Lock],
        await RepRun.ComplaintsAsync(Rewrite(RepRun.Locked(), "tried=premium", "rep=anna", $"rep={RepRun.Pin}")));

    [Fact(Timeout = Limits.Hang)]
    public async Task NameThatIsLostOnTheWay_FailsTheRule() => Assert.Contains(
        "Failed|rule: bridged -> premium|the document has <Gather> and <Redirect> in place of <Dial>, or <Pause> and <Dial>",
        await RepRun.ComplaintsAsync(Redirect(RepRun.Locked(), "rep=anna", "rep=")));

    [Fact(Timeout = Limits.Hang)]
    public async Task BreathWithoutAnEnd_Fails() => Assert.Equal(
        [
            "Failed|rule: bridged -> premium|the document has <Gather> in place of <Dial>, or <Pause> and <Dial>",
            "|The app does not follow the rule of the README: see that CallCenter__PremiumQueue and CallCenter__RegularQueue are not swapped, that no gateway drops the query tried=..., and publish this version again.",
            "Failed|break: after a talk|has <Gather> in place of <Gather> and <Redirect>",
            Breaks,
        ],
        await RepRun.ComplaintsAsync(Rewrite(RepRun.Locked(("Reps:WrapUpSeconds", "20")), "timeout=\"20\"", "<Redirect.*</Redirect>", "")));

    [Fact(Timeout = Limits.Hang)]
    public async Task PauseThatIsNone_Fails() => Assert.Equal(
        ["Failed|break: key 9|has <Dial> in place of <Gather> and <Redirect>", Breaks],
        await RepRun.ComplaintsAsync(Redirect(RepRun.Locked(("Reps:WrapUpSeconds", "20")), "Digits=9", "Digits=8")));

    [Fact(Timeout = Limits.Hang)]
    public async Task PauseThatNoKeyEnds_Fails() => Assert.Equal(
        ["Failed|break: its end, or a key|has <Gather> and <Redirect> in place of <Dial>", Breaks, "Failed|break: a key in a pause|has <Gather> and <Redirect> in place of <Dial>", Breaks],
        await RepRun.ComplaintsAsync(Redirect(RepRun.Locked(("Reps:WrapUpSeconds", "20")), "Digits=5", "Digits=9")));

    [Theory(Timeout = Limits.Hang)]
    [InlineData("<Redirect.*</Redirect>", "", "has <Pause>, without <Pause> and <Redirect> at its end")]
    [InlineData("<Pause.*?</Pause>", "<Record/>", "has <Record>, which Twilio refuses in a hold document")]
    public async Task HoldDocumentThatHoldsNobody_Fails(string pattern, string replacement, string mistake) => Assert.Equal(
        [$"Failed|queue of reps: hold document|{mistake}", Hold], await RepRun.ComplaintsAsync(Rewrite(RepRun.Idle(), "<Pause length=\"2\"", pattern, replacement)));

    [Theory(Timeout = Limits.Hang)]
    [InlineData("error", "leave", "QueueResult error", "puts the rep into the queue again, in which Twilio cannot hold anybody")]
    [InlineData("never-seen-before", "leave", "QueueResult that nobody knows", "puts the rep into the queue again, in which Twilio cannot hold anybody")]
    [InlineData("hangup", "leave", "QueueResult hangup", "has <Enqueue> for a rep who is gone")]
    [InlineData("redirected", "hangup", "QueueResult redirected", "has nothing in place of <Dial> or <Enqueue>")]
    public async Task ResultThatIsTakenForAnother_Fails(string result, string other, string name, string mistake) => Assert.Equal(
        [$"Failed|queue of reps: {name}|{mistake}", Back], await RepRun.ComplaintsAsync(Redirect(RepRun.Idle(), $"QueueResult={result}", $"QueueResult={other}")));

    [Fact(Timeout = Limits.Hang)]
    public async Task WakeThatLeadsNowhere_Fails() => Assert.Equal(
        ["Failed|queue of reps: a rep who is woken|has <Gather> and <Redirect> in place of <Dial> or <Enqueue>", Back],
        await RepRun.ComplaintsAsync(Redirect(RepRun.Idle(), "step=woken&rep=anna", "step=woken")));
}
