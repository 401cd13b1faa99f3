using System.CommandLine;
using CallCenter.Cli.Reports;
using CallCenter.Core;
using CallCenter.Simulator.Runs;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Staffing;
using Spectre.Console;

namespace CallCenter.Cli.Commands;

/// <summary><c>staff</c>: how many reps a service level needs.</summary>
internal static class StaffCommand
{
    private const string DefaultTarget = "80/20";
    private const int DefaultMostReps = 200;
    private const int HoursADay = 24;

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var scenario = new ScenarioOptions();
        var app = new AppOptions();
        var target = new Option<string>("--target") { Description = "The share of each tier's callers to answer (percent), and within what time (seconds).", HelpName = "PERCENT/SECONDS", DefaultValueFactory = _ => DefaultTarget };
        Option<int> most = new Option<int>("--most-reps") { Description = "The largest number of reps to think of.", HelpName = "REPS", DefaultValueFactory = _ => DefaultMostReps }.WholeNumber(1);
        var command = new Command("staff", "Finds the smallest number of reps that meets a service level for both tiers. The reps of the scenario do not matter; each number works the whole run.");
        command.Options.Add(target);
        command.Options.Add(most);
        scenario.AddTo(command);
        app.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            ServiceTarget level = ServiceTarget.Parse(parsed.GetRequiredValue(target));
            Scenario played = scenario.Read(parsed);
            await using SimulatedApp opened = await app.OpenAsync(parsed, played, stop).ConfigureAwait(false);
            StaffAnswer answer = await SearchAsync(played, level, parsed.GetValue(most), opened, stop).ConfigureAwait(false);
            Write(answer);
            return answer.Reps is null ? 1 : 0;
        });
        return command;
    }

    private static Task<StaffAnswer> SearchAsync(Scenario scenario, ServiceTarget target, int most, SimulatedApp app, CancellationToken stop)
    {
        var shares = new Dictionary<RunResult, PerTier<double>>(ReferenceEqualityComparer.Instance);
        return new StaffSearch(scenario, target, RunAsync, result => shares[result], most).FindAsync();

        async Task<RunResult> RunAsync(int reps)
        {
            Simulation simulation = app.Prepare(scenario with { Shifts = [new Shift(reps, 0, HoursADay)] }, target.Seconds);
            RunResult result = await simulation.RunAsync(cancellationToken: stop).ConfigureAwait(false);
            shares.Add(result, simulation.ServiceLevel);
            return result;
        }
    }

    private static void Write(StaffAnswer answer)
    {
        string seconds = ReportNumbers.Plain(answer.Target.Seconds);
        Table table = new Table()
            .AddColumn("reps", column => column.RightAligned())
            .AddColumn($"premium\nin {seconds} s", column => column.RightAligned())
            .AddColumn($"regular\nin {seconds} s", column => column.RightAligned())
            .AddColumn("premium\nmean wait", column => column.RightAligned())
            .AddColumn("regular\nmean wait", column => column.RightAligned())
            .AddColumn($"Erlang C\nin {seconds} s", column => column.RightAligned())
            .AddColumn("");
        foreach (StaffPoint point in answer.Curve)
        {
            table.AddRow(
                ReportNumbers.Count(point.Reps),
                ReportNumbers.Share(point.Shares.Premium),
                ReportNumbers.Share(point.Shares.Regular),
                ReportNumbers.Seconds(point.Result.Premium.Waits.Mean),
                ReportNumbers.Seconds(point.Result.Regular.Waits.Mean),
                ReportNumbers.Share(point.ErlangCShare),
                point.Reps == answer.Reps ? "<- enough" : point.Meets ? "meets it" : "");
        }

        AnsiConsole.Write(table);
        AnsiConsole.WriteLine(answer.Reps is { } reps
            ? $"{reps} reps answer {ReportNumbers.Plain(answer.Target.Share * 100)} % of each tier within {seconds} s. {ErlangC(answer)}"
            : $"No number of reps up to {answer.MostReps} meets the target for both tiers. {ErlangC(answer)}");
    }

    private static string ErlangC(StaffAnswer answer) => answer.ErlangCReps is { } reps
        ? $"Erlang C, which knows one queue and no dialling, asks for {reps} at the busiest hour."
        : $"Erlang C asks for more than {answer.MostReps} at the busiest hour.";
}
