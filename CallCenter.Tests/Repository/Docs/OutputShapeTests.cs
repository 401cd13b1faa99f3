namespace CallCenter.Tests.Repository.Docs;

/// <summary>What counts as the same output.</summary>
public sealed class OutputShapeTests
{
    [Theory]
    [InlineData("mean wait  14.4 s   41.2 ± 26.9 s", "mean wait # s # s")]
    [InlineData(" 10 %   8:24  3,259 wait", "# % # # wait")]
    [InlineData("├──────┼─┤", "├─┼─┤")]
    [InlineData("number ***0101 (PN46d086824097e4a395cfff46699c73c4)", "number ***# (SID)")]
    public void Shape_HasNoNumbers(string text, string shape) => Assert.Equal(shape, OutputShape.Of(text));

    [Theory]
    [InlineData("a 1\nb", "a 2\nb\n", true)]
    [InlineData("a 1\nb", "a 2", false)]
    [InlineData("a\nb", "a\nb\nc", false)]
    [InlineData("a\n...\nd", "a\nb\nc 1\nd", true)]
    [InlineData("a\n...\nd", "a\nd", true)]
    [InlineData("...\nd", "a\nd\ne", false)]
    [InlineData("1 row\n2 row", "1 row\n2 row\n3 row", true)]
    [InlineData("a sentence\nof 2 lines", "a sentence of\n12 lines", true)]
    public void Shown_MatchesPrinted(string shown, string printed, bool matches) =>
        Assert.Equal(matches, OutputShape.Matches(shown.Split('\n'), printed.Split('\n')));

    [Fact]
    public void TwoTablesWithoutABlankLine_AreTwo() => Assert.Equal(
        ["rule 1", "wait 2"],
        OutputShape.Tables("| rule |\n|---|\n| 1 |\n| wait |\n|---|\n| 2 |\n".Split('\n')).Select(table => string.Join(' ', table.Select(row => row[0]))));

    [Theory]
    [InlineData("| rule | wait |\n|---|---:|\n| blind | 1.0 ± 0.5 s |", true)]
    [InlineData("| rule | waits |\n|---|---|\n| blind | 1.0 s |", false)]
    [InlineData("| rule | wait |\n|---|---|\n| looking | 1.0 s |", false)]
    [InlineData("| rule | wait |\n|---|---|\n| blind | 1.0 % |", false)]
    [InlineData("| rule | wait |\n|---|---|\n| blind | 1.0 s |\n| looking | 1.0 s |", false)]
    public void Tables_AreAlikeInHeadingsFirstColumnAndShape(string table, bool alike) => Assert.Equal(
        alike,
        OutputShape.AreAlike(
            Assert.Single(OutputShape.Tables("| rule | wait |\n|---|---|\n| blind | 23 s |".Split('\n'))),
            Assert.Single(OutputShape.Tables(table.Split('\n')))));
}
