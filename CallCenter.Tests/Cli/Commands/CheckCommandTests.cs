using CallCenter.Core;
using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Cli.Commands;

/// <summary>The command as a program.</summary>
public sealed class CheckCommandTests
{
    private const string Url = "--url must be an absolute http or https URL without user name, query or fragment, such as https://calls.example.com.";
    private const string Names = "must be 1 to 63 characters without control characters and without blanks at its ends.";

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "callcenter.dll");

    private static Task<RunResult> CheckAsync(string? token, params string[] arguments) =>
        Run.ToEndAsync("dotnet", [Program, "check", .. arguments], ("Twilio__AuthToken", token));

    [Theory(Timeout = Limits.Hang)]
    [InlineData("Option '--url' is required.")]
    [InlineData(Url, "--url", "calls.example.com")]
    [InlineData(Url, "--url", "/")]
    [InlineData(Url, "--url", "ftp://calls.example.com")]
    [InlineData(Url, "--url", "https://calls.example.com?x=1")]
    [InlineData(Url, "--url", "https://calls.example.com/#x")]
    [InlineData(Url, "--url", "https://user@calls.example.com")]
    [InlineData("--url must be the URL of the app, without the name of a webhook at its end.", "--url", "https://calls.example.com/" + WebhookRoutes.RepCallComplete + "/")]
    [InlineData("--method must be GET or POST.", "--url", "http://localhost:1", "--method", "PUT")]
    [InlineData("--premium-queue " + Names, "--url", "http://localhost:1", "--premium-queue", "")]
    [InlineData("--regular-queue " + Names, "--url", "http://localhost:1", "--regular-queue", " x")]
    [InlineData("--premium-queue and --regular-queue must be two different names, and letter case alone is no difference.", "--url", "http://localhost:1", "--premium-queue", "Customers")]
    [InlineData("The auth token must not contain blanks or line breaks.", "--url", "http://localhost:1", "--token", "a b")]
    [InlineData("--account-sid or Twilio__AccountSid must be AC and 32 hexadecimal digits, or be left out.", "--url", "http://localhost:1", "--account-sid", "AC1")]
    [InlineData(
        "--account-sid or Twilio__AccountSid, --api-key-sid or Twilio__ApiKeySid and Twilio__ApiKeySecret must all be given or all be left out; missing: --api-key-sid or Twilio__ApiKeySid, Twilio__ApiKeySecret.",
        "--url", "http://localhost:1", "--account-sid", "AC0123456789abcdef0123456789abcdef")]
    [InlineData("--rest-url must be an absolute http or https URL, such as http://localhost:7072.", "--url", "http://localhost:1", "--rest-url", "twilio")]
    [InlineData("--rep-from must be one number such as +15550100, or one address that begins with sip:.", "--url", "http://localhost:1", "--rep-from", "5550100")]
    [InlineData("--rep-from must be one number such as +15550100, or one address that begins with sip:.", "--url", "http://localhost:1", "--rep-from", "+15550100,+15550101")]
    [InlineData("There is no option --ulr; did you mean --url?", "--url", "http://localhost:1", "--ulr")]
    public async Task BadOption_IsOneSentenceAndExitCode2(string sentence, params string[] arguments) =>
        Assert.Equal(new RunResult(2, "", sentence + Environment.NewLine), await CheckAsync("secret", arguments));

    [Theory(Timeout = Limits.Hang)]
    [InlineData("12345")]
    [InlineData("12345678901")]
    [InlineData("48291573\n")]
    public async Task PinThatIsNone_IsRefusedAndNotPrinted(string pin) => Assert.Equal(
        new RunResult(2, "", "CALLCENTER_REP_PIN must be a PIN of 6 to 10 digits." + Environment.NewLine),
        await Run.ToEndAsync("dotnet", [Program, "check", "--url", "http://localhost:1"], ("Twilio__AuthToken", "secret"), ("CALLCENTER_REP_PIN", pin)));

    [Theory(Timeout = Limits.Hang)]
    [InlineData(null)]
    [InlineData("")]
    public async Task MissingToken_IsOneSentenceAndExitCode2(string? token) => Assert.Equal(
        new RunResult(2, "", "The auth token is missing: set the environment variable Twilio__AuthToken or Twilio__SharedKeys, or give --token." + Environment.NewLine),
        await CheckAsync(token, "--url", "http://localhost:1"));

    [Fact(Timeout = Limits.Hang)]
    public async Task MissingTokenOfARegion_IsSaidToBeItsOwn() => Assert.Equal(
        new RunResult(2, "", "The auth token of region IE1 is missing: set the environment variable Twilio__AuthToken or Twilio__SharedKeys, or give --token." + Environment.NewLine),
        await CheckAsync(null, "--url", "http://localhost:1", "--region", "ie1"));

    [Fact(Timeout = Limits.Hang)]
    public async Task TokenOfTheEnvironment_IsUsedAndNeverPrinted()
    {
        RunResult run = await CheckAsync("secret", "--url", "HTTP://LOCALHOST:1/");
        RunResult help = await CheckAsync("secret", "--help");

        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Checking http://localhost:1, queues premium-customers and customers:", run.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        Assert.DoesNotContain("secret", run.Output + help.Output, StringComparison.Ordinal);
    }
}
