using System.Globalization;
using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Cli.Commands;

/// <summary>The tables that <c>looking</c> prints, of runs too short to say anything of waits.</summary>
public sealed class LookingCommandTests
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "callcenter.dll");

    /// <summary>Runs the command and reads its table in Markdown, cells without blanks.</summary>
    private static async Task<string[][]> TableAsync(params string[] options)
    {
        RunResult run = await Run.ToEndAsync("dotnet", [Program, "looking", "--markdown", .. options.Contains("--hours") ? options : ["--hours", "0.5", .. options]]);
        Assert.Equal(0, run.ExitCode);
        return [.. run.Output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries))];
    }

    private static int Number(string cell) => int.Parse(cell, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

    private static double Seconds(string cell) => double.Parse(cell.Split(' ')[0], CultureInfo.InvariantCulture);

    [Fact(Timeout = Limits.Hang)]
    public async Task Table_HasBothRulesForEachTimeoutAndTheIdealRules()
    {
        string[][] table = await TableAsync();

        Assert.Equal(
            ["1 s blind", "1 s looking", "6 s blind", "6 s looking", "10 s blind", "10 s looking", "- ideal, same callers", "- ideal with the webhook after each talk"],
            table[2..].Select(row => $"{row[0]} {row[1]}"));
        Assert.All(table[2..8], row => Assert.Equal(row[1] == "blind", Number(row[^1]) == 0));
        Assert.All(table, row => Assert.Equal(table[0].Length, row.Length));
        Assert.All(table[2..8], row => Assert.InRange(Seconds(row[5]), 0, Seconds(row[4])));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Faults_AreNamedAndLoseNobody()
    {
        string[][] table = await TableAsync("--faults");

        Assert.Equal(
            ["not asked (blind)", "good", "down", "slow, 2 s", "wrong, a web page", "rate-limited, 429", "lying, one too many", "lying, one too few", "ideal, same callers", "ideal with the webhook after each talk"],
            table[2..].Select(row => row[0]));
        Assert.All(table[2..], row => Assert.Equal("0", row[5]));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task LongerIdleTimeouts_CostFewerWebhooks()
    {
        string[][] table = await TableAsync("--idle");

        int[] webhooks = [.. table[2..10].Select(row => Number(row[8]))];
        Assert.Equal(webhooks.OrderDescending(), webhooks);
        Assert.True(webhooks[0] > 3 * webhooks[^1], string.Join(' ', webhooks));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Announcing_CostsRegularCallersTimeAndLosesNobody()
    {
        string[][] table = await TableAsync("--announce", "--hours", "20");

        Assert.Equal(["nothing", "who comes next", "ideal, same callers", "ideal with the webhook after each talk"], table[2..].Select(row => row[0]));
        Assert.True(Seconds(table[3][3]) > Seconds(table[2][3]), $"{table[3][3]} with and {table[2][3]} without");
        Assert.All(table[2..], row => Assert.Equal("0", row[5]));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task WithoutMarkdown_IsAPlainTableAndProgressOnStandardError()
    {
        RunResult run = await Run.ToEndAsync("dotnet", [Program, "looking", "--hours", "0.1"]);

        Assert.Equal(string.Concat(Enumerable.Range(1, 6).Select(row => $"{row} of 6 played{Environment.NewLine}")), run.Error);
        Assert.DoesNotContain("|", run.Output, StringComparison.Ordinal);
        Assert.Matches("^Twilio waits +rule +premium mean wait +regular mean wait +both +ideal +lost +dead air +inversions +webhooks per idle rep-hour +REST requests per hour", run.Output);
        Assert.Matches("(?m)^10 s +looking +[0-9.]+ s ", run.Output);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task CallersWhoGiveUpAndShifts_HaveBothIdealRows()
    {
        string[][] table = await TableAsync("--faults", "--start", "8:45", Path.Combine(AppContext.BaseDirectory, "scenarios", "busy-morning.json"));

        Assert.Equal(["ideal, same callers", "ideal with the webhook after each talk"], table[^2..].Select(row => row[0]));
        Assert.All(table[^2..], row => Assert.Matches(@"^\d+\.\d s$", row[1]));
    }
}
