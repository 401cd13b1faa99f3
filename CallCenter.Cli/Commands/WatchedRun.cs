using System.CommandLine;
using CallCenter.Cli.Board.Page;
using CallCenter.Cli.Board.Runs;
using CallCenter.Cli.Reports;
using CallCenter.Cli.Reports.Html;
using CallCenter.Core;
using CallCenter.Simulator.Runs;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Time;

namespace CallCenter.Cli.Commands;

/// <summary>A run that is shown on the board's page while it goes.</summary>
internal static class WatchedRun
{
    /// <summary>Plays a scenario, shows it, writes the result when it is over, and then still shows it until it is stopped.</summary>
    /// <param name="wish">How it is to be shown.</param>
    /// <param name="parsed">The command line.</param>
    /// <param name="output">Where the result goes.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="app">The app.</param>
    /// <param name="stop">Ends it.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="OperationCanceledException">It was stopped before the run was over.</exception>
    public static async Task<int> ShowAsync(WatchWish wish, ParseResult parsed, OutputOptions output, Scenario scenario, SimulatedApp app, CancellationToken stop)
    {
        RunSource name = RunSources.Of(parsed);
        TextWriter notes = output.Notes(parsed);
        string? report = null;
        var pace = new Pace(wish.Speed, TimeProvider.System);
        pace.Set(wish.Speed, paused: true);
        Simulation simulation = app.Prepare(scenario, pace: pace);
        await using var source = new RunBoardSource(
            simulation, name.Scenario, new PerTier<double?>(wish.LimitSeconds, app.RegularMaxWaitSeconds), TimeProvider.System);
        var options = new BoardServerOptions(source, TimeProvider.System) { Report = () => Volatile.Read(ref report) };
        await using BoardServer server = await ServedBoard.StartAsync(wish.Board, options, notes, stop).ConfigureAwait(false);
        pace.Set(pace.Speed, paused: false);
        RunResult result = await output.WatchAsync(parsed, progress => simulation.RunAsync(
            each =>
            {
                source.KeepPoint();
                progress(each);
            },
            stop)).ConfigureAwait(false);
        Volatile.Write(ref report, HtmlReport.Write(result, name));
        source.End();
        int exitCode = await output.WriteAsync(parsed, result).ConfigureAwait(false);
        await notes.WriteLineAsync("The run is over; the board has a link to its report, and stays until Ctrl+C.").ConfigureAwait(false);
        await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return exitCode;
    }
}
