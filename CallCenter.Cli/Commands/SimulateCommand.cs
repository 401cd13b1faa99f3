using System.CommandLine;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;

namespace CallCenter.Cli.Commands;

/// <summary><c>simulate</c>: plays any scenario.</summary>
internal static class SimulateCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var scenario = new ScenarioOptions();
        var app = new AppOptions();
        var output = new OutputOptions();
        var watch = new WatchOptions();
        var command = new Command("simulate", "Plays a scenario: callers and reps ring, and the app's webhooks say what happens to them.");
        scenario.AddTo(command);
        app.AddTo(command);
        output.AddTo(command);
        watch.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            WatchWish? wish = watch.Read(parsed);
            Scenario played = scenario.Read(parsed);
            output.TryFiles(parsed);
            await using SimulatedApp opened = await app.OpenAsync(parsed, played, stop).ConfigureAwait(false);
            if (wish is not null)
            {
                return await WatchedRun.ShowAsync(wish, parsed, output, played, opened, stop).ConfigureAwait(false);
            }

            RunResult result = await output.WatchAsync(
                parsed, progress => opened.Prepare(played).RunAsync(progress, stop)).ConfigureAwait(false);
            return await output.WriteAsync(parsed, result).ConfigureAwait(false);
        });
        return command;
    }
}
