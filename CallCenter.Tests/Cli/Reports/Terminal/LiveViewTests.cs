using CallCenter.Cli.Reports.Terminal;
using CallCenter.Core;
using CallCenter.Simulator.Runs.Results;

namespace CallCenter.Tests.Cli.Reports.Terminal;

/// <summary>What is seen while a run goes.</summary>
public sealed class LiveViewTests
{
    private static RunProgress At(double share, int premiumWaiting = 2, int dialling = 1) =>
        new(share, 22 + (share * 8), new PerTier<int>(premiumWaiting, 30), new PerTier<int>(1, 5), dialling, 2, (long)(share * 4000), (long)(share * 100_000));

    private static Task<string> SeenAsync(bool isTerminal, params RunProgress[] reports) => SeenAsync(new RecordedOutput(isTerminal), reports);

    private static async Task<string> SeenAsync(RecordedOutput output, params RunProgress[] reports)
    {
        int result = await LiveView.ShowAsync(output.Console(), report =>
        {
            Array.ForEach(reports, report);
            return Task.FromResult(42);
        });

        Assert.Equal(42, result);
        return output.Text;
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Elsewhere_ALineForEveryTenth() => Assert.Equal(
        """
          0 %  22:00  2 premium, 30 regular wait; 6 of 9 reps talk; 0 answered
         10 %  22:48  2 premium, 30 regular wait; 6 of 9 reps talk; 400 answered
         35 %   0:48  2 premium, 30 regular wait; 6 of 9 reps talk; 1,400 answered
        100 %   6:00  2 premium, 30 regular wait; 6 of 9 reps talk; 4,000 answered

        """.ReplaceLineEndings("\n"),
        await SeenAsync(isTerminal: false, At(0), At(0.05), At(0.1), At(0.19), At(0.35), At(0.39), At(1), At(1)));

    [Fact(Timeout = Limits.Hang)]
    public async Task Elsewhere_AThousandReportsMakeElevenLines()
    {
        string text = await SeenAsync(isTerminal: false, [.. Enumerable.Range(0, 1001).Select(index => At(index / 1000.0))]);

        Assert.Equal(11, text.TrimEnd('\n').Split('\n').Length);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Terminal_QueuesRepsAndProgressAsBars()
    {
        string text = await SeenAsync(isTerminal: true, At(0.5));

        Assert.Contains($"2 premium waiting   ██\n", text, StringComparison.Ordinal);
        Assert.Contains($"30 regular waiting  {new string('█', 30)}\n", text, StringComparison.Ordinal);
        Assert.Contains($"9 reps              {new string('█', 9)}\n", text, StringComparison.Ordinal);
        Assert.Contains("1 premium  5 regular  1 dialling  2 wrap-up\n", text, StringComparison.Ordinal);
        Assert.Contains($"2:00  50 %          {new string('█', 30)}{new string('░', 30)}\n", text, StringComparison.Ordinal);
        Assert.Contains("2,000 answered, 50,000 webhooks\n", text, StringComparison.Ordinal);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task NarrowTerminal_BarsAreShortAndWordsWhole()
    {
        string text = await SeenAsync(new RecordedOutput(isTerminal: true, width: 40), At(1));

        Assert.Contains($"6:00  100 %         {new string('█', 20)}\n", text, StringComparison.Ordinal);
        Assert.Contains("1 premium  5 regular\n", text, StringComparison.Ordinal);
        Assert.Contains("wrap-up\n", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, 40));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Terminal_ManyCallersFillTheBar() => Assert.Contains(
        $"500 premium waiting {new string('█', 60)}\n",
        await SeenAsync(isTerminal: true, At(0.5, premiumWaiting: 500)),
        StringComparison.Ordinal);

    [Fact(Timeout = Limits.Hang)]
    public async Task Terminal_ManyRepsShareTheBar() => Assert.Contains(
        $"1,000 reps          {new string('█', 60)}\n",
        await SeenAsync(isTerminal: true, At(0.5, dialling: 992)),
        StringComparison.Ordinal);

    [Fact(Timeout = Limits.Hang)]
    public async Task Terminal_ManyReportsAreDrawnSeldom()
    {
        string text = await SeenAsync(isTerminal: true, [.. Enumerable.Range(0, 100_001).Select(index => At(index / 100_000.0))]);

        Assert.Contains("6:00  100 %", text, StringComparison.Ordinal);
        Assert.InRange(text.Split("answered").Length, 2, 50);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task FailedRun_ItsExceptionIsThrown(bool isTerminal)
    {
        var output = new RecordedOutput(isTerminal);

        InvalidOperationException thrown = await Assert.ThrowsAsync<InvalidOperationException>(
            () => LiveView.ShowAsync<int>(output.Console(), _ => throw new InvalidOperationException("no")));

        Assert.Equal("no", thrown.Message);
    }
}
