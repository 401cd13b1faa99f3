using CallCenter.Cli.Board.Runs;
using CallCenter.Cli.Commands;
using CallCenter.Core;
using CallCenter.Simulator.Runs;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Time;
using Microsoft.Extensions.Time.Testing;

namespace CallCenter.Tests.Cli.Board.Browser;

/// <summary>A simulated run that stands still at one moment, and what the board shows of it.</summary>
internal sealed class PausedRun : IAsyncDisposable
{
    private readonly SimulatedApp _app;
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;

    private PausedRun(SimulatedApp app, Simulation simulation, RunBoardSource source) => (_app, Simulation, Source) = (app, simulation, source);

    /// <summary>The run.</summary>
    public Simulation Simulation { get; }

    /// <summary>What the board shows of it.</summary>
    public RunBoardSource Source { get; }

    /// <summary>Plays a scenario up to a moment.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="minutes">How many simulated minutes; where the run is then has been read once more.</param>
    /// <param name="real">The time by which the source reads.</param>
    public static async Task<PausedRun> AtAsync(Scenario scenario, int minutes, FakeTimeProvider real)
    {
        var pace = new Pace(60, TimeProvider.System, TimeSpan.FromMinutes(minutes));
        pace.Set(pace.Speed, paused: true);
        SimulatedApp app = SimulatedApp.InProcess(scenario, new Dictionary<string, string?>());
        Simulation simulation = app.Prepare(scenario, pace: pace);
        var run = new PausedRun(app, simulation, new RunBoardSource(simulation, "busy-morning.json", new PerTier<double?>(60, app.RegularMaxWaitSeconds), real));
        await run.PlayAsync(TimeSpan.FromMinutes(minutes));
        long before = run.Source.Latest.Timestamp;
        real.Advance(TimeSpan.FromSeconds(1));
        while (run.Source.Latest.Timestamp == before)
        {
            await Task.Yield();
        }

        return run;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Source.DisposeAsync();
        await _app.DisposeAsync();
        _stop.Dispose();
    }

    private async Task PlayAsync(TimeSpan moment)
    {
        var isThere = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _running = Simulation.RunAsync(
            _ =>
            {
                Source.KeepPoint();
                if (Simulation.Clock.Now == moment)
                {
                    isThere.SetResult();
                }
            },
            _stop.Token);
        await await Task.WhenAny(isThere.Task, _running);
    }
}
