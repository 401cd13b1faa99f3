using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using CallCenter.LocalHost.Hosting;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Tests.Processes;
using Microsoft.AspNetCore.Http;

namespace CallCenter.Tests.Cli.Commands;

/// <summary>The command <c>connect</c> as a program.</summary>
public sealed partial class ConnectCommandTests
{
    private const string Number = " must be a number such as +15005550101, without blanks, or the SID of one, PN and 32 hexadecimal digits.";
    private const string NoWords = " must be an absolute http or https URL without user name, query or fragment, such as https://calls.example.com.";

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "callcenter.dll");

    private static readonly string[] ThreeNumbers =
        ["--premium-number", "+15005550101", "--regular-number", "+15005550102", "--rep-number", "+15005550103"];

    private static (string, string?)[] Credentials(string? token = null) =>
    [
        ("Twilio__AccountSid", SampleAccount.AccountSid), ("Twilio__ApiKeySid", SampleAccount.Key.User), ("Twilio__ApiKeySecret", SampleAccount.Key.Password),
        ("Twilio__AuthToken", token),
    ];

    private static Task<RunResult> ConnectAsync((string, string?)[] environment, params string[] arguments) =>
        Run.ToEndAsync("dotnet", [Program, "connect", .. arguments], environment);

    private static RunResult Refused(string sentence) => new(2, "", sentence + Environment.NewLine);

    [Theory(Timeout = Limits.Hang)]
    [InlineData("Option '--url' is required.", "--premium-number", "+15005550101", "--regular-number", "+15005550102", "--rep-number", "+15005550103")]
    [InlineData("Option '--rep-number' is required.", "--url", "https://x.example", "--premium-number", "+15005550101", "--regular-number", "+15005550102")]
    [InlineData("--premium-number" + Number, "--url", "https://x.example", "--premium-number", "15005550101", "--regular-number", "+15005550102", "--rep-number", "+15005550103")]
    [InlineData("--url" + NoWords, "--url", "x.example", "--premium-number", "+15005550101", "--regular-number", "+15005550102", "--rep-number", "+15005550103")]
    public async Task BadArgument_IsOneSentenceAndExitCode2(string sentence, params string[] arguments) =>
        Assert.Equal(Refused(sentence), await ConnectAsync(Credentials("secret"), arguments));

    [Theory(Timeout = Limits.Hang)]
    [InlineData("--method must be GET or POST.", "--method", "PUT")]
    [InlineData("--premium-queue and --regular-queue must be two different names, and letter case alone is no difference.", "--premium-queue", "Customers")]
    [InlineData("--rep-queue must be 1 to 63 characters without control characters and without blanks at its ends.", "--rep-queue", " reps")]
    [InlineData("--rep-queue must be another name than CallCenter:PremiumQueue and CallCenter:RegularQueue, and not the beginning of one.", "--rep-queue", "customers")]
    [InlineData("--rest-url must be an absolute http or https URL, such as http://localhost:7072.", "--rest-url", "localhost")]
    [InlineData("--fallback-url" + NoWords, "--fallback-url", "second.example")]
    [InlineData("--fallback-url must be another home of the app than --url; leave it out where there is one.", "--fallback-url", "https://X.example/")]
    [InlineData("--fallback-url must be an address that Twilio can reach, not one of this machine; a tunnel gives you one.", "--fallback-url", "http://localhost:7071")]
    [InlineData("--account-sid or Twilio__AccountSid must be AC and 32 hexadecimal digits, or be left out.", "--account-sid", "AC1")]
    public async Task BadOption_IsOneSentenceAndExitCode2(string sentence, params string[] arguments) =>
        Assert.Equal(Refused(sentence), await ConnectAsync(Credentials("secret"), ["--url", "https://x.example", .. ThreeNumbers, .. arguments]));

    [Fact(Timeout = Limits.Hang)]
    public async Task AddressOfThisMachine_IsNotGivenToTwilio() => Assert.Equal(
        Refused("--url must be an address that Twilio can reach, not one of this machine; a tunnel gives you one."),
        await ConnectAsync(Credentials("secret"), ["--url", "http://localhost:7071", .. ThreeNumbers]));

    [Fact(Timeout = Limits.Hang)]
    public async Task NoCredentials_AreAskedFor() => Assert.Equal(
        Refused("The credentials of Twilio's REST are missing: set the environment variables Twilio__AccountSid, Twilio__ApiKeySid and Twilio__ApiKeySecret."),
        await ConnectAsync([], ["--url", "https://x.example", .. ThreeNumbers, "--dry-run"]));

    [Theory(Timeout = Limits.Hang)]
    [InlineData(null, "The auth token is missing, which the check signs with: set the environment variable Twilio__AuthToken or Twilio__SharedKeys, or give --skip-check.")]
    [InlineData("", "The auth token is missing, which the check signs with: set the environment variable Twilio__AuthToken or Twilio__SharedKeys, or give --skip-check.")]
    [InlineData("a b", "The auth token must not contain blanks or line breaks.")]
    public async Task NoToken_IsSaidBeforeAnythingIsAsked(string? token, string sentence) => Assert.Equal(
        Refused(sentence),
        await ConnectAsync(Credentials(token), ["--url", "https://x.example", "--rest-url", "http://localhost:1", .. ThreeNumbers]));

    [Theory(Timeout = Limits.Hang)]
    [InlineData("--force is for --undo alone.", "--url", "https://x.example", "--force")]
    [InlineData("--fallback-url cannot be used with --undo, whose file says what was there.", "--undo", "x.json", "--fallback-url", "https://second.example")]
    [InlineData("--url cannot be used with --undo, whose file says what was there.", "--url", "https://x.example", "--undo", "x.json")]
    [InlineData("--skip-check cannot be used with --undo, whose file says what was there.", "--undo", "x.json", "--skip-check")]
    public async Task OptionsThatDoNotGoTogether_AreOneSentence(string sentence, params string[] arguments) =>
        Assert.Equal(Refused(sentence), await ConnectAsync(Credentials("secret"), arguments));

    [Theory(Timeout = Limits.Hang)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AppThatFailsTheCheck_StopsBeforeAnythingIsChanged(bool isDead)
    {
        using var folder = new TemporaryFolder();
        TwilioRestOptions account = SampleAccount.Create(0, DateTimeOffset.UnixEpoch);
        await using TwilioRestServer rest = await TwilioRestServer.StartAsync(account, TestContext.Current.CancellationToken);
        await using LocalFunctionsHost app = await StartAppAsync();
        IncomingNumber[] before = [.. account.Numbers.All];
        string file = Path.Combine(folder.Root, "saved.json");

        RunResult run = await ConnectAsync(
            Credentials("another"), ["--url", isDead ? "http://localhost:1" : $"{app.BaseAddress}", "--rest-url", $"{rest.BaseAddress}", .. ThreeNumbers, "--save", file]);

        Assert.Equal((1, "The app failed the check, so nothing was changed: do what is said there and run the command again." + Environment.NewLine), (run.ExitCode, run.Error));
        Assert.Contains("FAILED", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, account.Numbers.All);
        Assert.Empty(account.Exchange.Queues);
        Assert.False(File.Exists(file));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Connect_ChecksSavesChangesAndCanBeUndone()
    {
        using var folder = new TemporaryFolder();
        TwilioRestOptions account = SampleAccount.Create(0, DateTimeOffset.UnixEpoch);
        await using TwilioRestServer rest = await TwilioRestServer.StartAsync(account, TestContext.Current.CancellationToken);
        await using LocalFunctionsHost app = await StartAppAsync();
        IncomingNumber[] before = [.. account.Numbers.All];
        string file = Path.Combine(folder.Root, "saved.json");
        string[] arguments = ["--url", $"{app.BaseAddress}", "--rest-url", $"{rest.BaseAddress}", .. ThreeNumbers];

        RunResult dry = await ConnectAsync(Credentials(), [.. arguments, "--dry-run"]);
        RunResult good = await ConnectAsync(Credentials("token-of-the-app"), [.. arguments, "--save", file]);
        RunResult again = await ConnectAsync(Credentials(), [.. arguments, "--skip-check"]);
        RunResult undone = await ConnectAsync(Credentials(), "--undo", file, "--rest-url", $"{rest.BaseAddress}");

        Assert.Equal((0, ""), (dry.ExitCode, dry.Error));
        Assert.EndsWith("leave out --dry-run." + Environment.NewLine, dry.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (good.ExitCode, good.Error));
        Assert.StartsWith("Checking ", good.Output, StringComparison.Ordinal);
        Assert.Contains(
            string.Join(Environment.NewLine, " ok, 1 with a warning.", "", $"What was there is in {file}", $"To undo: ./callcenter connect --undo {file} --rest-url {rest.BaseAddress}", "", "created queue premium-customers"),
            good.Output,
            StringComparison.Ordinal);
        Assert.Equal(new RunResult(0, "Nothing to change: both queues are there and the three numbers are set." + Environment.NewLine, ""), again);
        Assert.Equal((0, ""), (undone.ExitCode, undone.Error));
        Assert.EndsWith(
            string.Join(Environment.NewLine, "Put back 3 numbers.", "Queues that were created stay: premium-customers, customers.", ""), undone.Output, StringComparison.Ordinal);
        Assert.Equal(before.Select(number => (number.VoiceUrl, number.VoiceFallbackUrl)), account.Numbers.All.Select(number => (number.VoiceUrl, number.VoiceFallbackUrl)));
        Assert.All(
            ["token-of-the-app", SampleAccount.Key.Password, "1500555"],
            secret => Assert.DoesNotContain(secret, dry.Output + good.Output + undone.Output, StringComparison.Ordinal));
        Assert.DoesNotContain("1500555", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task SecondHome_IsCheckedConnectedFoundAgainAndUndone()
    {
        using var folder = new TemporaryFolder();
        TwilioRestOptions account = SampleAccount.Create(0, DateTimeOffset.UnixEpoch);
        await using TwilioRestServer rest = await TwilioRestServer.StartAsync(account, TestContext.Current.CancellationToken);
        await using LocalFunctionsHost app = await StartAppAsync();
        await using LocalFunctionsHost second = await StartAppAsync();
        string url = app.BaseAddress.GetLeftPart(UriPartial.Authority);
        string fallback = second.BaseAddress.GetLeftPart(UriPartial.Authority);
        string file = Path.Combine(folder.Root, "saved.json");
        string[] arguments = ["--url", url, "--fallback-url", fallback, "--rest-url", $"{rest.BaseAddress}", .. ThreeNumbers, "--save", file];

        RunResult good = await ConnectAsync(Credentials("token-of-the-app"), arguments);
        string?[] set = [.. account.Numbers.All.Take(3).Select(number => number.VoiceFallbackUrl)];
        RunResult again = await ConnectAsync(Credentials(), [.. arguments, "--skip-check"]);
        RunResult check = await Run.ToEndAsync("dotnet", [Program, "check", "--url", url, "--rest-url", $"{rest.BaseAddress}"], Credentials("token-of-the-app"));
        RunResult undone = await ConnectAsync(Credentials(), "--undo", file, "--rest-url", $"{rest.BaseAddress}");

        Assert.Equal((0, ""), (good.ExitCode, good.Error));
        Assert.Contains($"Checking its other home, {fallback}:", good.Output, StringComparison.Ordinal);
        Assert.Equal([$"{fallback}/premium-enqueue", $"{fallback}/regular-enqueue", $"{fallback}/rep-call-complete"], set);
        Assert.Equal("Nothing to change: both queues are there and the three numbers are set." + Environment.NewLine, again.Output);
        Assert.Equal((0, ""), (check.ExitCode, check.Error));
        Assert.Contains("requests premium-enqueue, and falls back to another home", check.Output, StringComparison.Ordinal);
        Assert.Contains($"Checking its other home, {fallback}:", check.Output, StringComparison.Ordinal);
        Assert.Contains("homes: same answers", check.Output, StringComparison.Ordinal);
        Assert.EndsWith(
            string.Join(Environment.NewLine, "Put back 3 numbers.", "Queues that were created stay: premium-customers, customers.", ""), undone.Output, StringComparison.Ordinal);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task FileThatCannotBeWritten_LeavesAllAsItIs()
    {
        using var folder = new TemporaryFolder();
        TwilioRestOptions account = SampleAccount.Create(0, DateTimeOffset.UnixEpoch);
        await using TwilioRestServer rest = await TwilioRestServer.StartAsync(account, TestContext.Current.CancellationToken);
        string taken = folder.Write("taken.json", "{}");
        string[] arguments = ["--url", "https://x.example", "--rest-url", $"{rest.BaseAddress}", .. ThreeNumbers, "--skip-check", "--save"];

        Assert.Equal(
            Refused($"{taken} is there already and is not overwritten, so nothing was changed: choose another file with --save."),
            await ConnectAsync(Credentials(), [.. arguments, taken]));
        RunResult nowhere = await ConnectAsync(Credentials(), [.. arguments, Path.Combine(folder.Root, "no", "x.json")]);
        Assert.Equal((2, ""), (nowhere.ExitCode, nowhere.Output));
        Assert.StartsWith("What is there now cannot be saved, so nothing was changed: choose another file with --save. ", nowhere.Error, StringComparison.Ordinal);
        Assert.Empty(account.Exchange.Queues);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task WrongApiKey_IsRefusedBeforeTheCheck()
    {
        await using TwilioRestServer rest = await TwilioRestServer.StartAsync(SampleAccount.Create(0, DateTimeOffset.UnixEpoch), TestContext.Current.CancellationToken);

        Assert.Equal(
            Refused("Twilio refuses the credentials: Twilio__AccountSid must be the account of the API key Twilio__ApiKeySid, and Twilio__ApiKeySecret the key's secret."),
            await ConnectAsync(Credentials("secret"), ["--url", "https://x.example", "--rest-url", $"{rest.BaseAddress}", .. ThreeNumbers, "--api-key-sid", "SK00000000000000000000000000000009"]));
    }

    private static Task<LocalFunctionsHost> StartAppAsync() => LocalFunctionsHost.StartAsync(
        new LocalHostOptions { Settings = new Dictionary<string, string?> { ["Twilio:AuthToken"] = "token-of-the-app" } }, TestContext.Current.CancellationToken);

    /// <summary>Ctrl+C while Twilio has not yet answered to the second of three numbers.</summary>
    [Fact(Timeout = Limits.Hang)]
    public async Task Interrupted_SaysHowFarItCameAndRunningItAgainFinishesIt()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no interrupt signal to send.");
        using var folder = new TemporaryFolder();
        using Process rest = Run.Start("dotnet", [Program, "rest", "--port", "0"]);
        string account = RestUrl.Match(string.Join(' ', await RestCommandTests.WelcomeAsync(rest))).Groups["url"].Value;
        var isHeld = new TaskCompletionSource();
        using var forwarding = new HttpClient();
        await using WireServer between = await WireServer.StartAsync(context => HoldSecondNumberAsync(context, new Uri(account), forwarding, isHeld));
        string file = Path.Combine(folder.Root, "saved.json");
        string[] arguments = ["--url", "https://calls.example.com", .. ThreeNumbers, "--skip-check", "--rest-url"];

        using Process connect = Run.Start("dotnet", [Program, "connect", .. arguments, $"{between.Url}/", "--save", file], Credentials());
        await isHeld.Task.WaitAsync(TestContext.Current.CancellationToken);
        await Run.InterruptAsync(connect);
        RunResult interrupted = await Run.EndAsync(connect);
        RunResult again = await ConnectAsync(Credentials(), [.. arguments, account, "--save", Path.Combine(folder.Root, "again.json")]);
        RunResult third = await ConnectAsync(Credentials(), [.. arguments, account]);
        RunResult undone = await ConnectAsync(Credentials(), "--undo", file, "--rest-url", account);
        await Run.InterruptAsync(rest);
        await Run.EndAsync(rest);

        string[] sids = [.. SampleAccount.Create(0, DateTimeOffset.UnixEpoch).Numbers.All.Select(number => number.Sid)];
        Assert.Equal(
            (130, $"It was interrupted. Done: queue premium-customers, queue customers, premium number ***0101 ({sids[0]}). Perhaps done: regular number ***0102 ({sids[1]}). " +
                $"Not done: rep number ***0103 ({sids[2]}). Run the same command again to finish it. To undo it: ./callcenter connect --undo {file} --rest-url {between.Url}/{Environment.NewLine}"),
            (interrupted.ExitCode, interrupted.Error));
        Assert.Equal((0, ""), (again.ExitCode, again.Error));
        Assert.DoesNotContain("***0101", again.Output, StringComparison.Ordinal);
        Assert.Contains("set regular number ***0102", again.Output, StringComparison.Ordinal);
        Assert.Contains("set rep number ***0103", again.Output, StringComparison.Ordinal);
        Assert.StartsWith("Nothing to change", third.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (undone.ExitCode, undone.Error));
        Assert.Contains("Put back 3 numbers.", undone.Output, StringComparison.Ordinal);
    }

    [GeneratedRegex("--rest-url (?<url>\\S+)")]
    private static partial Regex RestUrl { get; }

    // Stands between the command and the account, and holds the request that sets the second number.
    private static async Task HoldSecondNumberAsync(HttpContext context, Uri account, HttpClient forwarding, TaskCompletionSource isHeld)
    {
        HttpRequest asked = context.Request;
        string second = SampleAccount.Create(0, DateTimeOffset.UnixEpoch).Numbers.All.ElementAt(1).Sid;
        if (HttpMethods.IsPost(asked.Method) && asked.Path.Value!.Contains(second, StringComparison.Ordinal))
        {
            isHeld.TrySetResult();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return;
        }

        using var request = new HttpRequestMessage(new HttpMethod(asked.Method), new Uri(account, asked.Path + asked.QueryString));
        request.Headers.Authorization = AuthenticationHeaderValue.Parse(asked.Headers.Authorization!);
        if (HttpMethods.IsPost(asked.Method))
        {
            request.Content = new StreamContent(asked.Body);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(asked.ContentType!);
        }

        using HttpResponseMessage answer = await forwarding.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }
}
