using System.Globalization;
using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Cli.Commands;

/// <summary>The table that <c>estimates</c> prints.</summary>
public sealed class EstimatesCommandTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "callcenter.dll");

    /// <summary>Runs the command and reads its table in Markdown, cells without blanks and rows without the heads.</summary>
    private static async Task<string[][]> RowsAsync(params string[] options)
    {
        RunResult run = await Run.ToEndAsync("dotnet", [Program, "estimates", "--markdown", .. options]);
        Assert.Equal(0, run.ExitCode);
        return [.. run.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Skip(2).Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))];
    }

    private static double Number(string cell) => double.Parse(cell.Split(' ')[0], NumberStyles.Number, CultureInfo.InvariantCulture);

    [Fact(Timeout = Limits.Hang)]
    public async Task EstimatesHoldForEachTierAtEachLoad_AndMostWhoWaitLongAreTold()
    {
        string[][] rows = await RowsAsync("--hours", "30");

        Assert.Equal(
            ["70 % premium", "70 % regular", "90 % premium", "90 % regular", "95 % premium", "95 % regular"], rows.Select(row => $"{row[0]} {row[1]}"));
        Assert.All(rows, row => Assert.InRange(Number(row[2]), 100, 100_000));
        Assert.All(rows, row => Assert.InRange(Number(row[3]), 85, 100));
        Assert.All(rows, row => Assert.InRange(Number(row[4]), 75, 100));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Runs_AddUp()
    {
        string[][] one = await RowsAsync("--hours", "4");
        string[][] three = await RowsAsync("--hours", "4", "--runs", "3");

        Assert.All(one.Zip(three), row => Assert.True(Number(row.Second[2]) > Number(row.First[2]), $"{row.First[2]} in one run and {row.Second[2]} in three"));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task ScenarioWithoutCallers_IsOneSentence()
    {
        RunResult run = await Run.ToEndAsync("dotnet", [Program, "estimates", "--premium-per-hour", "0", "--regular-per-hour", "0"]);

        Assert.Equal(new RunResult(2, "", "Nobody rings in this scenario, so nobody can be told anything." + Environment.NewLine), run);
    }
}
