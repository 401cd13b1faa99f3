using System.Text;
using System.Text.RegularExpressions;
using CallCenter.Cli.Reports.Html;
using CallCenter.Core;
using CallCenter.Simulator.People;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Tests.Simulator.Proof;

namespace CallCenter.Tests.Cli.Reports.Html;

/// <summary>The page of a long day with many reps and callers.</summary>
public sealed partial class WholeDayTests
{
    private const int Reps = 40;
    private const int MostBytes = 1_500_000;

    private static readonly Scenario Day = new()
    {
        StartHour = 0,
        Hours = 24,
        Premium = Arrivals.Steady(180),
        Regular = Arrivals.Steady(480),
        WrapUp = Distribution.Constant(20),
        Shifts = [new Shift(Reps, 0, 24)],
    };

    private static readonly Lazy<Task<RunResult>> Played = new(async () =>
    {
        using var app = RealApp.Create();
        return (await app.PlayAsync(Day)).Result;
    });

    [GeneratedRegex("<title>rep ([0-9]+), (?:0|22):00")]
    private static partial Regex EndOfARep { get; }

    [Fact(Timeout = Limits.Hang)]
    public async Task EachRep_IsShownFromFirstToLastHour()
    {
        RunResult result = await Played.Value;

        Assert.Equal(Enumerable.Range(1, Reps), result.Timeline.Reps.Select(activity => activity.Rep).Distinct().Order());
        Assert.All(result.Timeline.Reps.GroupBy(activity => activity.Rep), rep =>
        {
            Assert.InRange(rep.Min(activity => activity.FromHour), 0, 0.2);
            Assert.InRange(rep.Max(activity => activity.ToHour), 23.8, 24.01);
        });
        string page = HtmlReport.Write(result, SampleRun.Source);
        Assert.Equal(2 * 2 * Reps, EndOfARep.Count(page));
        Assert.Contains("Each column of 4 minutes has one colour", page, StringComparison.Ordinal);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Page_StaysSmallAndSaysWhatIsLeftOut()
    {
        string page = HtmlReport.Write(await Played.Value, SampleRun.Source);

        Assert.InRange(Encoding.UTF8.GetByteCount(page), 0, MostBytes);
        Assert.Matches("Too many to show: here are 1,[0-9]{3} of [0-9],[0-9]{3} premium callers answered, 1,[0-9]{3} of 1[0-9],[0-9]{3} regular callers answered", page);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task ColumnsOfReps_HaveTheSharesOfTheRun()
    {
        RunResult result = await Played.Value;

        double Hours(params RepState[] states) =>
            result.Timeline.Reps.Where(activity => states.Contains(activity.State)).Sum(activity => activity.ToHour - activity.FromHour);
        Assert.Equal(result.Reps.Talk / 3600, Hours(RepState.Premium, RepState.Regular), Reps * 0.1);
        Assert.Equal(result.Reps.Idle / 3600, Hours(RepState.Dialling), Reps * 0.1);
        Assert.Equal(result.Reps.WrapUp / 3600, Hours(RepState.WrapUp), Reps * 0.1);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Slices_AddUpToTheRun()
    {
        RunResult result = await Played.Value;

        foreach ((TierResult tier, Func<TimelineSlice, CallsInSlice> calls) in new (TierResult, Func<TimelineSlice, CallsInSlice>)[]
        {
            (result.Premium, slice => slice.Premium),
            (result.Regular, slice => slice.Regular),
        })
        {
            CallsInSlice[] slices = [.. result.Timeline.Slices.Select(calls)];
            Assert.Equal((tier.Offered, tier.Answered, tier.Abandoned), (slices.Sum(slice => slice.Offered), slices.Sum(slice => slice.Answered), slices.Sum(slice => slice.Abandoned)));
            Assert.Equal(tier.ShareWithin20, (double)slices.Sum(slice => slice.Within20) / tier.Answered, 1e-9);
        }

        Assert.All(result.Timeline.Slices, slice => Assert.True(slice.Premium.MostWaiting >= slice.PremiumWaiting && slice.Regular.MostWaiting >= slice.RegularWaiting));
        Assert.All(result.Timeline.Slices, slice => Assert.Equal(Reps, slice.Reps.Premium + slice.Reps.Regular + slice.Reps.Idle + slice.Reps.WrapUp, 0.1));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task ShortRun_TellsEachCallerAndEachInversion()
    {
        using var app = RealApp.Create();
        RunResult result = (await app.PlayAsync(Day with { Hours = 2, Patience = Distribution.Constant(60), Shifts = [new Shift(30, 0, 24)] })).Result;

        int Callers(Tier tier, params WaitEnd[] ends) => result.Timeline.Callers.Count(caller => caller.Tier == tier && ends.Contains(caller.End));
        Assert.Equal(result.Premium.Answered, Callers(Tier.Premium, WaitEnd.Answered));
        Assert.Equal(result.Regular.Answered, Callers(Tier.Regular, WaitEnd.Answered, WaitEnd.Inversion));
        Assert.Equal(result.Rule.Inversions, Callers(Tier.Regular, WaitEnd.Inversion));
        Assert.Equal((result.Premium.Abandoned, result.Regular.Abandoned), (Callers(Tier.Premium, WaitEnd.Abandoned), Callers(Tier.Regular, WaitEnd.Abandoned)));
        Assert.True(result.Regular.Abandoned > 0);
        Assert.Null(result.Timeline.RepColumnHours);
        Assert.Equal(result.Timeline.Callers.OrderBy(caller => caller.AtHour), result.Timeline.Callers);
    }
}
