using System.CommandLine;
using System.Globalization;
using CallCenter.Cli.Reports;
using CallCenter.Core;
using CallCenter.Core.Settings;
using CallCenter.Simulator.Runs;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Theory;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Rest;

namespace CallCenter.Cli.Commands;

/// <summary><c>looking</c>: what looking at the queues before dialling does to waits, as a table.</summary>
internal static class LookingCommand
{
    private static readonly string StandardScenario = Path.Combine(AppContext.BaseDirectory, "scenarios", "ninety-percent-busy.json");

    private static readonly (string Seconds, DialTimeoutReading Reading)[] Timeouts =
        [("1 s", DialTimeoutReading.AsWritten), ("6 s", DialTimeoutReading.PlusFive), ("10 s", DialTimeoutReading.AtLeastFivePlusFive)];

    private static readonly (string Name, RestBehaviour Behaviour)[] Faults =
    [
        ("not asked (blind)", RestBehaviour.None), ("good", RestBehaviour.Good), ("down", RestBehaviour.Down), ("slow, 2 s", RestBehaviour.Slow),
        ("wrong, a web page", RestBehaviour.Wrong), ("rate-limited, 429", RestBehaviour.RateLimited),
        ("lying, one too many", RestBehaviour.OneTooMany), ("lying, one too few", RestBehaviour.OneTooFew),
    ];

    private static readonly int[] IdleTimeouts = [1, 2, 3, 5, 10, 15, 20, 30];

    private static readonly string[] Columns =
        ["premium mean wait", "regular mean wait", "both", "ideal", "lost", "dead air", "inversions", "webhooks per idle rep-hour", "REST requests per hour"];

    private static readonly string[] Spare = ["REST requests per hour", "webhooks per idle rep-hour", "inversions", "dead air", "lost", "ideal", "both"];

    // What the rows say of themselves.
    private static readonly Dictionary<string, string> Notes = new()
    {
        ["rest"] = "good with --idle or --announce; else the rows say it",
        ["dialTimeout"] = "as-written with --idle, --faults or --announce; else the rows say it",
    };

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var scenario = new ScenarioOptions(StandardScenario, Notes);
        var output = new TableOptions();
        var faults = new Option<bool>("--faults") { Description = "Compares what can be wrong with Twilio's REST instead." };
        var idle = new Option<bool>("--idle") { Description = "Compares timeouts of reps who have nothing to do instead." };
        var announce = new Option<bool>("--announce") { Description = "Compares reps who hear nothing with reps who hear who comes next instead." };
        var command = new Command("looking", "Prints a table of what looking at the queues before dialling does to waits: the same callers, with and without.");
        command.Options.Add(faults);
        command.Options.Add(idle);
        command.Options.Add(announce);
        output.AddTo(command);
        scenario.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            Scenario played = scenario.Read(parsed);
            output.Write(parsed, await (parsed.GetValue(idle) ? CompareIdleTimeoutsAsync(played, stop)
                : parsed.GetValue(faults) ? CompareFaultsAsync(played, stop)
                : parsed.GetValue(announce) ? CompareAnnouncingAsync(played, stop)
                : CompareTimeoutsAsync(played, stop)).ConfigureAwait(false));
            return 0;
        });
        return command;
    }

    private static Task<ReportTable> CompareTimeoutsAsync(Scenario scenario, CancellationToken stop) => CompareAsync(
        ["Twilio waits", "rule"],
        [
            .. from timeout in Timeouts
               from rule in new[] { (Name: "blind", Behaviour: RestBehaviour.None), (Name: "looking", Behaviour: RestBehaviour.Good) }
               select new Compared([timeout.Seconds, rule.Name], scenario with { Rest = rule.Behaviour, Twilio = scenario.Twilio with { DialTimeout = timeout.Reading } }, []),
        ],
        stop);

    private static Task<ReportTable> CompareFaultsAsync(Scenario scenario, CancellationToken stop) => CompareAsync(
        ["Twilio's REST"],
        [.. Faults.Select(fault => new Compared([fault.Name], scenario with { Rest = fault.Behaviour }, []))],
        stop);

    private static Task<ReportTable> CompareAnnouncingAsync(Scenario scenario, CancellationToken stop)
    {
        Scenario looking = Looking(scenario);
        return CompareAsync(
            ["reps hear"],
            [
                .. from announces in new[] { (Name: "nothing", Value: "false"), (Name: "who comes next", Value: "true") }
                   select new Compared(
                       [announces.Name],
                       looking,
                       new() { [$"{CallCenterOptions.Section}:{RepsOptions.Section}:{nameof(RepsOptions.Announce)}"] = announces.Value }),
            ],
            stop);
    }

    private static Scenario Looking(Scenario scenario) => scenario with { Rest = scenario.Rest is RestBehaviour.None ? RestBehaviour.Good : scenario.Rest };

    private static Task<ReportTable> CompareIdleTimeoutsAsync(Scenario scenario, CancellationToken stop)
    {
        Scenario looking = Looking(scenario);
        return CompareAsync(
            ["idle timeout"],
            [
                .. from seconds in IdleTimeouts
                   let value = seconds.ToString(CultureInfo.InvariantCulture)
                   select new Compared(
                       [$"{value} s"],
                       looking,
                       new()
                       {
                           [$"{CallCenterOptions.Section}:{nameof(CallCenterOptions.PremiumIdleTimeoutSeconds)}"] = value,
                           [$"{CallCenterOptions.Section}:{nameof(CallCenterOptions.RegularIdleTimeoutSeconds)}"] = value,
                       }),
            ],
            stop);
    }

    private static async Task<ReportTable> CompareAsync(string[] heads, IReadOnlyList<Compared> all, CancellationToken stop)
    {
        var rows = new List<ReportRow>();
        Played? last = null;
        foreach (Compared compared in all)
        {
            last = await PlayAsync(compared.Scenario, compared.Settings, stop).ConfigureAwait(false);
            rows.Add(Row(compared.Names, last));
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
        var ideal = new IdealOfRun(scenario, scenario.WebhookSeconds);
        Simulation simulation = app.Prepare(scenario, watch: ideal);
        RunResult result = await simulation.RunAsync(cancellationToken: stop).ConfigureAwait(false);
        ideal.Finish(simulation.Clock.Now);
        return new Played(result, ideal, app.Rest?.Requests ?? 0);
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
                ReportNumbers.Seconds(result.BothTiers.MeanWait),
                ReportNumbers.Seconds(result.BothTiers.IdealMeanWait),
                ReportNumbers.Count(result.Premium.Lost + result.Regular.Lost),
                ReportNumbers.Share(result.Reps.DeadAir / result.Reps.Paid),
                ReportNumbers.Count(result.Rule.Inversions),
                ReportNumbers.Count((long)result.Webhooks.PerIdleRepHour),
                ReportNumbers.Count((long)(played.RestRequests / result.Scenario.Hours)),
            ]);
    }

    // Rules that know at once who waits and lose no time, on the callers of the last row: one without any webhook, one with the one after each talk
    // that no rule can do without.
    private static IEnumerable<ReportRow> Ideals(int names, Played played) =>
    [
        Ideal(names, "ideal, same callers", tier => played.Result[tier].IdealMeanWait, played.Result.BothTiers.IdealMeanWait, played.Result.BothTiers.IdealMeanWait),
        Ideal(names, "ideal with the webhook after each talk", tier => played.IdealWithWebhook[tier].Summary.Mean, played.IdealWithWebhook.MeanWait, played.Result.BothTiers.IdealMeanWait),
    ];

    private static ReportRow Ideal(int names, string name, Func<Tier, double> meanWait, double both, double ideal)
    {
        string[] cells =
        [
            .. Enumerable.Repeat("-", names - 1), name, ReportNumbers.Seconds(meanWait(Tier.Premium)), ReportNumbers.Seconds(meanWait(Tier.Regular)),
            ReportNumbers.Seconds(both), ReportNumbers.Seconds(ideal), "0", "0.0 %", "0", "-", "-",
        ];
        return new ReportRow(cells[0], cells[1..]);
    }

    private sealed record Compared(string[] Names, Scenario Scenario, Dictionary<string, string?> Settings);

    private sealed record Played(RunResult Result, IdealOfRun IdealWithWebhook, long RestRequests);
}
