using System.Text;
using CallCenter.Core;
using CallCenter.Core.Queues;
using CallCenter.Core.Reps;
using CallCenter.Core.Settings;
using CallCenter.Core.Webhooks;
using CallCenter.Tests.Core.Signatures;
using Microsoft.Extensions.Time.Testing;

namespace CallCenter.Tests.Core.Webhooks;

/// <summary>A rep's call, step by step, through the app.</summary>
public sealed class RepStepTests
{
    private const string Token = "0123456789abcdef0123456789abcdef";
    private const string Url = "https://calls.example.com/rep-call-complete";
    private const string Pins = "anna=482915; ben=771204";

    private readonly FakeTimeProvider _time = new();

    private CallCenterApp App(QueueLoad? load = null, params (string Name, string Text)[] settings)
    {
        KeyValuePair<string, string?>[] rest = load is null ? [] :
        [
            new("Twilio:AccountSid", "AC0123456789abcdef0123456789abcdef"),
            new("Twilio:ApiKeySid", "SK0123456789abcdef0123456789abcdef"),
            new("Twilio:ApiKeySecret", "secret"),
            new("CallCenter:IdleReps", "Dial"),
        ];
        KeyValuePair<string, string?>[] texts =
            [new("Twilio:AuthToken", Token), .. rest, .. settings.Select(setting => new KeyValuePair<string, string?>($"CallCenter:{setting.Name}", setting.Text))];
        QueueMonitor? monitor = load is null ? null : new QueueMonitor(_ => Task.FromResult(load), TimeSpan.FromSeconds(1), _time);
        return new CallCenterApp(AppSettings.Read(texts, isDevelopment: false), monitor, _time);
    }

    private CallCenterApp App(params (string Name, string Text)[] settings) => App(null, settings);

    private static Task<WebhookReply> AnswerAsync(CallCenterApp app, string query = "") =>
        app.AnswerAsync(new WebhookRequest("rep-call-complete", "GET", Url + query, TwilioSigner.Sign(Token, Url + query))).AsTask();

    /// <summary>The verbs of the answer without the indents.</summary>
    private static async Task<string> VerbsAsync(CallCenterApp app, string query = "")
    {
        WebhookReply reply = await AnswerAsync(app, query);
        Assert.Equal(200, reply.Status);
        string flat = string.Concat(Encoding.UTF8.GetString(reply.Body.Span).Split('\n').Skip(1).Select(line => line.Trim()));
        return flat["<Response>".Length..^"</Response>".Length];
    }

    private static string Dial(string query, string attributes = "timeout=\"1\"", string queue = "premium-customers") =>
        $"<Dial action=\"/rep-call-complete?{query}\" method=\"GET\" {attributes}><Queue>{queue}</Queue></Dial>";

    private static string Question(string url, string wrong = "") =>
        $"<Gather action=\"{url}\" method=\"POST\" timeout=\"10\" finishOnKey=\"#\">{wrong}<Say language=\"en-US\">Please enter your PIN, then press the pound key.</Say></Gather>"
        + $"<Redirect method=\"POST\">{url}</Redirect>";

    [Fact]
    public async Task WithPins_TheFirstAnswerAsksForOneAndNamesNothing() =>
        Assert.Equal(Question("/rep-call-complete?step=pin"), await VerbsAsync(App(("Reps:Pins", Pins)), "?From=%2B15550100"));

    [Fact]
    public async Task WrongPin_IsAskedForAgain() => Assert.Equal(
        Question("/rep-call-complete?step=pin&amp;tries=1", "<Say language=\"en-US\">That PIN is wrong.</Say>"),
        await VerbsAsync(App(("Reps:Pins", Pins)), "?step=pin&Digits=111111"));

    [Theory]
    [InlineData("?step=pin&tries=2&Digits=111111")]
    [InlineData("?step=pin&tries=2")]
    public async Task ThirdWrongPin_EndsTheCall(string query) => Assert.Equal(
        "<Say language=\"en-US\">You cannot use this number. Goodbye.</Say><Hangup></Hangup>", await VerbsAsync(App(("Reps:Pins", Pins)), query));

    [Fact]
    public async Task RightPin_DialsAndTheNameRidesOn()
    {
        WebhookReply reply = await AnswerAsync(App(("Reps:Pins", Pins)), "?step=pin&Digits=771204&CallSid=CA1");

        Assert.Contains(
            "<Dial action=\"/rep-call-complete?tried=premium&amp;rep=ben\" method=\"GET\" timeout=\"1\">", Encoding.UTF8.GetString(reply.Body.Span), StringComparison.Ordinal);
        Assert.Equal(new Admission(AdmissionResult.SignedIn, "ben", 1), Assert.IsType<RepSentOn>(reply.Event).SignedIn?.Admission);
    }

    [Theory]
    [InlineData("?tried=premium&rep=ben&DequeueResult=queue-empty", "tried=regular&amp;rep=ben", "customers")]
    [InlineData("?tried=regular&rep=anna&DequeueResult=bridged", "tried=premium&amp;rep=anna", "premium-customers")]
    public async Task SignedInRep_KeepsTheName(string query, string state, string queue) =>
        Assert.Equal(Dial(state, queue: queue), await VerbsAsync(App(("Reps:Pins", Pins)), query));

    [Fact]
    public async Task RepWhoseRequestFailed_KeepsTheNameAtTheFallbackUrl() => Assert.Contains(
        "rep=ben",
        await VerbsAsync(App(("Reps:Pins", Pins)), "?ErrorCode=11200&ErrorUrl=https%3A%2F%2Fcalls.example.com%2Frep-call-complete%3Ftried%3Dpremium%26rep%3Dben"),
        StringComparison.Ordinal);

    [Fact]
    public async Task RemovedRep_IsAskedForAPinAtTheNextStep() => Assert.StartsWith(
        "<Gather ", await VerbsAsync(App(("Reps:Pins", "anna=482915")), "?tried=premium&rep=ben&DequeueResult=bridged"), StringComparison.Ordinal);

    [Theory]
    [InlineData("%2B15550100", "<Dial ")]
    [InlineData("%2B15550199", "<Say language=\"en-US\">You cannot use this number. Goodbye.</Say><Hangup></Hangup>")]
    public async Task Numbers_LetInOrHangUp(string from, string beginning) =>
        Assert.StartsWith(beginning, await VerbsAsync(App(("Reps:Numbers", "+15550100")), $"?From={from}&tried=premium&DequeueResult=queue-empty"), StringComparison.Ordinal);

    [Fact]
    public async Task AfterManyWrongPins_TheNextIsAnsweredLate()
    {
        CallCenterApp app = App(("Reps:Pins", Pins));
        for (int i = 0; i < 10; i++)
        {
            await AnswerAsync(app, "?step=pin&Digits=1");
        }

        Task<WebhookReply> late = AnswerAsync(app, "?step=pin&Digits=2");
        Task<WebhookReply> right = AnswerAsync(app, "?step=pin&Digits=482915");

        Assert.True(right.IsCompleted);
        Assert.False(late.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(200, (await late).Status);
    }

    [Fact]
    public async Task Star_EndsTheTalk() =>
        Assert.Equal(Dial("tried=premium", "timeout=\"1\" hangupOnStar=\"true\""), await VerbsAsync(App(("Reps:HangUpOnStar", "true"))));

    [Theory]
    [InlineData("mono", "record-from-answer")]
    [InlineData("dual", "record-from-answer-dual")]
    public async Task Recording_IsAskedOfTheDial(string recording, string attribute) =>
        Assert.Equal(Dial("tried=premium", $"timeout=\"1\" record=\"{attribute}\""), await VerbsAsync(App(("Recording", recording))));

    [Fact]
    public async Task AfterATalk_TheRepHasABreath() => Assert.Equal(
        "<Gather action=\"/rep-call-complete?step=ready&amp;rep=ben\" method=\"GET\" timeout=\"15\" finishOnKey=\"\" numDigits=\"1\"></Gather>"
        + "<Redirect method=\"GET\">/rep-call-complete?step=ready&amp;rep=ben</Redirect>",
        await VerbsAsync(App(("Reps:WrapUpSeconds", "15"), ("Reps:Pins", Pins)), "?tried=premium&rep=ben&DequeueResult=bridged"));

    [Theory]
    [InlineData("?step=ready")]
    [InlineData("?step=ready&Digits=5")]
    public async Task AfterTheBreath_TheRepDialsPremium(string query) => Assert.Equal(Dial("tried=premium"), await VerbsAsync(App(("Reps:WrapUpSeconds", "15")), query));

    [Fact]
    public async Task KeyNine_IsAPauseThatAnyKeyEnds() => Assert.Equal(
        "<Gather action=\"/rep-call-complete?step=ready\" method=\"GET\" timeout=\"180\" finishOnKey=\"\" numDigits=\"1\">"
        + "<Say language=\"en-US\">You are paused. Press any key when you are ready.</Say></Gather>"
        + "<Redirect method=\"GET\">/rep-call-complete?step=pause&amp;round=1</Redirect>",
        await VerbsAsync(App(("Reps:WrapUpSeconds", "15")), "?step=ready&Digits=9"));

    [Fact]
    public async Task PauseOfAnHour_EndsTheCall()
    {
        CallCenterApp app = App(("Reps:WrapUpSeconds", "15"));

        Assert.Contains("round=20", await VerbsAsync(app, "?step=pause&round=19"), StringComparison.Ordinal);
        Assert.EndsWith("Goodbye.</Say><Hangup></Hangup>", await VerbsAsync(app, "?step=pause&round=20"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, 5, 0, "<Say language=\"en-US\">Premium.</Say>", "tried=premium&amp;seen=1", "premium-customers")]
    [InlineData(2, 5, 70, "<Say language=\"en-US\">Premium.</Say><Say language=\"en-US\">Waiting a minute.</Say>", "tried=premium&amp;seen=1", "premium-customers")]
    [InlineData(0, 5, 190, "<Say language=\"en-US\">Regular.</Say><Say language=\"en-US\">Waiting 3 minutes.</Say>", "tried=regular&amp;seen=1", "customers")]
    public async Task Announcement_TellsWhoComes(int premium, int regular, int headSeconds, string said, string state, string queue) => Assert.Equal(
        said + Dial(state, queue: queue),
        await VerbsAsync(App(new QueueLoad(new PerTier<int>(premium, regular), new PerTier<int?>(headSeconds, headSeconds)), ("Reps:Announce", "true"))));

    [Theory]
    [InlineData("", "<Say language=\"en-US\">Nobody waits.</Say>", "tried=premium&amp;quiet=5")]
    [InlineData("?tried=regular&quiet=5&DequeueResult=queue-empty", "", "tried=premium&amp;quiet=10")]
    [InlineData("?tried=regular&quiet=60&DequeueResult=queue-empty", "<Say language=\"en-US\">Nobody waits.</Say>", "tried=premium&amp;quiet=5")]
    public async Task IdleRep_HearsOnceAMinuteThatNobodyWaits(string query, string said, string state) => Assert.Equal(
        said + Dial(state, "timeout=\"5\""), await VerbsAsync(App(new QueueLoad(default), ("Reps:Announce", "true")), query));

    [Fact]
    public async Task OverdueRegularCaller_IsDialledBeforePremiumOnes() => Assert.Equal(
        Dial("tried=regular&amp;seen=1", queue: "customers"),
        await VerbsAsync(App(new QueueLoad(new PerTier<int>(3, 1), new PerTier<int?>(null, 700), IsRegularOverdue: true), ("RegularMaxWaitSeconds", "600"))));
}
