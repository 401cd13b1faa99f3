using CallCenter.Cli.Board;
using CallCenter.Cli.Board.Runs;
using CallCenter.Cli.Commands;
using CallCenter.Core;
using CallCenter.Simulator.Runs;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using Microsoft.Extensions.Time.Testing;

namespace CallCenter.Tests.Cli.Board.Runs;

/// <summary>The board shows what a run holds.</summary>
public sealed class RunBoardSourceTests
{
    private static readonly Scenario Busy = new()
    {
        StartHour = 9,
        Hours = 2,
        Premium = Arrivals.Steady(20),
        Regular = Arrivals.Steady(60),
        Shifts = [new Shift(3, 9, 11)],
    };

    private readonly FakeTimeProvider _real = new();

    [Fact(Timeout = Limits.Hang)]
    public async Task EachMinute_IsWhatTheRunItselfTells()
    {
        await using SimulatedApp app = SimulatedApp.InProcess(Busy, new Dictionary<string, string?>());
        Simulation simulation = app.Prepare(Busy);
        await using RunBoardSource source = Source(simulation);
        var told = new List<RunProgress>();
        var shown = new List<BoardState>();
        await simulation.RunAsync(
            progress =>
            {
                _real.Advance(TimeSpan.FromSeconds(1));
                source.KeepPoint();
                source.End();
                told.Add(progress);
                shown.Add(source.Latest.State!);
            },
            TestContext.Current.CancellationToken);

        Assert.Contains(told, progress => progress.Waiting.Regular > 1);
        Assert.Equal(
            told.Select(each => (each.Waiting, each.Talking, each.Dialling, each.Away, each.Answered)),
            shown.Select(each => (
                each.Tiers.Select(tier => tier.Callers.Count),
                each.Tiers.Select(tier => tier.Talking!.Value.Value),
                each.Reps.Free!.Value.Value,
                each.Reps.WrapUp!.Value.Value + each.Reps.Pause!.Value.Value,
                (long)(each.Tiers.Premium.Answered!.Value.Value + each.Tiers.Regular.Answered!.Value.Value))));
        Assert.All(shown.SelectMany(each => each.Tiers.Regular.Callers), caller => Assert.Matches("^…[0-9]{2}$", caller.Number));
        Assert.All(shown, each => Assert.Equal(each.Tiers.Regular.Callers.OrderByDescending(caller => caller.Seconds), each.Tiers.Regular.Callers));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RunThatIsOver_IsWhatItsResultSays()
    {
        await using SimulatedApp app = SimulatedApp.InProcess(Busy, new Dictionary<string, string?>());
        Simulation simulation = app.Prepare(Busy);
        await using RunBoardSource source = Source(simulation);
        RunResult result = await simulation.RunAsync(_ => source.KeepPoint(), TestContext.Current.CancellationToken);
        source.End();
        BoardState state = source.Latest.State!;

        Assert.Equal("small, simulated", state.Source);
        Assert.Equal((9, 11), (state.CountedFrom.Hour, state.At.Hour));
        Assert.Equal((1, true), (state.Run!.Share, state.Run.HasReport));
        foreach (Tier tier in Enum.GetValues<Tier>())
        {
            TierBoard board = state.Tiers[tier];
            Assert.Equal((result[tier].Answered, result[tier].Abandoned), (board.Answered!.Value.Value, board.GaveUp!.Value.Value));
            Assert.Equal(result[tier].ShareWithin20, (double)board.AnsweredInTime!.Value.Value / board.Answered!.Value.Value, 12);
        }

        Assert.Equal(60, state.LastHour.Count);
        Assert.All(state.LastHour.Zip(state.LastHour.Skip(1)), pair => Assert.Equal(TimeSpan.FromMinutes(1), pair.Second.At - pair.First.At));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RunThatHasNotBegun_IsShownAndReadEverySecond()
    {
        await using SimulatedApp app = SimulatedApp.InProcess(Busy, new Dictionary<string, string?>());
        await using RunBoardSource source = Source(app.Prepare(Busy));
        BoardReading first = source.Latest;
        _real.Advance(TimeSpan.FromSeconds(1));
        while (source.Latest.Timestamp == first.Timestamp)
        {
            await Task.Yield();
        }

        Assert.Equal((0, 0, 0d, false), (first.State!.Tiers.Premium.Waiting, first.State.Reps.SignedIn!.Value.Value, first.State.Run!.Share, first.State.Run.HasReport));
        Assert.Equal(TimeSpan.FromSeconds(1), _real.GetElapsedTime(first.Timestamp, source.Latest.Timestamp));
    }

    private RunBoardSource Source(Simulation simulation) => new(simulation, "small", new PerTier<double?>(60, null), _real);
}
