using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Tests.Simulator.Twilio.Calls;

/// <summary>What becomes of single calls while a home of the app is out.</summary>
public sealed class OutageTests
{
    private const string Enqueue = """<Enqueue waitUrl="/wait" action="/left">sales</Enqueue>""";

    private readonly ScriptedApp _app = new ScriptedApp()
        .On("/call", """<Pause length="10"/><Redirect>/next</Redirect>""")
        .On("/next", "<Pause/>")
        .On("/fallback", """<Pause/><Redirect>/next</Redirect>""")
        .On("/wait", """<Pause length="10"/>""")
        .On("/left", "<Pause/>");

    private static Scenario Out(double from, double to, OutageKind kind = OutageKind.Dead, int home = 1) => new()
    {
        SecondHome = true,
        Outages = [new Outage(home, 8 + (from / 3600), 8 + (to / 3600), kind)],
    };

    private string[] Urls() => [.. _app.Requests.Select(request => request.Url)];

    [Theory(Timeout = Limits.Hang)]
    [InlineData(OutageKind.Dead, "cut off at 0.2", 11205, "There was no connection to the app: connection refused")]
    [InlineData(OutageKind.Unreachable, "cut off at 10.2", 11205, "There was no connection to the app: connection timed out")]
    [InlineData(OutageKind.Hanging, "cut off at 15.2", 11200, "The app did not answer within 15 seconds.")]
    [InlineData(OutageKind.Error, "cut off at 0.2", 11200, "The answer has status 500, not 200.")]
    public async Task HomeThatIsOut_NeverHearsOfTheCall(OutageKind kind, string end, int number, string explanation)
    {
        var network = new SmallNetwork(_app, Out(0, 60, kind));

        Person person = network.Ring("/call");
        await network.RunAsync(100);

        Assert.Empty(_app.Seen);
        CallError error = Assert.Single(network.Errors);
        Assert.Equal((end, number, explanation), (Assert.Single(person.Story), error.Number, error.Explanation));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task FirstHomeOut_TheCallGoesOnInTheSecondAndStaysThere()
    {
        var network = new SmallNetwork(_app, Out(0, 1));

        Person person = network.Ring("/call", fallback: "/fallback");
        await network.RunAsync(100);

        Assert.Equal(["https://second.example.com/fallback", "https://second.example.com/next"], Urls());
        Assert.Equal(["ended at 2.6"], person.Story);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task FirstHomeOutInMidCall_TheSecondIsToldWhatFailed()
    {
        var network = new SmallNetwork(_app, Out(5, 60));

        network.Ring("/call", fallback: "/fallback");
        await network.RunAsync(100);

        Assert.Equal("POST /fallback ErrorCode=11205 ErrorUrl=https://calls.example.com/next", _app.Seen[1]);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task BothHomesOut_TheCallEnds()
    {
        Scenario scenario = Out(0, 60);
        var network = new SmallNetwork(_app, scenario with { Outages = [.. scenario.Outages, .. Out(0, 60, OutageKind.Error, home: 2).Outages] });

        Person person = network.Ring("/call", fallback: "/fallback");
        await network.RunAsync(100);

        Assert.Equal([11205, 11200], network.Errors.Select(error => error.Number));
        Assert.Equal(["cut off at 0.4"], person.Story);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task HomeThatIsBack_Answers()
    {
        var network = new SmallNetwork(_app, Out(0, 60));
        await network.RunAsync(60);

        network.Ring("/call", fallback: "/fallback");
        await network.RunAsync(100);

        Assert.Equal(["https://calls.example.com/call", "https://calls.example.com/next"], Urls());
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task SecondHomeOut_TheFirstAnswers()
    {
        var network = new SmallNetwork(_app, Out(0, 60, home: 2));

        Person person = network.Ring("/call", fallback: "/fallback");
        await network.RunAsync(100);

        Assert.Equal(["ended at 11.4"], person.Story);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(3, "ended at 8.6")]
    [InlineData(5, "ended at 12.6")]
    [InlineData(9, "ended at 17.6")]
    public async Task UnreachableHome_IsGivenUpAsTheSettingSays(double timeout, string end)
    {
        var network = new SmallNetwork(_app, Out(0, 60, OutageKind.Unreachable) with { Delivery = new WebhookDelivery { ConnectTimeoutSeconds = timeout } });

        Person person = network.Ring("/call", fallback: "/fallback");
        await network.RunAsync(100);

        Assert.Equal([end], person.Story);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(15, RetryOn.Connection, 60, "second fallback at 15.2")]
    [InlineData(5, RetryOn.Connection, 60, "second fallback at 5.2")]
    [InlineData(5, RetryOn.Timeout, 60, "second fallback at 10.4")]
    [InlineData(5, RetryOn.Timeout, 3, "calls call at 5.2")]
    [InlineData(5, RetryOn.Any, 3, "calls call at 5.2")]
    [InlineData(10, RetryOn.Timeout, 60, "second fallback at 15.2")]
    public async Task HangingHome_IsGivenUpAndTriedAgainAsTheSettingSays(double timeout, RetryOn retry, double to, string asked)
    {
        string? first = null;
        SmallNetwork? network = null;
        foreach (string path in new[] { "/call", "/fallback" })
        {
            _app.On(path, () =>
            {
                first ??= FormattableString.Invariant($"{new Uri(_app.Requests[^1].Url).Host.Split('.')[0]} {path[1..]} at {network!.Seconds:0.###}");
                return Task.FromResult(ScriptedApp.Twiml("<Pause/>"));
            });
        }

        network = new SmallNetwork(_app, Out(0, to, OutageKind.Hanging) with { Delivery = new WebhookDelivery { ReadTimeoutSeconds = timeout, RetryOn = retry } });
        network.Ring("/call", fallback: "/fallback");
        await network.RunAsync(100);

        Assert.Equal(asked, first);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(RetryOn.Timeout, 1)]
    [InlineData(RetryOn.Any, 2)]
    public async Task StatusOf500_IsTriedAgainIfTheSettingSaysSo(RetryOn retry, int attempts)
    {
        _app.On("/call", () => Task.FromResult(new WebhookResponse(500, null, "")));
        var network = new SmallNetwork(_app, new Scenario { Delivery = new WebhookDelivery { RetryOn = retry } });

        network.Ring("/call");
        await network.RunAsync(100);

        Assert.Equal(Enumerable.Repeat("POST /call", attempts), _app.Seen);
        Assert.Single(network.Errors);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(0, "ended at 2.6")]
    [InlineData(5, "cut off at 10.4")]
    public async Task FallbackForTheFirstDocumentAlone_EndsACallThatIsUnderWay(double from, string end)
    {
        var network = new SmallNetwork(_app, Out(from, 60) with { Twilio = new TwilioBehaviour { FallbackOnAction = false } });

        Person person = network.Ring("/call", fallback: "/fallback");
        await network.RunAsync(100);

        Assert.Equal([end], person.Story);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(FailedWait.Fallback, 40, 1, "POST /fallback ErrorCode=11205 ErrorUrl=https://calls.example.com/wait", "none")]
    [InlineData(FailedWait.Error, 11, 0, "POST /left QueueResult=error", "ended at 11.8")]
    [InlineData(FailedWait.Dropped, 11, 0, "POST /left QueueResult=hangup", "cut off at 10.6")]
    public async Task HoldDocumentThatDoesNotCome_DoesWhatTheSwitchSays(FailedWait failed, double until, int waiting, string asked, string end)
    {
        _app.On("/call", Enqueue).On("/fallback", """<Pause length="10"/>""");
        var network = new SmallNetwork(_app, Out(8, 10.5) with { Twilio = new TwilioBehaviour { FailedWait = failed } });

        Person person = network.Ring("/call", fallback: "/fallback");
        await network.RunAsync(until);

        Assert.Equal(waiting, network.Exchange.Find("sales")!.Count);
        Assert.Contains(_app.Seen, seen => seen.StartsWith(asked, StringComparison.Ordinal));
        await network.RunAsync(12);
        Assert.Equal(end, person.Story.SingleOrDefault() ?? "none");
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task HoldWithoutDocuments_IsUntouched()
    {
        _app.On("/call", "<Enqueue>sales</Enqueue>").On("/rep", "<Dial><Queue>sales</Queue></Dial>");
        var network = new SmallNetwork(_app, Out(5, 600));
        Person person = network.Ring("/call", talk: 60);
        await network.RunAsync(600);

        network.Ring("/rep");
        await network.RunAsync(700);

        Assert.Equal(["talking at 600.2", "talk over at 660.2", "ended at 660.2"], person.Story);
    }
}
