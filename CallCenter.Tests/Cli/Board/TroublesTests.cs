using CallCenter.Cli.Board;
using CallCenter.Core;

namespace CallCenter.Tests.Cli.Board;

/// <summary>What the board says is wrong.</summary>
public sealed class TroublesTests
{
    [Theory]
    [InlineData("", "", 5, "")]
    [InlineData("60", "", 5, "")]
    [InlineData("60.5", "", 5, "Alarm premium-limit: A premium caller has waited 60 s; the limit is 60 s.")]
    [InlineData("134,70,20", "", 5, "Alarm premium-limit: 2 premium callers have waited longer than 60 s, the first 2 min 14 s.")]
    [InlineData("", "300", 5, "")]
    [InlineData("", "420", 5, "Warning regular-limit: A regular caller has waited 7 min; the limit is 5 min.")]
    [InlineData("1", "", 0, "Alarm no-rep: A caller waits and no rep is signed in.")]
    [InlineData("1", "2,1", 0, "Alarm no-rep: 3 callers wait and no rep is signed in.")]
    [InlineData("1", "2,1", null, "")]
    [InlineData("", "", 0, "")]
    [InlineData(
        "61",
        "301",
        0,
        "Alarm no-rep: 2 callers wait and no rep is signed in.",
        "Alarm premium-limit: A premium caller has waited 61 s; the limit is 60 s.",
        "Warning regular-limit: A regular caller has waited 5 min 1 s; the limit is 5 min.")]
    public void WaitsAndReps_SayWhatIsWrongWorstFirst(string premium, string regular, int? reps, params string[] troubles) => Assert.Equal(
        string.Join('\n', troubles),
        Said(Troubles.Of(new PerTier<TierBoard>(Tier(premium), Tier(regular)), SampleBoard.Reps(reps), new PerTier<double?>(60, 300))));

    [Fact]
    public void TierWithoutALimit_MayWaitForEver() =>
        Assert.Empty(Troubles.Of(new PerTier<TierBoard>(Tier("9999"), Tier("9999")), SampleBoard.Reps(1), default));

    [Theory]
    [InlineData("+12015550167", "…67")]
    [InlineData("+49 (89) 1-2", "…12")]
    [InlineData("anonymous", null)]
    [InlineData("7", null)]
    [InlineData("", null)]
    public void Number_ShowsItsLastTwoDigits(string number, string? shown) => Assert.Equal(shown, MaskedNumber.Of(number));

    private static TierBoard Tier(string waits) =>
        SampleBoard.Tier([.. waits.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(wait => double.Parse(wait, System.Globalization.CultureInfo.InvariantCulture))]);

    private static string Said(IEnumerable<Trouble> troubles) => string.Join('\n', troubles.Select(trouble => $"{trouble.Grade} {trouble.Kind}: {trouble.Sentence}"));
}
