using System.Diagnostics;
using CallCenter.Cli.Commands;
using CallCenter.Cli.Shells;
using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Cli.Commands;

/// <summary>The command <c>rest</c> as a program.</summary>
public sealed class RestCommandTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "callcenter.dll");

    private static RunResult Refused(string sentence) => new(2, "", sentence + Environment.NewLine);

    [Fact(Timeout = Limits.Hang)]
    public async Task Command_SaysHowToUseItAndStopsCleanly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no interrupt signal to send.");
        using Process rest = Run.Start("dotnet", [Program, "rest", "--port", "0"]);
        List<string> said = await WelcomeAsync(rest);

        (string, string?)[] environment = [.. said.Where(line => line.StartsWith("export ", StringComparison.Ordinal)).Select(line => line["export ".Length..].Split('=')).Select(pair => (pair[0], (string?)pair[1]))];
        string[] command = string.Join(' ', said[^2..]).Replace("\\", "", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        RunResult connect = await Run.ToEndAsync("dotnet", [Program, .. command[1..]], environment);
        await Run.InterruptAsync(rest);
        RunResult end = await Run.EndAsync(rest);

        Assert.Equal(["./callcenter", "connect"], command[..2]);
        Assert.Equal((0, ""), (connect.ExitCode, connect.Error));
        Assert.Contains("would set rep number ***0103", connect.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (end.ExitCode, end.Error));
    }

    /// <summary>What the command says, up to the line that ends it.</summary>
    /// <param name="rest">The running command.</param>
    internal static async Task<List<string>> WelcomeAsync(Process rest)
    {
        var said = new List<string>();
        do
        {
            said.Add(await rest.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? throw new InvalidOperationException("It ended early."));
        }
        while (!said[^1].EndsWith("--dry-run", StringComparison.Ordinal));

        return said;
    }

    [Fact]
    public void Welcome_OnWindows_IsAsTheCommandPromptReadsIt() => Assert.Equal(
        $"""
        The REST of a simulated Twilio account answers (Ctrl+C stops it). In another shell:

        set Twilio__AccountSid={SampleAccount.AccountSid}
        set Twilio__ApiKeySid={SampleAccount.Key.User}
        set Twilio__ApiKeySecret={SampleAccount.Key.Password}
        .\callcenter connect --rest-url http://localhost:7072 --url https://calls.example.com ^
            --premium-number +15005550101 --regular-number +15005550102 --rep-number +15005550103 --dry-run
        """,
        RestCommand.Welcome(new Uri("http://localhost:7072/"), Shell.CommandPrompt));

    [Fact(Timeout = Limits.Hang)]
    public async Task PortThatIsTaken_IsOneSentence()
    {
        await using TwilioRestServer taken = await TwilioRestServer.StartAsync(SampleAccount.Create(0, DateTimeOffset.UnixEpoch), TestContext.Current.CancellationToken);
        int port = taken.BaseAddress.Port;

        Assert.Equal(
            Refused($"Port {port} cannot be had; stop what uses it, or choose another port with --port."),
            await Run.ToEndAsync("dotnet", [Program, "rest", "--port", $"{port}"]));
        Assert.Equal(Refused("--port must be a whole number from 0 to 65535."), await Run.ToEndAsync("dotnet", [Program, "rest", "--port", "x"]));
    }
}
