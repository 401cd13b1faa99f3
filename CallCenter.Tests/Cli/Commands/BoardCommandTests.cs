using System.Diagnostics;
using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Cli.Commands;

/// <summary>The command <c>board</c> as a program, over HTTP.</summary>
public sealed class BoardCommandTests
{
    private const string Asks = "Twilio is asked 1,932 times an hour while nobody waits, and at most 3,600 times (Ctrl+C stops it).";

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "callcenter.dll");
    private static readonly string[] Numbers = ["--premium-number", "+15005550101", "--regular-number", "+15005550102", "--rep-number", "+15005550103"];

    private static (string, string?)[] Credentials(string secret = "simulated") =>
    [
        ("Twilio__AccountSid", SampleAccount.AccountSid), ("Twilio__ApiKeySid", SampleAccount.Key.User), ("Twilio__ApiKeySecret", secret), ("TZ", "UTC"),
    ];

    private static Task<TwilioRestServer> ServeAsync() =>
        TwilioRestServer.StartAsync(SampleAccount.Create(0, DateTimeOffset.UtcNow), TestContext.Current.CancellationToken);

    // Gives the lines until one is as wanted; then stops it.
    private static async Task<(List<string> Lines, RunResult End)> ReadUntilAsync(Process board, Func<string, bool> isWanted, Func<string, Task>? then = null)
    {
        var lines = new List<string>();
        do
        {
            lines.Add(await board.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("It ended early."));
        }
        while (!isWanted(lines[^1]));

        await (then?.Invoke(lines[^1]) ?? Task.CompletedTask);
        await Run.InterruptAsync(board);
        return (lines, await Run.EndAsync(board));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Terminal_WritesWhatItSeesAndStopsCleanly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no interrupt signal to send.");
        await using TwilioRestServer server = await ServeAsync();
        using Process board = Run.Start("dotnet", [Program, "board", "--terminal", "--rest-url", $"{server.BaseAddress}", .. Numbers], Credentials());

        (List<string> lines, RunResult end) = await ReadUntilAsync(board, line => line.Contains("reps:", StringComparison.Ordinal));

        Assert.Equal(Asks, lines[0]);
        Assert.EndsWith("! The premium number ***0101 points elsewhere: it requests https://demo.twilio.com/welcome/voice/, not /premium-enqueue.", lines[1], StringComparison.Ordinal);
        Assert.Contains("reps: 0 on the line, 0* talking, 0* free", lines[^1], StringComparison.Ordinal);
        Assert.Equal((0, ""), (end.ExitCode, end.Error));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Page_IsServedAndSaid()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no interrupt signal to send.");
        await using TwilioRestServer server = await ServeAsync();
        using Process board = Run.Start("dotnet", [Program, "board", "--port", "0", "--rest-url", $"{server.BaseAddress}", .. Numbers], Credentials());
        string page = "";
        using var http = new HttpClient();

        (List<string> lines, RunResult end) = await ReadUntilAsync(
            board,
            line => line.StartsWith("The board: ", StringComparison.Ordinal),
            async line => page = await http.GetStringAsync(new Uri(line["The board: ".Length..]), TestContext.Current.CancellationToken));

        Assert.Equal(Asks, lines[0]);
        Assert.StartsWith("<!doctype html>", page, StringComparison.OrdinalIgnoreCase);
        Assert.Equal((0, ""), (end.ExitCode, end.Error));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task CredentialsThatAreRefused_AreOneSentence()
    {
        await using TwilioRestServer server = await ServeAsync();

        Assert.Equal(
            new RunResult(2, "", "Twilio refuses the credentials: Twilio__AccountSid must be the account of the API key Twilio__ApiKeySid, and Twilio__ApiKeySecret the key's secret." + Environment.NewLine),
            await Run.ToEndAsync("dotnet", [Program, "board", "--rest-url", $"{server.BaseAddress}"], Credentials("wrong")));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("--port is about the page, which --terminal does without: leave one of them out.", "--terminal", "--port", "7073")]
    [InlineData("--limit must be a whole number from 1 to 14400.", "--limit", "0")]
    [InlineData("--premium-number must be a number such as +15005550101, without blanks, or the SID of one, PN and 32 hexadecimal digits.", "--premium-number", "5550101")]
    [InlineData("--url must be an absolute http or https URL without user name, query or fragment, such as https://calls.example.com.", "--url", "calls.example.com")]
    [InlineData("The credentials of Twilio's REST are missing: set the environment variables Twilio__AccountSid, Twilio__ApiKeySid and Twilio__ApiKeySecret.")]
    public async Task Mistake_IsOneSentence(string sentence, params string[] arguments) =>
        Assert.Equal(new RunResult(2, "", sentence + Environment.NewLine), await Run.ToEndAsync("dotnet", [Program, "board", .. arguments]));
}
