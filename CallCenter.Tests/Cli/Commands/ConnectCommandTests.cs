using System.Diagnostics;
using CallCenter.LocalHost.Hosting;
using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Cli.Commands;

/// <summary>The commands <c>rest</c> and <c>connect</c> as programs.</summary>
public sealed class ConnectCommandTests
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
    [InlineData("--rest-url must be an absolute http or https URL, such as http://localhost:7072.", "--rest-url", "localhost")]
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
    [InlineData(null, "The auth token is missing, which the check afterwards signs with: set the environment variable Twilio__AuthToken, or give --skip-check.")]
    [InlineData("", "The auth token is missing, which the check afterwards signs with: set the environment variable Twilio__AuthToken, or give --skip-check.")]
    [InlineData("a b", "The auth token must not contain blanks or line breaks.")]
    public async Task NoToken_IsSaidBeforeAnythingIsAsked(string? token, string sentence) => Assert.Equal(
        Refused(sentence),
        await ConnectAsync(Credentials(token), ["--url", "https://x.example", "--rest-url", "http://localhost:1", .. ThreeNumbers]));

    [Fact(Timeout = Limits.Hang)]
    public async Task Connect_ChecksTheAppAfterwards()
    {
        CancellationToken cancelled = TestContext.Current.CancellationToken;
        await using TwilioRestServer rest = await TwilioRestServer.StartAsync(SampleAccount.Create(0, DateTimeOffset.UnixEpoch), cancelled);
        await using LocalFunctionsHost app = await LocalFunctionsHost.StartAsync(
            new LocalHostOptions { Settings = new Dictionary<string, string?> { ["Twilio:AuthToken"] = "token-of-the-app" } }, cancelled);
        string[] arguments = ["--url", $"{app.BaseAddress}", "--rest-url", $"{rest.BaseAddress}", .. ThreeNumbers];

        RunResult dry = await ConnectAsync(Credentials(), [.. arguments, "--dry-run"]);
        RunResult good = await ConnectAsync(Credentials("token-of-the-app"), arguments);
        RunResult wrongToken = await ConnectAsync(Credentials("another"), arguments);
        RunResult skipped = await ConnectAsync(Credentials(), [.. arguments, "--skip-check"]);

        Assert.Equal((0, ""), (dry.ExitCode, dry.Error));
        Assert.EndsWith("leave out --dry-run." + Environment.NewLine, dry.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (good.ExitCode, good.Error));
        Assert.Contains($"Created 2 queues, set 3 numbers.{Environment.NewLine}{Environment.NewLine}Checking ", good.Output, StringComparison.Ordinal);
        Assert.Contains("ok       REST: queue customers ", good.Output, StringComparison.Ordinal);
        Assert.Equal((1, ""), (wrongToken.ExitCode, wrongToken.Error));
        Assert.StartsWith("Nothing to change: ", wrongToken.Output, StringComparison.Ordinal);
        Assert.Equal(new RunResult(0, "Nothing to change: both queues are there and the three numbers are set." + Environment.NewLine, ""), skipped);
        Assert.All(
            ["token-of-the-app", SampleAccount.Key.Password, "1500555"],
            secret => Assert.DoesNotContain(secret, dry.Output + good.Output + wrongToken.Output, StringComparison.Ordinal));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Rest_SaysHowToUseItAndStopsCleanly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no interrupt signal to send.");
        using Process rest = Run.Start("dotnet", [Program, "rest", "--port", "0"]);
        var said = new List<string>();
        do
        {
            said.Add(await rest.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("It ended early."));
        }
        while (!said[^1].EndsWith("--dry-run", StringComparison.Ordinal));

        (string, string?)[] environment = [.. said.Where(line => line.StartsWith("export ", StringComparison.Ordinal)).Select(line => line["export ".Length..].Split('=')).Select(pair => (pair[0], (string?)pair[1]))];
        string[] command = string.Join(' ', said[^2..]).Replace("\\", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        RunResult connect = await ConnectAsync(environment, command[2..]);
        await Run.InterruptAsync(rest);
        RunResult end = await Run.EndAsync(rest);

        Assert.Equal(["./callcenter", "connect"], command[..2]);
        Assert.Equal((0, ""), (connect.ExitCode, connect.Error));
        Assert.Contains("would set rep number ***0103", connect.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (end.ExitCode, end.Error));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Rest_OnAPortThatIsTaken_IsOneSentence()
    {
        await using TwilioRestServer taken = await TwilioRestServer.StartAsync(SampleAccount.Create(0, DateTimeOffset.UnixEpoch), TestContext.Current.CancellationToken);
        int port = taken.BaseAddress.Port;

        Assert.Equal(
            Refused($"Port {port} cannot be had; stop what uses it, or choose another port with --port."),
            await Run.ToEndAsync("dotnet", [Program, "rest", "--port", $"{port}"]));
        Assert.Equal(Refused("--port must be a whole number from 0 to 65535."), await Run.ToEndAsync("dotnet", [Program, "rest", "--port", "x"]));
    }
}
