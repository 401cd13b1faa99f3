using System.CommandLine;
using CallCenter.Cli.Reports;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Rest;

namespace CallCenter.Cli.Commands;

/// <summary><c>outages</c>: what it costs that the app does not answer for a while, with one home and with two, as a table.</summary>
internal static class OutagesCommand
{
    private static readonly string StandardScenario = Path.Combine(AppContext.BaseDirectory, "scenarios", "ninety-percent-busy.json");

    private static readonly Dictionary<string, string?> Heard = new() { ["CallCenter:Waiting:Enabled"] = "true", ["CallCenter:Messages:Enabled"] = "true" };

    private static readonly string[] Columns =
        ["outage", "callers lost", "premium mean wait", "regular mean wait", "reps' calls broken", "reps rang in vain", "webhooks failed"];

    private static readonly string[] Spare = ["reps rang in vain", "webhooks failed"];

    // What the rows say of themselves.
    private static readonly Dictionary<string, string> Notes = new()
    {
        ["rest"] = "good",
        ["secondHome"] = "the rows say it",
        ["outages"] = "the rows say it",
        ["connectTimeout"] = "5 unless the rows say it",
        ["readTimeout"] = "15 unless the rows say it",
        ["fallbackOnAction"] = "yes unless the rows say it",
        ["failedWait"] = "fallback unless the rows say it",
    };

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var scenario = new ScenarioOptions(StandardScenario, Notes);
        var output = new TableOptions();
        var callers = new Option<bool>("--callers") { Description = "Plays with the hold document and messages on, and what nobody knows of hold documents that do not come." };
        var command = new Command(
            "outages", "Prints a table of what it costs that the app does not answer for ten minutes in every four hours, with one home and with a second in another region: the same callers each time.");
        command.Options.Add(callers);
        output.AddTo(command);
        scenario.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            Scenario played = scenario.Read(parsed);
            bool hear = parsed.GetValue(callers);
            IReadOnlyList<OutageRow> all = hear ? [.. OutageRow.All, .. OutageRow.OfCallers] : OutageRow.All;
            var rows = new List<ReportRow>();
            foreach (OutageRow row in all)
            {
                rows.Add(await PlayAsync(row, row.Turn(Prepared(played)), hear, stop).ConfigureAwait(false));
                TableOptions.SayPlayed(rows.Count, all.Count);
            }

            output.Write(parsed, new ReportTable("homes", Columns, rows) { WordColumns = 2, Spare = Spare });
            return 0;
        });
        return command;
    }

    private static Scenario Prepared(Scenario scenario) => scenario with
    {
        Rest = scenario.Rest is RestBehaviour.None ? RestBehaviour.Good : scenario.Rest,
        SecondHome = false,
        Outages = [],
    };

    private static async Task<ReportRow> PlayAsync(OutageRow row, Scenario scenario, bool hear, CancellationToken stop)
    {
        await using SimulatedApp app = SimulatedApp.InProcess(scenario, hear ? Heard : []);
        RunResult result = await app.Prepare(scenario).RunAsync(cancellationToken: stop).ConfigureAwait(false);
        int times = OutageRow.TimesIn(scenario);
        return new ReportRow(
            scenario.SecondHome ? "two" : "one",
            row.Name,
            Each(result.Premium.Lost + result.Regular.Lost),
            ReportNumbers.Seconds(result.Premium.Waits.Mean),
            ReportNumbers.Seconds(result.Regular.Waits.Mean),
            Each(result.Outages.Sum(outage => outage.RepCallsBroken)),
            Each(result.Outages.Sum(outage => outage.RepCallsInVain)),
            Each(result.Webhooks.Failed));

        string Each(long count) => ReportNumbers.Decimal((double)count / times);
    }
}
