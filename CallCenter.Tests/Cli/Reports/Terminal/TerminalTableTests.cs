using CallCenter.Cli.Reports;
using CallCenter.Cli.Reports.Terminal;

namespace CallCenter.Tests.Cli.Reports.Terminal;

/// <summary>A table on terminals of any width.</summary>
public sealed class TerminalTableTests
{
    private static readonly ReportTable Table = new(
        "Twilio",
        ["position", "premium mean wait", "inversions", "webhooks per idle rep-hour"],
        [
            new("extra seconds", "5, after a minimum of 5", "12.3 ± 0.4 s", "57", "668"),
            new("`DequeueResult`", "not sent", "1.0 s", "1,109", "3,266"),
        ])
    {
        WordColumns = 2,
        Spare = ["webhooks per idle rep-hour", "inversions"],
    };

    private static string Written(int width, bool isTerminal = true)
    {
        var output = new RecordedOutput(isTerminal, width);
        TerminalTable.Write(output.Console(), Table);
        return output.Text;
    }

    [Fact]
    public void WideTerminal_ALineEach() => Assert.Equal(
        """

          Twilio          position                  premium mean wait   inversions   webhooks per idle rep-hour
        ─────────────────────────────────────────────────────────────────────────────────────────────────────────
          extra seconds   5, after a minimum of 5        12.3 ± 0.4 s           57                          668
          DequeueResult   not sent                              1.0 s        1,109                        3,266


        """.ReplaceLineEndings("\n"),
        Written(120));

    [Fact]
    public void NarrowerTerminal_HeadsAndWordsTakeMoreLines() => Assert.Equal(
        """

          Twilio          position    premium mean   inversions   webhooks per
                                              wait                       idle
                                                                      rep-hour
        ────────────────────────────────────────────────────────────────────────
          extra seconds   5, after    12.3 ± 0.4 s           57            668
                          a minimum
                          of 5
          DequeueResult   not sent           1.0 s        1,109          3,266


        """.ReplaceLineEndings("\n"),
        Written(72));

    [Fact]
    public void NarrowTerminal_SaysWhichColumnsItLeftOut() => Assert.Equal(
        """
        Twilio        position     premium mean
                                           wait
        extra seconds 5, after a   12.3 ± 0.4 s
                      minimum of 5
        DequeueResult not sent            1.0 s
        Left out: inversions, webhooks per idle
        rep-hour. A terminal of 56 columns shows
        all.


        """.ReplaceLineEndings("\n"),
        Written(40));

    [Fact]
    public void NoTerminal_AllOfItWhateverTheWidth()
    {
        Assert.StartsWith("Twilio        position                premium mean wait inversions webhooks per idle rep-hour\n", Written(40, isTerminal: false), StringComparison.Ordinal);
        Assert.Equal(Written(200, isTerminal: false), Written(40, isTerminal: false));
    }

    /// <summary>Of every width that the longest words leave room for.</summary>
    [Fact]
    public void EveryWidth_EveryWordIsWholeAndNoLineTooLong() => Assert.All(Enumerable.Range(36, 100), width =>
    {
        string[] lines = Written(width).Split('\n');
        string[] words = [.. lines.SelectMany(line => line.Split([' ', '.', ','], StringSplitOptions.RemoveEmptyEntries))];

        Assert.All(lines, line => Assert.InRange(line.Length, 0, width));
        Assert.Superset(new HashSet<string>(["DequeueResult", "position", "extra", "seconds", "minimum", "inversions", "rep-hour"]), words.ToHashSet());
    });
}
