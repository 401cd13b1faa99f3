using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Tests.Simulator.Twilio.Calls;

/// <summary>What Twilio does when a webhook fails.</summary>
public sealed class WebhookFailureTests
{
    private readonly ScriptedApp _app = new ScriptedApp().On("/fallback", "<Pause/>");

    public static TheoryData<string, int> Failures => new()
    {
        { "status", 11200 },
        { "timeout", 11200 },
        { "refused", 11205 },
        { "garbage", 12100 },
        { "verb", 12200 },
    };

    private static Task<WebhookResponse> Fail(string failure) => failure switch
    {
        "status" => Task.FromResult(new WebhookResponse(503, "text/html", "Busy")),
        "timeout" => Task.FromException<WebhookResponse>(new TimeoutException()),
        "refused" => Task.FromException<WebhookResponse>(new HttpRequestException("Connection refused")),
        "garbage" => Task.FromResult(new WebhookResponse(200, "text/html", "<html>")),
        _ => Task.FromResult(ScriptedApp.Twiml("<Frobnicate/>")),
    };

    [Theory(Timeout = Limits.Hang)]
    [MemberData(nameof(Failures))]
    public async Task FailureWithoutFallback_EndsTheCall(string failure, int number)
    {
        var network = new SmallNetwork(_app.On("/call", () => Fail(failure)));

        Person person = network.Ring("/call");
        await network.RunAsync(100);

        CallError error = Assert.Single(network.Errors);
        Assert.Equal((0.2, "CA00000000000000000000000000000001", number, "https://calls.example.com/call"), (error.AtSeconds, error.CallSid, error.Number, error.Url));
        Assert.Equal(["cut off at 0.2"], person.Story);
    }

    [Theory(Timeout = Limits.Hang)]
    [MemberData(nameof(Failures))]
    public async Task FailureWithFallback_GoesOnWithTheFallback(string failure, int number)
    {
        var network = new SmallNetwork(_app.On("/call", () => Fail(failure)));

        Person person = network.Ring("/call", fallback: "/fallback");
        await network.RunAsync(100);

        Assert.Equal($"POST /fallback ErrorCode={number} ErrorUrl=https://calls.example.com/call", _app.Seen[^1]);
        Assert.Equal(["ended at 1.4"], person.Story);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task BothUrls_AreRequestedAsTheNumberSays(string method)
    {
        var network = new SmallNetwork(_app.On("/call", () => Fail("status")));

        network.Ring("/call", fallback: "/fallback", method: method);
        await network.RunAsync(100);

        Assert.Equal([method, method], _app.Requests.Select(request => request.Method));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task FailedFallback_EndsTheCall()
    {
        var network = new SmallNetwork(_app.On("/call", () => Fail("status")).On("/fallback", () => Fail("garbage")));

        Person person = network.Ring("/call", fallback: "/fallback");
        await network.RunAsync(100);

        Assert.Equal([11200, 12100], network.Errors.Select(error => error.Number));
        Assert.Equal(["cut off at 0.4"], person.Story);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RefusedConnection_IsTriedOnceMore()
    {
        int attempts = 0;
        var network = new SmallNetwork(_app.On("/call", () => ++attempts == 1 ? Fail("refused") : Task.FromResult(ScriptedApp.Twiml("<Pause/>"))));

        Person person = network.Ring("/call", fallback: "/fallback");
        await network.RunAsync(100);

        Assert.Equal(["POST /call", "POST /call"], _app.Seen);
        Assert.Equal(["ended at 1.2"], person.Story);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("refused", 2)]
    [InlineData("status", 1)]
    [InlineData("timeout", 1)]
    public async Task Retry_IsForConnectionsAlone(string failure, int attempts)
    {
        var network = new SmallNetwork(_app.On("/call", () => Fail(failure)));

        network.Ring("/call");
        await network.RunAsync(100);

        Assert.Equal(Enumerable.Repeat("POST /call", attempts), _app.Seen);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task ErrorShows_TheBeginningOfTheDocument()
    {
        var network = new SmallNetwork(_app.On("/call", () => Task.FromResult(new WebhookResponse(500, null, new string('x', 501)))));

        network.Ring("/call");
        await network.RunAsync(100);

        Assert.Equal((new string('x', 500), "The answer has status 500, not 200."), (Assert.Single(network.Errors).Document, network.Errors[0].Explanation));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("refused", "cut off at 0.2", 11205)]
    [InlineData("timed out", "cut off at 15.2", 11200)]
    [InlineData("server error", "cut off at 0.2", 11200)]
    [InlineData("garbage", "cut off at 0.2", 12100)]
    public async Task InjectedFault_NeverReachesTheApp(string fault, string end, int number)
    {
        var rates = new FaultRates
        {
            Refused = fault == "refused" ? 1 : 0,
            TimedOut = fault == "timed out" ? 1 : 0,
            ServerError = fault == "server error" ? 1 : 0,
            Garbage = fault == "garbage" ? 1 : 0,
        };
        var network = new SmallNetwork(_app.On("/call", "<Pause/>"), new Scenario { Faults = rates });

        Person person = network.Ring("/call", fallback: null);
        await network.RunAsync(100);

        Assert.Empty(_app.Seen);
        Assert.Equal((end, number), (Assert.Single(person.Story), Assert.Single(network.Errors).Number));
    }

    [Fact]
    public async Task Faults_ComeAtTheirRates()
    {
        const int Draws = 100_000;
        var injector = new FaultInjector(new FaultRates { Refused = 0.1, TimedOut = 0.02, ServerError = 0.03, Garbage = 0.05 }, new Random(1));
        var counts = new Dictionary<string, int>();
        for (int i = 0; i < Draws; i++)
        {
            string kind = await KindAsync(injector.Draw().Response);
            counts[kind] = counts.GetValueOrDefault(kind) + 1;
        }

        // A refused connection is tried once more, and refused again one time in ten.
        Assert.Equal(0.01, (double)counts["HttpRequestException"] / Draws, 0.001);
        Assert.Equal(0.02, (double)counts["TimeoutException"] / Draws, 0.002);
        Assert.Equal(0.03, (double)counts["500"] / Draws, 0.002);
        Assert.Equal(0.05, (double)counts["200"] / Draws, 0.003);

        static async Task<string> KindAsync(Task<WebhookResponse>? response)
        {
            try
            {
                return response is null ? "none" : (await response).Status.ToString(System.Globalization.CultureInfo.InvariantCulture);
            }
            catch (Exception failure) when (failure is HttpRequestException or TimeoutException)
            {
                return failure.GetType().Name;
            }
        }
    }
}
