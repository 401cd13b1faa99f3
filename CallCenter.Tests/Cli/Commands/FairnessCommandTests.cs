using System.Globalization;
using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Cli.Commands;

/// <summary>The table that <c>fairness</c> prints.</summary>
public sealed class FairnessCommandTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "callcenter.dll");

    private static double Number(string cell) => double.Parse(cell.Split(' ')[0], NumberStyles.Number, CultureInfo.InvariantCulture);

    [Fact(Timeout = Limits.Hang)]
    public async Task Limit_ShortensTheLongestRegularWaitAndPremiumCallersPay()
    {
        RunResult run = await Run.ToEndAsync("dotnet", [Program, "fairness", "--markdown", "--hours", "30"]);
        string[][] rows = [.. run.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Skip(2).Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))];

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            ["95 % no limit", "95 % 5 min", "95 % 10 min", "95 % 20 min", "105 % no limit", "105 % 5 min", "105 % 10 min", "105 % 20 min"],
            rows.Select(row => $"{row[0]} {row[1]}"));
        foreach (string[][] load in rows.Chunk(4))
        {
            (string[] strict, string[] five) = (load[0], load[1]);
            Assert.InRange(Number(five[2]), 300, Number(strict[2]));
            Assert.InRange(Number(five[6]), Number(strict[6]), 20_000);
            Assert.InRange(Number(five[7]), Number(strict[7]), 20_000);
            Assert.InRange(Number(five[10]), Number(strict[10]) + 1, 100_000);
            Assert.InRange(Number(five[11]), Number(strict[11]), 2 * Number(strict[11]));
        }
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task ScenarioWithoutCallers_IsOneSentence()
    {
        RunResult run = await Run.ToEndAsync("dotnet", [Program, "fairness", "--premium-per-hour", "0", "--regular-per-hour", "0"]);

        Assert.Equal(new RunResult(2, "", "Nobody rings in this scenario, so nobody waits." + Environment.NewLine), run);
    }
}
