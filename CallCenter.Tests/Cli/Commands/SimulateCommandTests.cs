using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Cli.Commands;

/// <summary>How <c>simulate</c> ends.</summary>
public sealed class SimulateCommandTests : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "callcenter.dll");

    private readonly TemporaryFolder _folder = new();

    private static Task<RunResult> SimulateAsync(params string[] arguments) => Run.ToEndAsync("dotnet", [Program, "simulate", .. arguments]);

    public void Dispose() => _folder.Dispose();

    [Fact(Timeout = Limits.Hang)]
    public async Task DeadServer_IsOneSentenceExitCode1AndNoRun()
    {
        RunResult run = await SimulateAsync("--url", "http://localhost:1", "--token", "secret", "--hours", "1000");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Matches(@"^http://localhost:1 does not answer \([^\n]+\): is the app running there\?\r?\n$", run.Error);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task LostCallersThatTheScenarioDidNotAskFor_ExitCode1()
    {
        RunResult run = await SimulateAsync("--in-process", "--hours", "0.5", "--regular-per-hour", "5000", "--reps", "1");

        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"(?m)^[\d,]+ callers were lost and 0 webhook requests failed, though the scenario asks for no faults: ", run.Error);
        Assert.Contains("mean wait", run.Output, StringComparison.Ordinal);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task FaultsThatTheScenarioAsksFor_ExitCode0()
    {
        RunResult run = await SimulateAsync("--in-process", "--hours", "1", "--garbage", "20", "--fallback", "no");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("though the scenario asks for no faults", run.Error, StringComparison.Ordinal);
        Assert.Contains("100 %", run.Error, StringComparison.Ordinal);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("--json")]
    [InlineData("--report")]
    public async Task Folder_IsRefusedBeforeTheRun(string option)
    {
        RunResult run = await SimulateAsync("--in-process", "--hours", "1", option, _folder.Root);

        Assert.Equal(new RunResult(2, "", $"{option} must name a file that can be written: {_folder.Root} is a folder." + Environment.NewLine), run);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("--json")]
    [InlineData("--report")]
    public async Task FolderThatIsMissing_IsRefusedBeforeTheRun(string option)
    {
        RunResult run = await SimulateAsync("--in-process", "--hours", "1", option, Path.Combine(_folder.Root, "nowhere", "result"));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{option} must name a file that can be written: ", run.Error, StringComparison.Ordinal);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RunThatNeverBegins_LeavesFilesAsTheyWere()
    {
        string old = _folder.Write("old.json", "kept");

        await SimulateAsync("--url", "http://localhost:1", "--token", "secret", "--json", old, "--report", Path.Combine(_folder.Root, "new.html"));

        Assert.Equal([old], Directory.GetFiles(_folder.Root));
        Assert.Equal("kept", await File.ReadAllTextAsync(old, TestContext.Current.CancellationToken));
    }
}
