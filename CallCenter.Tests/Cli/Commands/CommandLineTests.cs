using System.Text.RegularExpressions;
using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Cli.Commands;

/// <summary>What all commands have in common.</summary>
public sealed class CommandLineTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "callcenter.dll");

    private static Task<RunResult> CallAsync(params string[] arguments) => Run.ToEndAsync("dotnet", [Program, .. arguments]);

    private static async Task<string> DefaultAsync(string command, string option)
    {
        string help = Regex.Replace((await CallAsync(command, "--help")).Output, @"\r?\n {4,}", " ");
        return Regex.Match(help, $@"(?m)^ *{option} .*\[default: ([^\]]*)\]").Groups[1].Value;
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("There is no command sevre; did you mean serve?", "sevre")]
    [InlineData("There is no command publihs; did you mean publish?", "publihs", "--help")]
    [InlineData("There is no command xyzzy.", "xyzzy")]
    [InlineData("There is no option --rep; did you mean --reps?", "simulate", "--rep", "5")]
    [InlineData("There is no option --rep; did you mean --reps?", "simulate", "--rep=5")]
    [InlineData("There is no option --hlep; did you mean --help?", "demo", "--hlep")]
    [InlineData("There is no option --vesrion; did you mean --version?", "--vesrion")]
    [InlineData("There is no option -x.", "staff", "-x")]
    [InlineData("Unrecognized command or argument 'seven'.", "serve", "seven")]
    [InlineData("Required command was not provided.")]
    public async Task Mistake_IsOneSentenceAndExitCode2(string sentence, params string[] arguments) =>
        Assert.Equal(new RunResult(2, "", sentence + Environment.NewLine), await CallAsync(arguments));

    [Fact(Timeout = Limits.Hang)]
    public async Task Usage_NamesTheScript()
    {
        string script = OperatingSystem.IsWindows() ? @".\callcenter" : "./callcenter";

        Assert.Contains($"  {script} [command] [options]", (await CallAsync("--help")).Output, StringComparison.Ordinal);
        Assert.Contains($"  {script} serve [options]", (await CallAsync("serve", "--help")).Output, StringComparison.Ordinal);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("simulate", "--reps", "7")]
    [InlineData("looking", "<scenario.json>", "scenarios/ninety-percent-busy.json")]
    [InlineData("looking", "--reps", "10")]
    [InlineData("looking", "--start", "0")]
    [InlineData("looking", "--hours", "100")]
    [InlineData("looking", "--premium-per-hour", "72")]
    [InlineData("looking", "--talk", "90")]
    [InlineData("looking", "--wrap-up", "0")]
    [InlineData("looking", "--rest", "good with --idle, --stand or --announce; else the rows say it")]
    [InlineData("unknowns", "--hours", "4")]
    [InlineData("demo", "--report", "callcenter-demo.html")]
    public async Task DefaultInHelp_IsTheOneInUse(string command, string option, string value) => Assert.Equal(value, await DefaultAsync(command, option));

    [Fact(Timeout = Limits.Hang)]
    public async Task Progress_GoesToStandardErrorAndTablesAlone()
    {
        RunResult run = await CallAsync("simulate", "--in-process", "--hours", "0.1");

        Assert.StartsWith("callers ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("reps talk", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("  0 %   8:00  ", run.Error, StringComparison.Ordinal);
    }
}
