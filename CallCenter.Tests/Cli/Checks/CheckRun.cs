using System.CommandLine;
using System.Text.RegularExpressions;
using CallCenter.Cli.Commands;

namespace CallCenter.Tests.Cli.Checks;

/// <summary>What a person reads who runs the command <c>check</c>.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Lines">The lines, with <c>|</c> between columns; without those on latency, which depend on the machine.</param>
internal sealed partial record CheckRun(int ExitCode, string[] Lines)
{
    /// <summary>What is said of an app that hands callers to whoever rings the reps' number, as most apps of the tests do.</summary>
    public static readonly string[] NoLock =
    [
        "warning|lock: strangers|are handed callers",
        "|Whoever rings the reps' number is handed a caller: set CallCenter__Reps__Pins in the app's settings, or at least CallCenter__Reps__Numbers.",
    ];

    /// <summary>The lines of checks that did not go well, and what to do about them; but for that there is no lock.</summary>
    public IEnumerable<string> Complaints => Lines.Where(line => Complaint().IsMatch(line) && !NoLock.Contains(line));

    /// <summary>Checks the app at a URL.</summary>
    public static async Task<CheckRun> OfAsync(string url, params string[] more)
    {
        using var output = new StringWriter();
        int exitCode = await CheckCommand.Create()
            .Parse(["--url", url, "--token", CallCenterFixture.Token, .. more])
            .InvokeAsync(new InvocationConfiguration { Output = output, Error = output }, TestContext.Current.CancellationToken);
        string[] lines = [.. output.ToString()
            .Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)
            .Select(line => Columns().Replace(line, "|"))
            .Where(line => !line.Contains("latency:", StringComparison.Ordinal))];
        Assert.DoesNotContain(CallCenterFixture.Token, output.ToString(), StringComparison.Ordinal);
        return new CheckRun(exitCode, lines);
    }

    [GeneratedRegex(" {2,}")]
    private static partial Regex Columns();

    [GeneratedRegex(@"^(FAILED|warning|skipped)?\|")]
    private static partial Regex Complaint();
}
