using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Cli.Commands;

/// <summary><c>staff</c> as a process, with few callers so that a day takes no time.</summary>
public sealed class StaffCommandTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "callcenter.dll");

    private static Task<RunResult> RunAsync(params string[] options) => Run.ToEndAsync("dotnet", [Program, "staff", .. options]);

    private static string LastLine(RunResult run) => run.Output.TrimEnd().Split('\n')[^1].TrimEnd();

    [Fact(Timeout = Limits.Hang)]
    public async Task SameSeed_SameOutput_WhoseLastLineBeginsWithTheNumber()
    {
        string[] options = ["--hours", "1", "--premium-per-hour", "6", "--regular-per-hour", "6", "--talk", "60", "--target", "50/3600"];

        RunResult run = await RunAsync(options);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches("^[0-9]+ reps surely answer 50 % of each tier within 3,600 s(; perhaps [0-9]+ do)?[.]$", LastLine(run));
        Assert.Equal(run.Output, (await RunAsync(options)).Output);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("100/0", "200", "No number of reps surely answers every caller: callers ring at random, and now and then more at once than any number of reps. Ask for less than 100 %.")]
    [InlineData("80/20", "2", "No number of reps up to 2 meets the target: it asks for 384 answered callers, and even reps who always talk answer 164.")]
    [InlineData("80/20", "5", "No number of reps up to 5 surely answers 80 % of each tier within 20 s.")]
    public async Task HopelessTarget_IsExitCode1AndASentence(string target, string most, string sentence)
    {
        RunResult run = await RunAsync("--target", target, "--most-reps", most);

        Assert.Equal((1, "", sentence), (run.ExitCode, run.Error, LastLine(run)));
    }

    /// <summary>Without a day that is played: the sentence is all there is.</summary>
    [Theory(Timeout = Limits.Hang)]
    [InlineData("No number of reps surely answers 80 % of the premium callers in time: the faults lose 25 % of them.", "--refused", "50", "--fallback", "no")]
    [InlineData("No number of reps surely answers 80 % of the premium callers in time: no rep is on duty for 74.9 % of them.", "--shift", "5@9-10", "--start", "8", "--hours", "4")]
    public async Task TargetThatNoRepsCanMend_IsOneSentence(string sentence, params string[] options) =>
        Assert.Equal(new RunResult(1, sentence + Environment.NewLine, ""), await RunAsync(["--target", "80/20", .. options]));
}
