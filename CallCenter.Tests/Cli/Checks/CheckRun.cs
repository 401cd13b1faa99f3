using System.CommandLine;
using System.Text.RegularExpressions;
using CallCenter.Cli.Commands;

namespace CallCenter.Tests.Cli.Checks;

/// <summary>What a person reads who runs the command <c>check</c>.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Lines">The lines, with <c>|</c> between columns; without those on latency, which depend on the machine.</param>
internal sealed partial record CheckRun(int ExitCode, string[] Lines)
{
    /// <summary>The lines of checks that did not go well, and what to do about them.</summary>
    public IEnumerable<string> Complaints => Lines.Where(line => Complaint().IsMatch(line));

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
