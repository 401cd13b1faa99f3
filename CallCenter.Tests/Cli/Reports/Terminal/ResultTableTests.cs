using CallCenter.Cli.Reports.Terminal;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Statistics;

namespace CallCenter.Tests.Cli.Reports.Terminal;

/// <summary>A run's result on the console.</summary>
public sealed class ResultTableTests
{
    private static string Written(RunResult result, bool isTerminal = false, int width = 80)
    {
        var output = new RecordedOutput(isTerminal, width);
        ResultTable.Write(output.Console(), result);
        return output.Text;
    }

    [Fact]
    public void Elsewhere_PlainLines() => Assert.Equal(
        """
        callers                   premium  ideal regular ideal
        offered                     1,234              8
        answered                    1,200              7
        abandoned                      30              0
        lost                            3              0
        waiting at the end              1              1
        mean wait            12.3 ± 0.4 s 10.2 s  61.5 s   n/a
        median wait                 9.5 s         50.0 s
        90 % waited at most        30.0 s        120.0 s
        95 % waited at most        41.3 s        130.0 s
        longest wait            1,080.0 s        140.0 s
        answered within 20 s       83.5 % 90.0 %  25.0 %   n/a

        both tiers         ideal
        mean wait  12.8 s 10.5 s

        2 reps                     time of paid time
        paid                     0.50 h      100.0 %
        talk                     0.25 h       50.0 %
        idle                     0.20 h       40.0 %
        dead air, a part of idle 0.03 h        5.0 %
        wrap-up                  0.05 h       10.0 %

        premium first
        regular answered while premium waited     2
        longest wait of a premium caller then 4.8 s

        webhooks
        in all            24,102
        failed                 5
        per idle rep-hour  120.4

        measured on this machine
        run                           1.2 s
        half of the webhooks within 0.40 ms
        95 % of the webhooks within     n/a

        Ideal: the callers answered here under a rule that knows at once who waits,
        takes premium first and loses no time. The mean wait of both tiers together is
        never shorter than in the ideal.
        ±: half the width of the mean's 95 % confidence interval, from 200 callers on.
        Lost: cut off by an error, a full queue or the app itself, without a word,
        before a rep answered.
        Idle: dialling a queue or waiting for the app's answer. Dead air: the part of
        idle spent dialling an empty queue while somebody waits in the other.

        1 application error is recorded:
        12100: The document is no XML.
          http://localhost:7071/premium-enqueue

        """.ReplaceLineEndings("\n"),
        Written(SampleRun.Small()));

    [Fact]
    public void WhatOnlySomeSettingsCause_IsToldWhereItHappened()
    {
        string text = Written(SampleRun.WithMessages());

        Assert.Contains(
            """

            abandoned                             30              0
            left the queue                        12              0
            met a full queue                       3              0
            turned away                            4              0
            lost                                   3              0

            """.ReplaceLineEndings("\n"),
            text,
            StringComparison.Ordinal);
        Assert.Contains(
            """

            messages                               9              0
            estimates told                        62              0
            of those decided, came true       90.9 %            n/a

            """.ReplaceLineEndings("\n"),
            text,
            StringComparison.Ordinal);
        Assert.Contains("\nEstimates: what callers were told of their wait", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Outages_AreToldWithWhatTheyCost() => Assert.Contains(
        """

        outage                                                webhooks failed calls ended callers lost reps' calls broken reps rang in vain
        home 1 dead, 8:00 to 8:06                                          40          30            5                  2                22
        home 2 hanging, out and back every 20 s, 8:06 to 8:12               1           0            0                  0                 0

        """.ReplaceLineEndings("\n"),
        Written(SampleRun.WithOutages(), width: 160),
        StringComparison.Ordinal);

    [Fact]
    public void RepsAndGuessers_AreToldOneByOne()
    {
        string text = Written(SampleRun.WithReps());

        Assert.Contains(
            """

            wrap-up                  0.05 h       10.0 %
            pause                    0.02 h        3.3 %

            rep  talks   talk wrap-up  pause   idle on shift
            anna    12 0.14 h  0.05 h 0.02 h 0.04 h   0.25 h
            ben      9 0.11 h  0.00 h 0.00 h 0.14 h   0.25 h

            """.ReplaceLineEndings("\n"),
            text,
            StringComparison.Ordinal);
        Assert.Contains(
            """

            people who guess PINs
            rang                  20
            PINs typed            58
            callers they got       0

            """.ReplaceLineEndings("\n"),
            text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Terminal_LinesFitInto80Columns()
    {
        string text = Written(SampleRun.Small(), isTerminal: true);

        Assert.Contains("\n  mean wait              12.3 ± 0.4 s   10.2 s    61.5 s     n/a\n", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public void LargeNumbers_StayWholeAndIdealsGo()
    {
        RunResult small = SampleRun.Small();
        var tier = new TierResult(
            1_000_000_000, 999_999_999, 1, 1, 1, new WaitSummary(123_456.7, 123_456.7, 123_456.7, 123_456.7, 1_234_567.8, 1234.5), 0.5, 123_456.7, 0.5);

        string text = Written(small with { Premium = tier, Regular = tier }, isTerminal: true);

        Assert.Contains("  123,456.7 ± 1,234.5 s", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, 80));
    }

    /// <summary>A tier alone can be better off than in the ideal; then, and only then, it is said what that means.</summary>
    [Theory]
    [InlineData(10.2, 0.9, null)]
    [InlineData(12.4, 0.9, "premium mean wait")]
    [InlineData(10.2, 0.8, "premium share within 20 s")]
    [InlineData(12.4, 0.8, "premium mean wait, premium share within 20 s")]
    public void BetterThanTheIdeal_IsNamed(double idealMean, double idealShare, string? better)
    {
        RunResult small = SampleRun.Small();

        string text = Written(small with { Premium = small.Premium with { IdealMeanWait = idealMean, IdealShareWithin20 = idealShare } }).ReplaceLineEndings(" ");

        Assert.Equal(better is not null, text.Contains("Better here than in the ideal: ", StringComparison.Ordinal));
        Assert.Contains(better is null ? "" : $"Better here than in the ideal: {better}. Others wait longer for it", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(80)]
    public void NarrowTerminal_BothTiersAreThere(int width)
    {
        string text = Written(SampleRun.Small(), isTerminal: true, width);

        Assert.Contains("12.3 ± 0.4 s", text, StringComparison.Ordinal);
        Assert.Contains("61.5 s", text, StringComparison.Ordinal);
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, width));
    }

    [Fact]
    public void NobodyCalled_NotAvailable()
    {
        string text = Written(SampleRun.Empty());

        Assert.Contains("mean wait                n/a   n/a     n/a   n/a\n", text, StringComparison.Ordinal);
        Assert.Contains("talk                     0.00 h          n/a\n", text, StringComparison.Ordinal);
        Assert.Contains("longest wait of a premium caller then n/a\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("error is", text, StringComparison.Ordinal);
    }

    [Fact]
    public void ErrorsThatAreAlike_OneEntry() => Assert.EndsWith(
        """
        3 application errors are recorded:
        12100 (2 times): The document is no XML.
          http://localhost:7071/a
        12100: The document is no XML.
          http://localhost:7071/b

        """.ReplaceLineEndings("\n"),
        Written(SampleRun.Small() with { Errors = [SampleRun.Error("http://localhost:7071/a"), SampleRun.Error("http://localhost:7071/b"), SampleRun.Error("http://localhost:7071/a")] }),
        StringComparison.Ordinal);

    [Fact]
    public void MarkupAndControlsInAnError_AreShownAndNotObeyed() => Assert.Contains(
        "12100: [red]a\uFFFD[2Jb\uFFFDc\n",
        Written(SampleRun.Small() with { Errors = [SampleRun.Error("http://localhost:7071/a", "[red]a\e[2Jb\nc")] }),
        StringComparison.Ordinal);
}
