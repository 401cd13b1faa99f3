using CallCenter.Core;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Staffing;
using CallCenter.Simulator.Theory;
using CsCheck;

namespace CallCenter.Tests.Simulator.Staffing;

public sealed class StaffSearchTests
{
    private static Func<int, (double, double)> MeetsFrom(int reps) => number => number >= reps ? (0.95, 0.9) : (0.95, 0.6);

    // The shares of the default morning, about: the true answer is 9.
    private static (double Premium, double Regular) Morning(int reps) => reps switch
    {
        <= 7 => (0.68, 0.51),
        8 => (0.82, 0.71),
        9 => (0.896, 0.823),
        10 => (0.94, 0.89),
        _ => (0.97, 0.94),
    };

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
        var runs = new FakeRuns(MeetsFrom(smallest), deviation: 0.05);

        StaffAnswer answer = await runs.SearchAsync();

        int from = Math.Max(1, smallest - 2);
        Assert.Equal((smallest, null), (answer.Reps, answer.Perhaps));
        Assert.Equal(Enumerable.Range(from, Math.Min(100, smallest + 2) - from + 1), answer.Curve.Select(point => point.Reps));
        Assert.All(answer.Curve, point => Assert.Equal(point.Reps >= smallest ? StaffVerdict.Enough : StaffVerdict.TooFew, point.Verdict));
        Assert.InRange(runs.Reps.Count(), 1, 20);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task EverySeed_HasTheSameAnswer()
    {
        int?[] answers = await Task.WhenAll(Enumerable.Range(1, 100).Select(async seed =>
            (await new FakeRuns(Morning, deviation: 0.09).SearchAsync(scenario: FakeRuns.TenErlangs with { Seed = seed })).Reps));

        Assert.InRange(answers.Count(reps => reps == 9), 98, 100);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task AnswerAndTheNumberBelow_AreKnownTo2Points_OthersToWhatDecides()
    {
        StaffAnswer answer = await new FakeRuns(Morning, deviation: 0.09).SearchAsync();

        Assert.All(answer.Curve.Where(point => point.Reps is 8 or 9), point => Assert.InRange(Math.Max(point.Shares.Premium.Error, point.Shares.Regular.Error), 0, 0.02));
        Assert.All(answer.Curve.Where(point => point.Reps is 7 or 11), point => Assert.InRange(point.Days, 4, 40));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task NumberAtTheTarget_IsPerhaps()
    {
        StaffAnswer answer = await new FakeRuns(reps => reps > 13 ? (0.95, 0.9) : reps == 13 ? (0.95, 0.8) : (0.8, 0.6), deviation: 0.02).SearchAsync();

        Assert.Equal((14, 13), (answer.Reps, answer.Perhaps));
        Assert.InRange(answer.Curve.Single(point => point.Reps == 13).Shares.Regular.Error, 0, 0.01);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task EveryNumber_MeetsTheSameCallers()
    {
        var runs = new FakeRuns(Morning, deviation: 0.09);

        await runs.SearchAsync();

        int[][] seeds = [.. runs.Played.GroupBy(played => played.Shifts[0].Reps, (_, days) => days.Select(day => day.Seed).ToArray())];
        int[] longest = seeds.MaxBy(each => each.Length)!;
        Assert.All(seeds, each => Assert.Equal(longest[..each.Length], each));
        Assert.Equal(longest.Length, longest.Distinct().Count());
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Shifts_AreKept()
    {
        Scenario morning = FakeRuns.TenErlangs with { Shifts = [new Shift(5, 8, 12), new Shift(2, 9, 12)] };

        StaffAnswer answer = await new FakeRuns(MeetsFrom(10)).SearchAsync(scenario: morning);

        Assert.Equal([new Shift(7, 8, 12), new Shift(3, 9, 12)], answer.Curve.Single(point => point.Reps == 10).Shifts);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Search_BeginsWhereErlangCEnds()
    {
        var runs = new FakeRuns(MeetsFrom(15));

        StaffAnswer answer = await runs.SearchAsync();

        Assert.Equal((14, 14, 15), (runs.Reps.First(), answer.ErlangCReps, answer.Reps));
        Assert.All(answer.Curve, point => Assert.Equal(ErlangC.ShareWithin(point.Reps, 10, 180, 20), point.ErlangCShare, 9));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task ErlangC_CountsTheBusiestHourAndWrapUps()
    {
        Arrivals peak = new([.. Enumerable.Range(0, 24).Select(hour => hour == 9 ? 150.0 : 10)]);
        Scenario scenario = FakeRuns.TenErlangs with { StartHour = 8.5, Hours = 2, Regular = peak, Talk = Distribution.Lognormal(150, 100), WrapUp = Distribution.Constant(30) };

        StaffAnswer answer = await new FakeRuns(MeetsFrom(14)).SearchAsync(scenario: scenario);

        Assert.Equal(ErlangC.ShareWithin(14, 10, 180, 20), answer.Curve.Single(point => point.Reps == 14).ErlangCShare, 9);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task PremiumAlone_MustMeetTheTargetToo()
    {
        var runs = new FakeRuns(reps => (reps >= 16 ? 0.9 : 0.7, 0.95));

        Assert.Equal(16, (await runs.SearchAsync()).Reps);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(100)]
    [InlineData(11)]
    public async Task ImpossibleTarget_HasNoAnswerAndStopsAtTheLimit(int most)
    {
        var runs = new FakeRuns(_ => (0.9, 0.5));

        StaffAnswer answer = await runs.SearchAsync(most);

        Assert.Equal((null, null, most, most), (answer.Reps, answer.Perhaps, answer.MostReps, answer.Curve[^1].Reps));
        Assert.Equal(runs.Reps.Order(), answer.Curve.Select(point => point.Reps));
        Assert.InRange(runs.Played.Count, 4, 60);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("100/0", 100, "No number of reps surely answers every caller: callers ring at random, and now and then more at once than any number of reps. Ask for less than 100 %.")]
    [InlineData("80/20", 5, "No number of reps up to 5 meets the target: it asks for 640 answered callers, and even reps who always talk answer 410.")]
    public async Task HopelessTarget_IsSaidWithoutPlaying(string target, int most, string reason)
    {
        var runs = new FakeRuns(_ => (1, 1));

        StaffAnswer answer = await runs.SearchAsync(most, target);

        Assert.Equal((null, reason), (answer.Reps, answer.Hopeless));
        Assert.Empty(runs.Played);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task LuckyNumber_IsNoAnswer()
    {
        StaffAnswer answer = await new FakeRuns(reps => reps is 14 or >= 17 ? (0.95, 0.95) : (0.95, 0.6)).SearchAsync();

        Assert.Equal((17, null), (answer.Reps, answer.Perhaps));
    }

    [Fact]
    public void UnevenShares_GiveANumberFromWhichAllMeetTheTarget() => Gen.Select(Gen.Int[1, 60], Gen.Int[0, 8], Gen.Int[1, 1000]).Sample((around, width, seed) =>
    {
        var runs = new FakeRuns(reps => new Random((seed * 1000) + reps).Next(-width, width + 1) + reps >= around ? (0.95, 0.95) : (0.6, 0.95));
        StaffAnswer answer = runs.SearchAsync().GetAwaiter().GetResult();

        return answer.Reps is { } found
            && answer.Curve.Where(point => point.Reps >= found).All(point => point.Verdict is StaffVerdict.Enough)
            && (found == 1 || answer.Curve.Any(point => point.Reps < found && point.Verdict is not StaffVerdict.Enough));
    });

    [Fact(Timeout = Limits.Hang)]
    public async Task TierThatNobodyRings_MeetsTheTarget()
    {
        var search = new StaffSearch(
            FakeRuns.TenErlangs,
            ServiceTarget.Parse("80/20"),
            _ => Task.FromResult(new PerTier<TierDay>(default, new TierDay(300, 290, 300, 0))),
            14);

        StaffPoint point = (await search.FindAsync()).Curve[^1];

        Assert.Equal((StaffVerdict.Enough, double.NaN), (point.Verdict, point.Shares.Premium.Share));
    }
}
