using System.Text;
using CallCenter.Core;
using CallCenter.Core.Queues;
using CallCenter.Core.Settings;
using CallCenter.Core.Webhooks;
using CallCenter.Tests.Core.Signatures;
using Moq;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Http;

namespace CallCenter.Tests.Core.Webhooks;

/// <summary>An idle rep who waits in the queue of reps, and the callers who wake the rep.</summary>
public sealed class IdleRepTests
{
    private const string Token = "0123456789abcdef0123456789abcdef";
    private const string Server = "https://calls.example.com/";
    private const string QueueSid = "QU0123456789abcdef0123456789abcdef";

    private static readonly QueueLoad Nobody = new(default);
    private static readonly QueueLoad RepWaits = new(default, IdleRep: new IdleRep(QueueSid, null));

    private int _looks;

    private CallCenterApp App(QueueLoad? load, params (string Name, string Text)[] settings) => App(load, waker: null, settings);

    private CallCenterApp App(QueueLoad? load, RepWaker? waker, params (string Name, string Text)[] settings)
    {
        KeyValuePair<string, string?>[] texts =
        [
            new("Twilio:AuthToken", Token),
            new("Twilio:AccountSid", "AC0123456789abcdef0123456789abcdef"),
            new("Twilio:ApiKeySid", "SK0123456789abcdef0123456789abcdef"),
            new("Twilio:ApiKeySecret", "secret"),
            new("CallCenter:IdleReps", "Wait"),
            .. settings.Select(setting => new KeyValuePair<string, string?>($"CallCenter:{setting.Name}", setting.Text)),
        ];
        var monitor = new QueueMonitor(
            _ =>
            {
                _looks++;
                return Task.FromResult(load);
            },
            TimeSpan.FromSeconds(1),
            TimeProvider.System);
        return new CallCenterApp(AppSettings.Read(texts, isDevelopment: false), monitor, TimeProvider.System, waker);
    }

    private static async Task<string> VerbsAsync(CallCenterApp app, string target)
    {
        WebhookReply reply = await app.AnswerAsync(new WebhookRequest(target.Split('?')[0], "GET", Server + target, TwilioSigner.Sign(Token, Server + target)));
        Assert.Equal(200, reply.Status);
        string flat = string.Concat(Encoding.UTF8.GetString(reply.Body.Span).Split('\n').Skip(1).Select(line => line.Trim()));
        return flat == "<Response></Response>" ? "" : flat["<Response>".Length..^"</Response>".Length];
    }

    private static string Dial(string query, int timeout, string queue) =>
        $"<Dial action=\"/rep-call-complete?{query}\" method=\"GET\" timeout=\"{timeout}\"><Queue>{queue}</Queue></Dial>";

    [Fact]
    public async Task NobodyWaitsAnywhere_TheRepWaitsInTheQueueOfReps() => Assert.Equal(
        "<Enqueue action=\"/rep-call-complete?step=back\" method=\"GET\" waitUrl=\"/rep-call-complete?step=idle\" waitUrlMethod=\"GET\">reps</Enqueue>",
        await VerbsAsync(App(Nobody), "rep-call-complete"));

    [Fact]
    public async Task RepWithAName_WaitsInAQueueOfThatName() => Assert.Equal(
        "<Enqueue action=\"/rep-call-complete?step=back&amp;rep=anna\" method=\"GET\" waitUrl=\"/rep-call-complete?step=idle&amp;rep=anna\" waitUrlMethod=\"GET\">reps-anna</Enqueue>",
        await VerbsAsync(App(Nobody, ("Reps:Pins", "anna=482915")), "rep-call-complete?rep=anna&tried=premium&DequeueResult=queue-empty"));

    [Theory]
    [InlineData("", "tried=premium", "premium-customers")]
    [InlineData("?tried=premium&DequeueResult=queue-empty", "tried=regular", "customers")]
    public async Task WhereOneRepWaits_TheOthersStandAtTheQueuesInTurn(string query, string state, string queue) =>
        Assert.Equal(Dial(state, 15, queue), await VerbsAsync(App(RepWaits), "rep-call-complete" + query));

    [Fact]
    public async Task WithoutALook_TheRepDialsAsEver() => Assert.Equal(Dial("tried=premium", 1, "premium-customers"), await VerbsAsync(App(null), "rep-call-complete"));

    [Fact]
    public async Task FirstRound_IsShortAndLooksAtNothing()
    {
        Assert.Equal(
            "<Pause length=\"2\"></Pause><Redirect method=\"GET\">/rep-call-complete?step=idle&amp;round=1</Redirect>",
            await VerbsAsync(App(Nobody), "rep-call-complete?step=idle"));
        Assert.Equal(0, _looks);
    }

    [Fact]
    public async Task LaterRound_LooksAndWaitsOn()
    {
        Assert.Equal(
            "<Pause length=\"25\"></Pause><Redirect method=\"GET\">/rep-call-complete?step=idle&amp;round=1</Redirect>",
            await VerbsAsync(App(RepWaits), "rep-call-complete?step=idle&round=1"));
        Assert.Equal(1, _looks);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(0, 1)]
    public async Task CallerWhomNobodyWokeFor_IsFoundInTheNextRound(int premium, int regular) =>
        Assert.Equal("<Leave></Leave>", await VerbsAsync(App(new QueueLoad(new PerTier<int>(premium, regular))), "rep-call-complete?step=idle&round=1"));

    [Fact]
    public async Task LookThatFails_EndsTheWait() => Assert.Equal("<Leave></Leave>", await VerbsAsync(App(null), "rep-call-complete?step=idle&round=1"));

    [Fact]
    public async Task RepWhoMayNoLongerTakeCalls_LeavesAndIsAskedForAPin()
    {
        CallCenterApp app = App(Nobody, ("Reps:Pins", "anna=482915"));

        Assert.Equal("<Leave></Leave>", await VerbsAsync(app, "rep-call-complete?step=idle&rep=ben&round=1"));
        Assert.StartsWith("<Gather ", await VerbsAsync(app, "rep-call-complete?step=back&rep=ben&QueueResult=leave"), StringComparison.Ordinal);
        Assert.StartsWith("<Gather ", await VerbsAsync(app, "rep-call-complete?step=woken&rep=ben"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("step=woken")]
    [InlineData("step=back&QueueResult=redirected")]
    public async Task RepWhoCameOut_LooksAfreshAndDials(string query)
    {
        CallCenterApp app = App(new QueueLoad(new PerTier<int>(0, 1)));
        await VerbsAsync(app, "rep-call-complete");

        Assert.Equal(Dial("tried=regular&amp;seen=1", 1, "customers"), await VerbsAsync(app, $"rep-call-complete?{query}"));
        Assert.Equal(2, _looks);
    }

    [Theory]
    [InlineData("regular", 0, 0, "tried=regular", "customers")]
    [InlineData("premium", 0, 0, "tried=premium", "premium-customers")]
    [InlineData("regular", 1, 1, "tried=premium&amp;seen=1", "premium-customers")]
    public async Task RepWhoWasWoken_DialsWhereCallersAreSeenAndElseForTheCallerWhoDidIt(string caller, int premium, int regular, string state, string queue) =>
        Assert.Equal(Dial(state, 1, queue), await VerbsAsync(App(new QueueLoad(new PerTier<int>(premium, regular))), $"rep-call-complete?step=woken&for={caller}"));

    [Fact]
    public async Task KeyThatMayWakeNobody_LetsNobodyWaitToBeWoken()
    {
        var refusing = new Mock<ITwilioRestClient>();
        refusing.Setup(client => client.AccountSid).Returns("AC0123456789abcdef0123456789abcdef");
        refusing.Setup(client => client.RequestAsync(It.IsAny<Request>())).ThrowsAsync(new ApiException(70051, 403, "", ""));
        var monitor = new QueueMonitor(_ => Task.FromResult<QueueLoad?>(RepWaits), TimeSpan.FromSeconds(1), TimeProvider.System);
        var waker = new RepWaker(_ => refusing.Object, monitor, TimeSpan.FromSeconds(1), TimeProvider.System);
        CallCenterApp app = App(Nobody, waker);
        string before = await VerbsAsync(app, "rep-call-complete");
        await VerbsAsync(app, "regular-enqueue?step=wait");

        Assert.StartsWith("<Enqueue ", before, StringComparison.Ordinal);
        Assert.Equal(Dial("tried=premium&amp;plain=1", 5, "premium-customers"), await VerbsAsync(app, "rep-call-complete"));
    }

    [Theory]
    [InlineData("error")]
    [InlineData("queue-full")]
    [InlineData("something-new")]
    public async Task RepWhomTwilioCannotHold_StandsAtTheQueuesFromThenOn(string result)
    {
        CallCenterApp app = App(Nobody);

        Assert.Equal(Dial("tried=premium&amp;plain=1", 15, "premium-customers"), await VerbsAsync(app, $"rep-call-complete?step=back&QueueResult={result}"));
        Assert.Equal(
            Dial("tried=regular&amp;plain=1", 15, "customers"), await VerbsAsync(app, "rep-call-complete?tried=premium&plain=1&DequeueResult=queue-empty"));
    }

    [Fact]
    public async Task RepWhoHungUp_IsToldNothing() => Assert.Equal("", await VerbsAsync(App(Nobody), "rep-call-complete?step=back&QueueResult=hangup"));

    [Fact]
    public async Task CallersAreEnqueued_WithAHoldDocumentThatPlaysTwiliosMusic()
    {
        CallCenterApp app = App(Nobody);

        Assert.Equal(
            "<Enqueue action=\"/premium-enqueue?step=left\" method=\"GET\" waitUrl=\"/premium-enqueue?step=wait\" waitUrlMethod=\"GET\">premium-customers</Enqueue>"
            + "<Redirect method=\"GET\">/premium-enqueue?step=left&amp;QueueResult=queue-full</Redirect>",
            await VerbsAsync(app, "premium-enqueue"));
        Assert.Equal(
            "<Redirect method=\"GET\">https://s3.amazonaws.com/com.twilio.sounds.music/index.xml</Redirect>",
            await VerbsAsync(app, "premium-enqueue?step=wait&QueuePosition=1&QueueTime=0"));
    }
}
