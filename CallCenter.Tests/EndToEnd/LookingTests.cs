using System.Text.RegularExpressions;
using CallCenter.Simulator.Twilio.Rest;

namespace CallCenter.Tests.EndToEnd;

/// <summary>Over real HTTP: Twilio asks the app, the app asks Twilio how long the queues are, and dials where callers wait.</summary>
public sealed partial class LookingTests
{
    private const string Premium = "premium-customers";
    private const string Regular = "customers";
    private const string CallSid = "CA0123456789abcdef0123456789abcdef";

    private static string Dial(string tried, int timeout, string queue, string seen = "&amp;seen=1", string pause = "") =>
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Response>\n" + pause
        + $"  <Dial action=\"/rep-call-complete?tried={tried}{seen}\" method=\"GET\" timeout=\"{timeout}\">\n    <Queue>{queue}</Queue>\n  </Dial>\n</Response>";

    private static async Task<string> AnswerAsync(int premium, int regular, string query, params (string, string)[] parameters)
    {
        await using LookingCallCenter center = await LookingCallCenter.StartAsync();
        center.Join(Premium, premium);
        center.Join(Regular, regular);
        RawResponse answer = await center.AskAsync(query, parameters);
        Assert.Equal(200, answer.Status);
        return answer.Body;
    }

    private static async Task<string> LineAsync(RestFaults faults, int premium, int regular, string query, params (string, string)[] parameters)
    {
        await using LookingCallCenter center = await LookingCallCenter.StartAsync(faults: faults);
        center.Join(Premium, premium);
        center.Join(Regular, regular);
        center.Twilio.RunUntil(10);
        await center.AskAsync(query, [("CallSid", CallSid), .. parameters]);
        return Milliseconds().Replace(Assert.Single(center.Lines), "ms=N");
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task OnlyRegularCallersWait_RepWhoComesOffACallDialsThemAtOnce() => Assert.Equal(
        Dial("regular", 1, Regular), await AnswerAsync(0, 3, "?tried=premium", ("DequeueResult", "bridged")));

    [Fact(Timeout = Limits.Hang)]
    public async Task PremiumCallerWaits_RepWhoJustTriedPremiumDialsPremiumAgain() => Assert.Equal(
        Dial("premium", 1, Premium), await AnswerAsync(1, 3, "?tried=premium", ("DequeueResult", "queue-empty")));

    [Fact(Timeout = Limits.Hang)]
    public async Task NobodyWaits_RepWaitsForTheIdleTimeoutAsTheTableSays()
    {
        Assert.Equal(Dial("premium", 5, Premium, seen: ""), await AnswerAsync(0, 0, ""));
        Assert.Equal(Dial("regular", 5, Regular, seen: ""), await AnswerAsync(0, 0, "?tried=premium", ("DequeueResult", "queue-empty")));
        Assert.Equal(Dial("premium", 5, Premium, seen: ""), await AnswerAsync(0, 0, "?tried=regular", ("DequeueResult", "queue-empty")));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task NobodyWaitsAndTheSettingsDoNotSayWhatIdleRepsDo_RepWaitsInTheQueueOfReps()
    {
        await using LookingCallCenter center = await LookingCallCenter.StartAsync(settings: ("CallCenter:IdleReps", ""));

        Assert.Contains(">reps</Enqueue>", (await center.AskAsync("")).Body, StringComparison.Ordinal);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("?tried=regular", "premium", 7, Premium)]
    [InlineData("?tried=premium", "regular", 9, Regular)]
    public async Task IdleTimeouts_AreSettingsOfTheirOwn(string query, string tried, int seconds, string queue)
    {
        await using LookingCallCenter center = await LookingCallCenter.StartAsync(
            settings: [("CallCenter:PremiumIdleTimeoutSeconds", "7"), ("CallCenter:RegularIdleTimeoutSeconds", "9")]);

        Assert.Equal(Dial(tried, seconds, queue, seen: ""), (await center.AskAsync(query, ("DequeueResult", "queue-empty"))).Body);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task CallersSeenAgainWhereNobodyWas_RepGoesOnAsIfBlind() => Assert.Equal(
        Dial("regular", 1, Regular, seen: ""), await AnswerAsync(1, 0, "?tried=premium&seen=1", ("DequeueResult", "queue-empty")));

    [Fact(Timeout = Limits.Hang)]
    public async Task UnexpectedResult_PausesWhoeverWaits() => Assert.Equal(
        Dial("regular", 1, Regular, pause: "  <Pause length=\"1\"></Pause>\n"), await AnswerAsync(0, 3, "?tried=premium", ("DequeueResult", "error")));

    [Fact(Timeout = Limits.Hang)]
    public async Task UnsignedRequest_MakesNobodyAskTwilio()
    {
        await using LookingCallCenter center = await LookingCallCenter.StartAsync();
        using var http = new HttpClient();

        using HttpResponseMessage answer = await http.GetAsync(new Uri(center.Url, "/rep-call-complete"), TestContext.Current.CancellationToken);

        Assert.Equal(403, (int)answer.StatusCode);
        Assert.Equal(0, center.Twilio.Server.Requests);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task SlowTwilio_IsAnsweredByTheBlindRuleWithinTheBudget()
    {
        await using LookingCallCenter center = await LookingCallCenter.StartAsync(
            faults: new RestFaults(Delay: TimeSpan.FromHours(1)), settings: ("CallCenter:LookBudgetMilliseconds", "50"));

        RawResponse answer = await center.AskAsync("?tried=premium", ("DequeueResult", "queue-empty"));

        Assert.Equal(Dial("regular", 1, Regular, seen: ""), answer.Body);
        Assert.Contains("look=late sizes=- ms=", Assert.Single(center.Lines), StringComparison.Ordinal);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task FailedLook_IsFollowedByARestInWhichTwilioIsNotAsked()
    {
        await using LookingCallCenter center = await LookingCallCenter.StartAsync(apiKeySecret: "wrong");

        await center.AskAsync("");
        await center.AskAsync("");

        Assert.Equal(1, center.Twilio.Server.Requests);
        Assert.Equal(
            [
                "Warning rep-call-complete: CallSid=- result=none tried=unknown next=premium waited=- look=failed-401 sizes=- ms=N",
                "Information rep-call-complete: CallSid=- result=none tried=unknown next=premium waited=- look=resting sizes=- ms=N",
            ],
            center.Lines.Select(line => Milliseconds().Replace(line, "ms=N")));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Look_IsInTheOneLine() => Assert.Equal(
        $"Information rep-call-complete: CallSid={CallSid} result=bridged tried=regular next=premium waited=12 look=asked sizes=2+5 ms=N",
        await LineAsync(RestFaults.None, 2, 5, "?tried=regular", ("DequeueResult", "bridged"), ("DequeuedCallQueueTime", "12")));

    [Fact(Timeout = Limits.Hang)]
    public async Task IdlePollWithALook_IsForDebuggingOnly() => Assert.Equal(
        $"Debug rep-call-complete: CallSid={CallSid} result=queue-empty tried=premium next=regular waited=- look=asked sizes=0+0 ms=N",
        await LineAsync(RestFaults.None, 0, 0, "?tried=premium", ("DequeueResult", "queue-empty")));

    [Theory(Timeout = Limits.Hang)]
    [InlineData(429, "rate-limited")]
    [InlineData(503, "failed-503")]
    public async Task FailureAtAnIdlePoll_IsAWarning(int status, string look) => Assert.Equal(
        $"Warning rep-call-complete: CallSid={CallSid} result=queue-empty tried=premium next=regular waited=- look={look} sizes=- ms=N",
        await LineAsync(new RestFaults(Status: status), 1, 1, "?tried=premium", ("DequeueResult", "queue-empty")));

    [Fact(Timeout = Limits.Hang)]
    public async Task SizeThatContradictsTheWaitingTime_IsDoubted() => Assert.Equal(
        $"Information rep-call-complete: CallSid={CallSid} result=none tried=unknown next=premium waited=- look=doubted sizes=- ms=N",
        await LineAsync(new RestFaults(CurrentSizeOffset: -1), 1, 0, ""));

    [Fact(Timeout = Limits.Hang)]
    public async Task RepsWhoComeAtTheSameTime_CostOneRequest()
    {
        await using LookingCallCenter center = await LookingCallCenter.StartAsync(
            faults: new RestFaults(Delay: TimeSpan.FromHours(1)), settings: ("CallCenter:LookBudgetMilliseconds", "500"));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => center.AskAsync("")));

        Assert.Equal(1, center.Twilio.Server.Requests);
    }

    [GeneratedRegex(@"ms=\d+")]
    private static partial Regex Milliseconds();
}
