using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Repository.FrontDoor;

/// <summary>What the script <c>callcenter</c> says of itself and of words that it does not know, with a <c>dotnet</c> that only pretends.</summary>
public sealed class ScriptUsageTests : IDisposable
{
    private readonly ScriptFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact(Timeout = Limits.Hang)]
    public async Task NoCommand_PrintsHelp()
    {
        RunResult nothing = await _folder.RunAsync();

        Assert.Equal(0, nothing.ExitCode);
        Assert.StartsWith("usage: ./callcenter COMMAND", nothing.Output, StringComparison.Ordinal);
        Assert.Equal(nothing, await _folder.RunAsync("help"));
        Assert.Empty(_folder.Asked);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task EveryCommandOfTheHelp_IsOne()
    {
        RunResult help = await _folder.RunAsync("help");
        string[] commands = [.. help.Output.Split('\n').Where(line => line.StartsWith("  ", StringComparison.Ordinal)).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0])];

        foreach (string command in commands)
        {
            Assert.NotEqual(2, (await _folder.RunAsync(command)).ExitCode);
        }

        Assert.Equal(
            commands.Except(["publish", "test", "build"]),
            _folder.Asked.Where(line => line.StartsWith(ScriptFolder.Program, StringComparison.Ordinal)).Select(line => line.Split(' ')[1]));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("sevre", "did you mean serve?")]
    [InlineData("buld", "did you mean build?")]
    [InlineData("publishh", "did you mean publish?")]
    [InlineData("--unknowns", "did you mean unknowns?")]
    [InlineData("xyzzy", "./callcenter help lists all.")]
    [InlineData("a\\b c'd$e", "./callcenter help lists all.")]
    public async Task UnknownCommand_IsExitCode2(string command, string end)
    {
        RunResult result = await _folder.RunAsync(command);

        Assert.Equal(new RunResult(2, "", $"There is no command {command}; {end}\n"), result);
        Assert.Empty(_folder.Asked);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("publish", "--help")]
    [InlineData("publish", "-h", "--verbose")]
    [InlineData("test", "--help")]
    [InlineData("test", "-?")]
    [InlineData("build", "--help")]
    public async Task Help_IsNeverAnAction(string command, params string[] options)
    {
        RunResult help = await _folder.RunAsync([command, .. options]);

        Assert.Equal((0, ""), (help.ExitCode, help.Error));
        Assert.StartsWith($"usage: ./callcenter {command}", help.Output, StringComparison.Ordinal);
        Assert.Empty(_folder.Asked);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task HelpOfTest_SaysWhereItsOptionsGo() =>
        Assert.Contains("What follows goes to the test runner", (await _folder.RunAsync("test", "--help")).Output, StringComparison.Ordinal);

    [Theory(Timeout = Limits.Hang)]
    [InlineData("publish", "--hepl")]
    [InlineData("publish", "YOUR-APP", "--help")]
    [InlineData("build", "--release")]
    public async Task OptionOfACommandThatTakesNone_IsExitCode2(string command, params string[] options)
    {
        Assert.Equal(new RunResult(2, "", $"There is no option {options[0]}; {command} takes none.\n"), await _folder.RunAsync([command, .. options]));
        Assert.Empty(_folder.Asked);
    }
}
