using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Cli.Commands;

/// <summary>The tables that <c>unknowns</c> prints, of runs too short to say anything of waits.</summary>
public sealed class UnknownsCommandTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "callcenter.dll");

    [Theory(Timeout = Limits.Hang)]
    [InlineData(9, "Twilio,position,premium mean wait,regular mean wait,dead air,inversions,longest inversion,webhooks per idle rep-hour")]
    [InlineData(
        11,
        "Twilio,position,premium mean wait,regular mean wait,gave up,left the queue,met a full queue,turned away,lost,messages",
        "--callers", "--press-share", "20", "--press-after", "5", "--failed-plays", "2")]
    public async Task Table_HasARowForEachPosition(int rows, string heads, params string[] options)
    {
        RunResult run = await Run.ToEndAsync("dotnet", [Program, "unknowns", "--hours", "0.5", "--markdown", .. options]);

        string[][] table = [.. run.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))];
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(heads.Split(','), table[0]);
        Assert.Equal(rows, table[2..].Length);
        Assert.Equal(rows, table[2..].Select(row => $"{row[0]}: {row[1]}").Distinct().Count());
        Assert.All(table, row => Assert.Equal(table[0].Length, row.Length));
    }
}
