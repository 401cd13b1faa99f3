using System.CommandLine;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;

namespace CallCenter.Cli.Commands;

/// <summary><c>demo</c>: shows a newcomer the app at work on a busy morning.</summary>
internal static class DemoCommand
{
    /// <summary>The file of the busy morning.</summary>
    internal static readonly string ScenarioPath = Path.Combine(AppContext.BaseDirectory, "scenarios", "busy-morning.json");

    private const string Report = "callcenter-demo.html";

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var output = new OutputOptions(Report);
        var watch = new WatchOptions();
        var command = new Command("demo", "Starts the app and plays a busy morning through its three webhooks: no account, no questions.");
        output.AddTo(command);
        watch.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            WatchWish? wish = watch.Read(parsed);
            output.TryFiles(parsed);
            Scenario morning = ScenarioFile.Read(ScenarioPath);
            await using SimulatedApp app = await SimulatedApp.StartOverHttpAsync(morning, new Dictionary<string, string?>(), stop).ConfigureAwait(false);
            if (wish is not null)
            {
                return await WatchedRun.ShowAsync(wish, parsed, output, morning, app, stop).ConfigureAwait(false);
            }

            RunResult result = await output.WatchAsync(
                parsed, progress => app.Prepare(morning).RunAsync(progress, stop)).ConfigureAwait(false);
            return await output.WriteAsync(parsed, result).ConfigureAwait(false);
        });
        return command;
    }
}
