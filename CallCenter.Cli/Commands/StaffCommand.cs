using System.CommandLine;
using CallCenter.Cli.Reports.Terminal;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Staffing;
using Spectre.Console;

namespace CallCenter.Cli.Commands;

/// <summary><c>staff</c>: how many reps a service level needs.</summary>
internal static class StaffCommand
{
    private const string DefaultTarget = "80/20";
    private const int DefaultMostReps = 200;

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var scenario = new ScenarioOptions();
        var app = new AppOptions();
        var target = new Option<string>("--target") { Description = "The share of each tier's callers to answer (percent), and within what time (seconds).", HelpName = "PERCENT/SECONDS", DefaultValueFactory = _ => DefaultTarget };
        Option<int> most = new Option<int>("--most-reps") { Description = "The largest number of reps to think of, of all shifts together.", HelpName = "REPS", DefaultValueFactory = _ => DefaultMostReps }.WholeNumber(1);
        var command = new Command(
            "staff",
            "Finds the smallest number of reps that surely meets a service level for both tiers. It plays the scenario's day again and again, each day with other callers, "
            + "until the share of callers is known to 2 points (95 %). Shifts keep their hours: each in turn gets one rep more, or one less, than it has in the scenario. Without --url the app always answers in this process.");
        command.Options.Add(target);
        command.Options.Add(most);
        scenario.AddTo(command);
        app.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            ServiceTarget level = ServiceTarget.Parse(parsed.GetRequiredValue(target));
            Scenario played = scenario.Read(parsed);
            await using StaffApps apps = await StaffApps.OpenAsync(() => app.OpenAsync(parsed, played, stop, isInProcess: true)).ConfigureAwait(false);
            StaffAnswer answer = await StaffProgressBar.ShowAsync(ProgressLine.StandardError(), progress => new StaffSearch(
                played,
                level,
                day => apps.PlayAsync(day, level.Seconds, stop),
                parsed.GetValue(most),
                progress).FindAsync()).ConfigureAwait(false);
            StaffTable.Write(AnsiConsole.Console, answer);
            return answer.Reps is null ? 1 : 0;
        });
        return command;
    }
}
