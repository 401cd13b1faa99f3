using System.Globalization;
using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Cli.Commands;

/// <summary>The table that <c>outages</c> prints, of a run with a single outage.</summary>
public sealed class OutagesCommandTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "callcenter.dll");

    private static async Task<string[][]> TableAsync(params string[] options)
    {
        RunResult run = await Run.ToEndAsync("dotnet", [Program, "outages", "--markdown", "--hours", "2", .. options]);
        Assert.Equal(0, run.ExitCode);
        return [.. run.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Skip(2).Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))];
    }

    private static double Number(string cell) => double.Parse(cell, NumberStyles.Number, CultureInfo.InvariantCulture);

    [Fact(Timeout = Limits.Hang)]
    public async Task SecondHome_LosesNobodyUnlessBothAreOut()
    {
        string[][] rows = await TableAsync();

        Assert.Equal(
            [
                "one none", "one dead", "one unreachable", "one hanging", "one answers 500", "one dead, out and back every 20 s",
                "two none", "two dead", "two unreachable", "two unreachable, given up after twice 3 s", "two hanging", "two hanging, given up after 5 s", "two answers 500", "two dead, out and back every 20 s",
                "two the second dead", "two dead, then at once the second", "two both dead, for 5 minutes",
            ],
            rows.Select(row => $"{row[0]} {row[1]}"));
        Assert.All(rows, row => Assert.Equal(Number(row[2]) > 0, (row[0] == "one" && row[1] != "none") || row[1] == "both dead, for 5 minutes"));
        Assert.All(rows, row => Assert.Equal(Number(row[7]) > 0, row[1] is not ("none" or "the second dead")));
        Assert.Equal(rows[0][2..], rows[6][2..]);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Callers_AddsWhatNobodyKnowsOfDocumentsThatDoNotCome()
    {
        string[][] rows = await TableAsync("--callers");

        Assert.Equal(21, rows.Length);
        Assert.Equal("0.0", rows.Single(row => row[1] == "dead; a hold document that fails takes the caller out of the queue")[2]);
    }
}
