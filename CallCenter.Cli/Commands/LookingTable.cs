using CallCenter.Cli.Reports;
using CallCenter.Core;
using CallCenter.Simulator.Runs;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Statistics;
using CallCenter.Simulator.Theory;
using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Cli.Commands;

/// <summary>A run that <c>looking</c> plays.</summary>
/// <param name="Names">What the row says of it.</param>
/// <param name="Scenario">What is played.</param>
/// <param name="Settings">Settings of the app, over those of the scenario.</param>
internal sealed record LookingRun(string[] Names, Scenario Scenario, Dictionary<string, string?> Settings);

/// <summary>Plays runs, and writes what they come to as a table.</summary>
internal static class LookingTable
{
    private static readonly string[] Columns =
    [
        "premium mean wait", "regular mean wait", "premium median", "regular median", "both", "ideal", "lost", "dead air", "inversions", "webhooks per idle rep-hour",
        "REST requests per hour", "at a time", "429s",
    ];

    private static readonly string[] Spare =
    [
        "429s", "at a time", "REST requests per hour", "webhooks per idle rep-hour", "inversions", "dead air", "lost", "ideal", "both", "regular median", "premium median",
    ];

    /// <summary>Plays runs one after the other.</summary>
    /// <param name="heads">The heads of the columns for the names of the runs.</param>
    /// <param name="all">The runs.</param>
    /// <param name="stop">Gives them up.</param>
    public static async Task<ReportTable> PlayAsync(string[] heads, IReadOnlyList<LookingRun> all, CancellationToken stop)
    {
        var rows = new List<ReportRow>();
        Played? last = null;
        foreach (LookingRun run in all)
        {
            last = await PlayAsync(run.Scenario, run.Settings, stop).ConfigureAwait(false);
            rows.Add(Row(run.Names, last));
            TableOptions.SayPlayed(rows.Count, all.Count);
        }

        return new ReportTable(heads[0], [.. heads[1..], .. Columns], [.. rows, .. Ideals(heads.Length, last!)])
        {
            WordColumns = heads.Length,
            Spare = Spare,
        };
    }

    private static async Task<Played> PlayAsync(Scenario scenario, Dictionary<string, string?> settings, CancellationToken stop)
    {
        await using SimulatedApp app = SimulatedApp.InProcess(scenario, settings);
        var ideal = new IdealOfRun(scenario);
        var withWebhook = new IdealOfRun(scenario, scenario.WebhookSeconds);
        Simulation simulation = app.Prepare(scenario, watch: new QueueObservers(ideal, withWebhook));
        RunResult result = await simulation.RunAsync(cancellationToken: stop).ConfigureAwait(false);
        ideal.Finish(simulation.Clock.Now);
        withWebhook.Finish(simulation.Clock.Now);
        return new Played(result, ideal, withWebhook, app.Rest is { } rest ? (rest.Requests, rest.MostAtATime, rest.Refused) : default);
    }

    private static ReportRow Row(string[] names, Played played)
    {
        RunResult result = played.Result;
        return new ReportRow(
            names[0],
            [
                .. names[1..],
                ReportNumbers.Seconds(result.Premium.Waits.Mean),
                ReportNumbers.Seconds(result.Regular.Waits.Mean),
                ReportNumbers.Seconds(result.Premium.Waits.Median),
                ReportNumbers.Seconds(result.Regular.Waits.Median),
                ReportNumbers.Seconds(result.BothTiers.MeanWait),
                ReportNumbers.Seconds(result.BothTiers.IdealMeanWait),
                ReportNumbers.Count(result.Premium.Lost + result.Regular.Lost),
                ReportNumbers.Share(result.Reps.DeadAir / result.Reps.Paid),
                ReportNumbers.Count(result.Rule.Inversions),
                ReportNumbers.Count((long)result.Webhooks.PerIdleRepHour),
                ReportNumbers.Count((long)(played.Rest.Requests / result.Scenario.Hours)),
                ReportNumbers.Count(played.Rest.MostAtATime),
                ReportNumbers.Count(played.Rest.Refused),
            ]);
    }

    // Rules that know at once who waits and lose no time, on the callers of the last row: one without any webhook, one with the one after each talk
    // that no rule can do without.
    private static IEnumerable<ReportRow> Ideals(int names, Played played) =>
    [
        Ideal(names, "ideal, same callers", played.Ideal, played.Result.BothTiers.IdealMeanWait),
        Ideal(names, "ideal with the webhook after each talk", played.IdealWithWebhook, played.Result.BothTiers.IdealMeanWait),
    ];

    private static ReportRow Ideal(int names, string name, IdealOfRun waits, double ideal)
    {
        (WaitSummary premium, WaitSummary regular) = (waits[Tier.Premium].Summary, waits[Tier.Regular].Summary);
        string[] cells =
        [
            .. Enumerable.Repeat("-", names - 1), name, ReportNumbers.Seconds(premium.Mean), ReportNumbers.Seconds(regular.Mean),
            ReportNumbers.Seconds(premium.Median), ReportNumbers.Seconds(regular.Median), ReportNumbers.Seconds(waits.MeanWait), ReportNumbers.Seconds(ideal),
            "0", "0.0 %", "0", "-", "-", "-", "-",
        ];
        return new ReportRow(cells[0], cells[1..]);
    }

    private sealed record Played(RunResult Result, IdealOfRun Ideal, IdealOfRun IdealWithWebhook, (long Requests, int MostAtATime, long Refused) Rest);
}
