using CallCenter.Cli.Commands;

namespace CallCenter.Tests.Cli.Commands;

public sealed class SuggestionTests
{
    [Theory]
    [InlineData("--rep", "; did you mean --reps?")]
    [InlineData("--resp", "; did you mean --reps?")]
    [InlineData("--REST", "; did you mean --rest?")]
    [InlineData("--premium-hour", "; did you mean --premium-per-hour?")]
    [InlineData("--premum-perhour", "; did you mean --premium-per-hour?")]
    [InlineData("--rests", "; did you mean --rest?")]
    [InlineData("--x", ".")]
    [InlineData("--", ".")]
    [InlineData("", ".")]
    public void Word_IsNearOrNot(string given, string end) =>
        Assert.Equal(end, Suggestion.End(given, ["--reps", "--rest", "--rest-seconds", "--premium-per-hour"]));

    [Fact]
    public void NothingKnown_NothingToSuggest() => Assert.Equal(".", Suggestion.End("x", []));
}
