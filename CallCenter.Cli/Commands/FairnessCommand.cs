using System.CommandLine;
using System.Globalization;
using CallCenter.Cli.Reports;
using CallCenter.Core.Settings;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Rest;

namespace CallCenter.Cli.Commands;

/// <summary><c>fairness</c>: how long regular callers wait at most with <c>CallCenter:RegularMaxWaitSeconds</c>, and what premium callers pay, as a table.</summary>
internal static class FairnessCommand
{
    private const int SecondsAMinute = 60;

    private static readonly string StandardScenario = Path.Combine(AppContext.BaseDirectory, "scenarios", "ninety-percent-busy.json");

    private static readonly double[] Loads = [0.95, 1.05];

    private static readonly int[] Minutes = [0, 5, 10, 20];

    // Where more ring than reps can serve, a queue without anybody who gives up would grow for ever.
    private static readonly Distribution Patience = Distribution.Lognormal(1800, 900);

    private static readonly string[] Columns =
    [
        "limit", "regular longest wait", "regular mean", "regular 95 %", "regular gave up", "premium longest wait", "premium mean", "premium 95 %", "premium gave up",
        "regular before premium", "REST requests per hour",
    ];

    private static readonly string[] Spare = ["REST requests per hour", "regular 95 %", "premium 95 %", "regular before premium", "regular gave up", "premium gave up", "regular mean"];

    // What the rows say of themselves.
    private static readonly Dictionary<string, string> Notes = new()
    {
        ["premiumPerHour"] = "as many as keep reps as busy as the rows say; of both tiers, as in the scenario",
        ["regularPerHour"] = "likewise",
        ["rest"] = "good",
        ["patience"] = "never at 95 %, and lognormal, 1800 with a deviation of 900, at 105 %",
    };

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var scenario = new ScenarioOptions(StandardScenario, Notes);
        var output = new TableOptions();
        var command = new Command("fairness", "Prints a table of how long regular callers wait where one who has waited long goes before premium callers, and what those pay for it.");
        output.AddTo(command);
        scenario.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            Scenario played = scenario.Read(parsed);
            if (!(ScenarioLoad.Callers(played) > 0))
            {
                throw new CommandException("Nobody rings in this scenario, so nobody waits.");
            }

            var rows = new List<ReportRow>();
            foreach ((double load, int minutes) in from load in Loads from minutes in Minutes select (load, minutes))
            {
                rows.Add(await PlayAsync(AtLoad(played, load), load, minutes, stop).ConfigureAwait(false));
                TableOptions.SayPlayed(rows.Count, Loads.Length * Minutes.Length);
            }

            output.Write(parsed, new ReportTable("reps busy", Columns, rows) { WordColumns = 2, Spare = Spare });
            return 0;
        });
        return command;
    }

    private static Scenario AtLoad(Scenario scenario, double load) => ScenarioLoad.Scale(scenario, load) with
    {
        Rest = scenario.Rest is RestBehaviour.None ? RestBehaviour.Good : scenario.Rest,
        Patience = load >= 1 && scenario.Patience.Kind is DistributionKind.Never ? Patience : scenario.Patience,
    };

    private static async Task<ReportRow> PlayAsync(Scenario scenario, double load, int minutes, CancellationToken stop)
    {
        Dictionary<string, string?> settings = new()
        {
            [$"{CallCenterOptions.Section}:{nameof(CallCenterOptions.RegularMaxWaitSeconds)}"] = (minutes * SecondsAMinute).ToString(CultureInfo.InvariantCulture),
        };
        await using SimulatedApp app = SimulatedApp.InProcess(scenario, settings);
        RunResult result = await app.Prepare(scenario).RunAsync(cancellationToken: stop).ConfigureAwait(false);
        return new ReportRow(
            ReportNumbers.WholeShare(load),
            [
                minutes == 0 ? "no limit" : $"{minutes} min",
                .. Cells(result.Regular),
                .. Cells(result.Premium),
                ReportNumbers.Count(result.Rule.Inversions),
                ReportNumbers.Count((long)((app.Rest?.Requests ?? 0) / scenario.Hours)),
            ]);
    }

    private static string[] Cells(TierResult tier) =>
    [
        ReportNumbers.Seconds(tier.Waits.Longest),
        ReportNumbers.Seconds(tier.Waits.Mean),
        ReportNumbers.Seconds(tier.Waits.P95),
        ReportNumbers.Share((double)tier.Abandoned / tier.Offered),
    ];
}
