using System.CommandLine;
using CallCenter.Cli.Reports;
using CallCenter.Core;
using CallCenter.Simulator.Runs;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;

namespace CallCenter.Cli.Commands;

/// <summary><c>estimates</c>: how often callers are answered within the time that they are told, as a table.</summary>
internal static class EstimatesCommand
{
    private static readonly string StandardScenario = Path.Combine(AppContext.BaseDirectory, "scenarios", "ninety-percent-busy.json");

    private static readonly double[] Loads = [0.7, 0.9, 0.95];

    private static readonly Dictionary<string, string?> Settings = new() { ["CallCenter:Waiting:Enabled"] = "true" };

    private static readonly string[] Columns = ["callers", "estimates told", "came true or better", "of waits over 30 s told", "answered sooner than told, median"];

    private static readonly string[] Spare = ["estimates told", "answered sooner than told, median"];

    // What the rows say of themselves.
    private static readonly Dictionary<string, string> Notes = new()
    {
        ["premiumPerHour"] = "as many as keep reps as busy as the rows say; of both tiers, as in the scenario",
        ["regularPerHour"] = "likewise",
    };

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var scenario = new ScenarioOptions(StandardScenario, Notes);
        var output = new TableOptions();
        Option<int> runs = new Option<int>("--runs")
        {
            Description = "How many runs each row is of: with other callers, and an app that knows nothing yet.",
            HelpName = "RUNS",
            DefaultValueFactory = _ => 1,
        }.WholeNumber(1);
        var command = new Command("estimates", "Prints a table of what waiting callers are told of their wait, and how often it comes true.");
        command.Options.Add(runs);
        output.AddTo(command);
        scenario.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            Scenario played = scenario.Read(parsed);
            if (!(ScenarioLoad.Callers(played) > 0))
            {
                throw new CommandException("Nobody rings in this scenario, so nobody can be told anything.");
            }

            var rows = new List<ReportRow>();
            foreach (double load in Loads)
            {
                EstimateWatch watch = await PlayAsync(ScenarioLoad.Scale(played, load), parsed.GetValue(runs), stop).ConfigureAwait(false);
                rows.AddRange(Enum.GetValues<Tier>().Select(tier => Row(load, tier, watch[tier])));
                TableOptions.SayPlayed(rows.Count, 2 * Loads.Length);
            }

            output.Write(parsed, new ReportTable("reps busy", Columns, rows) { WordColumns = 2, Spare = Spare });
            return 0;
        });
        return command;
    }

    private static async Task<EstimateWatch> PlayAsync(Scenario scenario, int runs, CancellationToken stop)
    {
        var watch = new EstimateWatch();
        for (int run = 0; run < runs; run++)
        {
            Scenario played = scenario with { Seed = unchecked(scenario.Seed + run) };
            await using SimulatedApp app = SimulatedApp.InProcess(played, Settings);
            Simulation simulation = app.Prepare(played, watch: watch);
            watch.Follow(simulation.Clock);
            await simulation.RunAsync(cancellationToken: stop).ConfigureAwait(false);
        }

        return watch;
    }

    private static ReportRow Row(double load, Tier tier, EstimateResult result) => new(
        ReportNumbers.WholeShare(load),
        tier is Tier.Premium ? "premium" : "regular",
        ReportNumbers.Count(result.Spoken),
        ReportNumbers.Share(result.ShareHeld),
        ReportNumbers.Share(result.ShareTold),
        ReportNumbers.Seconds(result.MedianEarly));
}
