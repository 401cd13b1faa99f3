using CallCenter.Cli.Checks;
using CallCenter.Core;
using CallCenter.LocalHost.Hosting;

namespace CallCenter.Tests.Cli.Checks;

/// <summary>What <c>check --fallback-url</c> says of two homes of the app.</summary>
public sealed class HomeComparisonTests
{
    private const string Advice =
        "|A call that goes on at the other home meets other settings there, or another version: give both the same settings and deploy the same code, and check again. If callers wait now, the queues may be the difference.";

    private static Task<LocalFunctionsHost> StartAsync(params (string Name, string Value)[] settings) => LocalFunctionsHost.StartAsync(
        new LocalHostOptions
        {
            Settings = new Dictionary<string, string?>(settings.Select(each => KeyValuePair.Create(each.Name, (string?)each.Value))) { ["Twilio:AuthToken"] = Token(settings) },
        },
        TestContext.Current.CancellationToken);

    private static string Token((string Name, string Value)[] settings) =>
        settings.FirstOrDefault(each => each.Name == "Twilio:AuthToken").Value ?? CallCenterFixture.Token;

    private static async Task<(CheckRun Run, string[] Comparison)> CompareAsync((string, string)[] first, (string, string)[] second)
    {
        await using LocalFunctionsHost one = await StartAsync(first);
        await using LocalFunctionsHost two = await StartAsync(second);
        (string url, string other) = ($"http://{one.BaseAddress.Authority}", $"http://{two.BaseAddress.Authority}");

        CheckRun run = await CheckRun.OfAsync(url, "--fallback-url", other);

        Assert.Contains($"Checking its other home, {other}:", run.Lines);
        int begin = Array.IndexOf(run.Lines, "Comparing both:");
        return (run, [.. run.Lines[(begin + 1)..^1].Select(line => line.Replace(url, "FIRST", StringComparison.Ordinal).Replace(other, "SECOND", StringComparison.Ordinal))]);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task SameSettings_AreSaidInOneLine()
    {
        (CheckRun run, string[] comparison) = await CompareAsync([], []);

        Assert.Equal(0, run.ExitCode);
        Assert.StartsWith("ok|homes: same answers|in ", Assert.Single(comparison), StringComparison.Ordinal);
        Assert.EndsWith(" checks and 4 documents", comparison[0], StringComparison.Ordinal);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task OtherSettingsOfTheRepsDial_AreALineEach()
    {
        (CheckRun run, string[] comparison) = await CompareAsync([], [("CallCenter:PremiumTimeoutSeconds", "4"), ("CallCenter:CallbackMethod", "POST")]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            [
                $"warning|homes differ: action URL: answers by its method|GET /rep-call-complete 200 at FIRST, POST /rep-call-complete 200 at SECOND",
                Advice,
                "warning|homes differ: rep-call-complete: <Dial method>|GET at FIRST, POST at SECOND",
                "|As above.",
                "warning|homes differ: rep-call-complete: <Dial timeout>|1 at FIRST, 4 at SECOND",
                "|As above.",
                "warning|homes differ: rep-call-complete after an empty premium queue: <Dial method>|GET at FIRST, POST at SECOND",
                "|As above.",
            ],
            comparison);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task OtherTimeoutOfTheRegularQueue_IsSaid()
    {
        (_, string[] comparison) = await CompareAsync([], [("CallCenter:RegularTimeoutSeconds", "3")]);

        Assert.Equal(["warning|homes differ: rep-call-complete after an empty premium queue: <Dial timeout>|1 at FIRST, 3 at SECOND", Advice], comparison);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task OtherNameOfAQueue_IsSaid()
    {
        (CheckRun run, string[] comparison) = await CompareAsync([], [("CallCenter:RegularQueue", "others")]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("warning|homes differ: regular-enqueue: <Enqueue>|customers at FIRST, others at SECOND", comparison);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task HomeThatRefusesTheSignature_IsSaidForEachWebhook()
    {
        (CheckRun run, string[] comparison) = await CompareAsync([], [("Twilio:AuthToken", "another-token-of-the-second-home0")]);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            [.. from webhook in WebhookRoutes.All from method in new[] { "GET", "POST" } select $"warning|homes differ: {webhook}: signed {method} accepted|200 at FIRST, 403 at SECOND"],
            comparison.Where(line => line.StartsWith("warning", StringComparison.Ordinal)));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task HomeThatIsDown_IsNotCompared()
    {
        await using LocalFunctionsHost one = await StartAsync();

        CheckRun run = await CheckRun.OfAsync($"http://{one.BaseAddress.Authority}", "--fallback-url", "http://localhost:1");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["Comparing both:", "skipped|homes: same answers|http://localhost:1 does not answer"], run.Lines[^3..^1]);
    }

    [Theory]
    [InlineData("<Response/>", "<Response/>")]
    [InlineData("<Response><Dial timeout=\"1\"/></Response>", "<Response><Dial timeout=\"1\"></Dial></Response>")]
    [InlineData("<Response><Dial timeout=\"1\"/></Response>", "<Response><Dial timeout=\"2\"/></Response>", "<Dial timeout>: 1, 2")]
    [InlineData("<Response><Dial/></Response>", "<Response><Dial timeout=\"2\"/></Response>", "<Dial timeout>: nothing, 2")]
    [InlineData("<Response><Say>a</Say></Response>", "<Response><Say>b</Say></Response>", "<Say>: a, b")]
    [InlineData("<Response><Say>a</Say></Response>", "<Response><Play>a</Play><Hangup/></Response>", "<Response>: <Say>, <Play><Hangup>")]
    [InlineData("<Response/>", "<Response><Leave/></Response>", "<Response>: nothing, <Leave>")]
    [InlineData("no document", "<Response/>")]
    public void Documents_AreComparedPlaceByPlace(string first, string second, params string[] differences) =>
        Assert.Equal(differences, DocumentDifference.All(first, second).Select(each => $"{each.Place}: {each.First}, {each.Second}"));
}
