using CallCenter.Cli.Board;
using CallCenter.Cli.Board.Page;
using CallCenter.Cli.Board.Runs;
using CallCenter.Cli.Commands;
using CallCenter.Core;
using CallCenter.Simulator.Runs;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Time;

namespace CallCenter.Benchmarks.Board;

/// <summary>The board of a simulated day in which more than two hundred callers of each tier wait for fifty reps.</summary>
internal static class BusyBoard
{
    // After so long the queues are as long as patience lets them become.
    private static readonly TimeSpan FullFrom = TimeSpan.FromHours(3);

    private static readonly Scenario Day = new()
    {
        StartHour = 0,
        Hours = 24,
        Premium = Arrivals.Steady(1_350),
        Regular = Arrivals.Steady(330),
        Patience = Distribution.Exponential(2_700),
        Shifts = [new Shift(50, 0, 24)],
    };

    /// <summary>Serves it until the input ends: writes its address as a line, and for each line of input one with how often the run was read and who waits.</summary>
    /// <param name="speed">Simulated seconds per second.</param>
    public static async Task ServeAsync(double speed)
    {
        using var stop = new CancellationTokenSource();
        await using SimulatedApp app = SimulatedApp.InProcess(Day, new Dictionary<string, string?>());
        Simulation simulation = app.Prepare(Day, pace: new Pace(speed, TimeProvider.System, FullFrom));
        await using var run = new RunBoardSource(simulation, "busy day", new PerTier<double?>(60, null), TimeProvider.System);
        var source = new CountedSource(run);
        await using BoardServer server = await BoardServer.StartAsync(new BoardServerOptions(source, TimeProvider.System)).ConfigureAwait(false);
        var isFull = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task running = simulation.RunAsync(
            _ =>
            {
                run.KeepPoint();
                if (simulation.Clock.Now >= FullFrom)
                {
                    isFull.TrySetResult();
                }
            },
            stop.Token);
        await (await Task.WhenAny(isFull.Task, running).ConfigureAwait(false)).ConfigureAwait(false);
        Console.WriteLine($"http://localhost:{server.Port}");
        while (await Console.In.ReadLineAsync().ConfigureAwait(false) is not null)
        {
            BoardState state = run.Latest.State!;
            Console.WriteLine($"{source.Reads} {state.Tiers.Premium.Waiting} {state.Tiers.Regular.Waiting} {state.Reps.SignedIn?.Value}");
        }

        await stop.CancelAsync().ConfigureAwait(false);
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
