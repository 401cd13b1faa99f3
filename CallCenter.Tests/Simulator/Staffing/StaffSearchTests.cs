using CallCenter.Core;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Staffing;
using CallCenter.Simulator.Theory;
using CsCheck;

namespace CallCenter.Tests.Simulator.Staffing;

public sealed class StaffSearchTests
{
    private static Func<int, (double, double)> MeetsFrom(int reps) => number => number >= reps ? (0.9, 0.8) : (0.9, 0.79);

    [Theory(Timeout = Limits.Hang)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(17)]
    [InlineData(60)]
    [InlineData(99)]
    [InlineData(100)]
    public async Task MoreRepsAreBetter_FindsTheSmallestNumberAndItsNeighbours(int smallest)
    {
        var runs = new FakeRuns(MeetsFrom(smallest));

        StaffAnswer answer = await runs.SearchAsync();

        int from = Math.Max(1, smallest - 3);
        Assert.Equal(smallest, answer.Reps);
        Assert.Equal(Enumerable.Range(from, Math.Min(100, smallest + 3) - from + 1), answer.Curve.Select(point => point.Reps));
        Assert.All(answer.Curve, point => Assert.Equal(point.Reps >= smallest, point.Meets));
        Assert.Equal(runs.Reps.Distinct(), runs.Reps);
        Assert.InRange(runs.Reps.Count, 1, 20);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Search_BeginsWhereErlangCEnds()
    {
        var runs = new FakeRuns(MeetsFrom(15));

        StaffAnswer answer = await runs.SearchAsync();

        Assert.Equal((14, 14, 15), (runs.Reps[0], answer.ErlangCReps, answer.Reps));
        Assert.Equal(0.88835, answer.Curve.Single(point => point.Reps == 14).ErlangCShare, 5);
        Assert.All(answer.Curve, point => Assert.Equal(ErlangC.ShareWithin(point.Reps, 10, 180, 20), point.ErlangCShare, 9));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task PremiumAlone_MustMeetTheTargetToo()
    {
        var runs = new FakeRuns(reps => (reps >= 16 ? 0.8 : 0.7, 0.95));

        Assert.Equal(16, (await runs.SearchAsync()).Reps);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(100)]
    [InlineData(8)]
    [InlineData(1)]
    public async Task ImpossibleTarget_HasNoAnswerAndStopsAtTheLimit(int most)
    {
        var runs = new FakeRuns(_ => (0.9, 0.5));

        StaffAnswer answer = await runs.SearchAsync(most);

        Assert.Equal((null, most, most), (answer.Reps, answer.MostReps, answer.Curve[^1].Reps));
        Assert.Equal(runs.Reps.Order(), answer.Curve.Select(point => point.Reps));
        Assert.InRange(runs.Reps.Count, 1, 10);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task LuckyRun_IsNoAnswer()
    {
        var runs = new FakeRuns(reps => reps is 14 or >= 17 ? (0.9, 0.9) : (0.9, 0.7));

        StaffAnswer answer = await runs.SearchAsync();

        Assert.Equal(17, answer.Reps);
        Assert.Equal([14, 15, 16, 17, 18, 19, 20], answer.Curve.Select(point => point.Reps));
    }

    [Fact]
    public void NoisyRuns_GiveANumberFromWhichAllMeetTheTarget() => Gen.Select(Gen.Int[1, 60], Gen.Int[0, 8], Gen.Int[1, 1000]).Sample((around, width, seed) =>
    {
        var runs = new FakeRuns(reps => new Random((seed * 1000) + reps).Next(-width, width + 1) + reps >= around ? (0.9, 0.9) : (0.7, 0.9));
        StaffAnswer answer = runs.SearchAsync().GetAwaiter().GetResult();

        return answer.Reps is { } found
            && answer.Curve.Where(point => point.Reps >= found).All(point => point.Meets)
            && (found == 1 || answer.Curve.Any(point => point.Reps < found && !point.Meets))
            && answer.Curve.Count >= 4
            && runs.Reps.Distinct().Count() == runs.Reps.Count;
    });

    public static TheoryData<string, TierResult, double, bool> Shares => new()
    {
        { "all answered in time", FakeRuns.Tier(100, 100, 0.8), 0.8, true },
        { "a fifth of those answered was late, and some gave up", FakeRuns.Tier(100, 99, 0.8), 0.792, false },
        { "those who gave up are outweighed", FakeRuns.Tier(100, 90, 0.9), 0.81, true },
        { "nobody was answered", FakeRuns.Tier(100, 0, double.NaN), 0, false },
        { "nobody rang", FakeRuns.Tier(0, 0, double.NaN), double.NaN, true },
    };

    [Theory(Timeout = Limits.Hang)]
    [MemberData(nameof(Shares), DisableDiscoveryEnumeration = true)]
    public async Task Share_IsThatOfAllWhoRang(string why, TierResult tier, double share, bool meets)
    {
        var search = new StaffSearch(
            FakeRuns.TenErlangs,
            ServiceTarget.Parse("80/20"),
            _ => Task.FromResult(FakeRuns.Result(tier, tier)),
            StaffSearch.SharesWithin20,
            1);

        StaffPoint point = Assert.Single((await search.FindAsync()).Curve);

        Assert.True(point.Meets == meets, why);
        Assert.Equal(share, point.Shares.Premium, 12);
        Assert.Equal(share, point.Shares.Regular, 12);
    }

    // Overload: the first callers were answered at once, and all others still wait when the run ends.
    [Theory(Timeout = Limits.Hang)]
    [InlineData(2, 1.0, 0.02)]
    [InlineData(0, double.NaN, 0)]
    public async Task MostStillWait_ShareIsAtMostThatOfTheAnswered(int answered, double shareOfThoseDone, double share)
    {
        RunResult overload = FakeRuns.Result(FakeRuns.Tier(100, 100, 1), FakeRuns.Tier(100, answered, 1));
        var search = new StaffSearch(FakeRuns.TenErlangs, ServiceTarget.Parse("80/60"), _ => Task.FromResult(overload), _ => new PerTier<double>(1, shareOfThoseDone), 1);

        StaffPoint point = Assert.Single((await search.FindAsync()).Curve);

        Assert.Equal((1, share, false), (point.Shares.Premium, point.Shares.Regular, point.Meets));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task OtherSeconds_TakeTheCallersShares()
    {
        var runs = new FakeRuns(_ => (0, 0));
        var search = new StaffSearch(
            FakeRuns.TenErlangs,
            ServiceTarget.Parse("90/60"),
            runs.RunAsync,
            _ => new PerTier<double>(0.9, runs.Reps[^1] >= 16 ? 0.9 : 0.89),
            100);

        StaffAnswer answer = await search.FindAsync();

        Assert.Equal((16, ErlangC.RepsFor(10, 180, 0.9, 60, 100)), (answer.Reps, answer.ErlangCReps));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task ErlangC_CountsTheBusiestHourAndWrapUps()
    {
        Arrivals peak = new([.. Enumerable.Range(0, 24).Select(hour => hour == 9 ? 150.0 : 10)]);
        Scenario scenario = FakeRuns.TenErlangs with { StartHour = 8.5, Hours = 2, Regular = peak, Talk = Distribution.Lognormal(150, 100), WrapUp = Distribution.Constant(30) };

        StaffAnswer answer = await new StaffSearch(scenario, ServiceTarget.Parse("80/20"), new FakeRuns(MeetsFrom(14)).RunAsync, StaffSearch.SharesWithin20, 100).FindAsync();

        Assert.Equal(ErlangC.ShareWithin(14, 10, 180, 20), answer.Curve.Single(point => point.Reps == 14).ErlangCShare, 9);
    }
}
