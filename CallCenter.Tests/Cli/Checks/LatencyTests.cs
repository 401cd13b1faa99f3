using CallCenter.Cli.Checks;
using CallCenter.Core;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Tests.Cli.Checks;

public sealed class LatencyTests
{
    private const string ColdStart = "The app was asleep and a caller would have waited in silence: keep one instance ready (always-ready instances on Flex Consumption and Premium, Always On elsewhere).";
    private const string Slow = "Twilio hangs up after 15 s: place the app nearer to Twilio's region, and give it more memory or a larger plan.";

    private static readonly CheckOptions Options = new() { BaseUrl = "https://calls.example.com", Signer = new("12345") };

    private static async Task<List<CheckLine>> CheckAsync(ScriptedTransport transport)
    {
        var lines = new List<CheckLine>();
        await foreach (CheckLine line in new DeploymentCheck(Options, transport, transport.Time).RunAsync(TestContext.Current.CancellationToken))
        {
            lines.Add(line);
        }

        return lines;
    }

    private static ScriptedTransport Transport(Func<int, double> seconds, int status = 404) =>
        new(number => TimeSpan.FromSeconds(seconds(number)), _ => new WebhookResponse(status, null, ""));

    [Fact]
    public async Task FirstSlowestAndMedian_AreToldApart() => Assert.Equal(
        [
            new CheckLine(CheckOutcome.Ok, "latency: first request", "1500 ms, connecting included"),
            new CheckLine(CheckOutcome.Ok, "latency: other requests", "slowest 70 ms, median 50 ms of 6"),
        ],
        (await CheckAsync(Transport(number => number == 1 ? 1.5 : number / 100.0))).TakeLast(2));

    [Theory]
    [InlineData(2, nameof(CheckOutcome.Ok), "2000 ms", null)]
    [InlineData(2.001, nameof(CheckOutcome.Warning), "2001 ms", ColdStart)]
    [InlineData(14.9, nameof(CheckOutcome.Warning), "14.9 s", ColdStart)]
    [InlineData(15, nameof(CheckOutcome.Failed), "15.0 s", ColdStart)]
    public async Task SlowFirstRequest_IsAColdStart(double seconds, string outcome, string written, string? advice)
    {
        List<CheckLine> lines = await CheckAsync(Transport(number => number == 1 ? seconds : 0.01));

        Assert.Equal(new CheckLine(Enum.Parse<CheckOutcome>(outcome), "latency: first request", $"{written}, connecting included", advice), lines[^2]);
        Assert.Equal(new CheckLine(CheckOutcome.Ok, "reachable", $"answered 404 after {(seconds < 15 ? written : "10 ms")}"), lines[0]);
    }

    [Theory]
    [InlineData(2, nameof(CheckOutcome.Ok), "2000 ms", null)]
    [InlineData(3, nameof(CheckOutcome.Warning), "3000 ms", Slow)]
    [InlineData(20, nameof(CheckOutcome.Failed), "20.0 s", Slow)]
    public async Task OneSlowRequest_Counts(double seconds, string outcome, string written, string? advice) => Assert.Equal(
        new CheckLine(Enum.Parse<CheckOutcome>(outcome), "latency: other requests", $"slowest {written}, median 10 ms of 6", advice),
        (await CheckAsync(Transport(number => number == 4 ? seconds : 0.01)))[^1]);

    [Fact]
    public async Task TwoTimeOutsAtFirst_EndTheCheck()
    {
        ScriptedTransport transport = Transport(_ => 15);

        Assert.Equal(
            [new CheckLine(CheckOutcome.Failed, "reachable", "no answer within 15 s", "The app did not answer in Twilio's time: try again in case it was asleep, and read its log (Log stream in the Azure portal).")],
            await CheckAsync(transport));
        Assert.Equal(2, transport.Requests.Count);
    }

    [Fact]
    public async Task UnknownName_EndsTheCheck() => Assert.Equal(
        [new CheckLine(CheckOutcome.Failed, "reachable", "the host's name is not known", "Check the spelling of calls.example.com, and that the app or the DNS record exists.")],
        await CheckAsync(new ScriptedTransport(_ => TimeSpan.Zero, _ => throw new HttpRequestException(HttpRequestError.NameResolutionError))));

    [Theory]
    [InlineData("https://calls.example.com", nameof(CheckOutcome.Ok), "requests are encrypted")]
    [InlineData("http://calls.example.com", nameof(CheckOutcome.Warning), "http: phone numbers go over the network in the clear")]
    [InlineData("http://localhost:7071", nameof(CheckOutcome.Ok), "not needed on this machine")]
    [InlineData("http://[::1]:7071", nameof(CheckOutcome.Ok), "not needed on this machine")]
    public async Task Encryption_IsAskedForExceptOnThisMachine(string url, string outcome, string detail)
    {
        ScriptedTransport transport = Transport(_ => 0);
        CheckLine? https = null;
        await foreach (CheckLine line in new DeploymentCheck(Options with { BaseUrl = url }, transport, transport.Time).RunAsync(TestContext.Current.CancellationToken))
        {
            https = line.Name == "https" ? line : https;
        }

        Assert.Equal((outcome, detail), (https!.Outcome.ToString(), https.Detail));
    }

    [Fact]
    public async Task RefusalThatIsNotTheApps_IsToldFromAWrongToken()
    {
        var transport = new ScriptedTransport(_ => TimeSpan.Zero, _ => new WebhookResponse(403, "text/html", "<h1>This web app is stopped.</h1>"));

        Assert.Contains(
            new CheckLine(
                CheckOutcome.Failed,
                $"{WebhookRoutes.PremiumEnqueue}: signed GET accepted",
                "403",
                "The refusal is not the app's own, which is empty: in the Azure portal, see that the app is started, and that Networking lets everybody in."),
            await CheckAsync(transport));
    }
}
