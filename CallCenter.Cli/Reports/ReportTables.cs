using CallCenter.Simulator.Runs.Results;

namespace CallCenter.Cli.Reports;

/// <summary>The tables that tell a run's result.</summary>
internal static class ReportTables
{
    // With more of them, only JSON tells each.
    private const int MostReps = 50;

    /// <summary>What the column of the ideal means.</summary>
    public const string IdealNote =
        "Ideal: the callers answered here under a rule that knows at once who waits, takes premium first and loses no time. "
        + "The mean wait of both tiers together is never shorter than in the ideal.";

    /// <summary>What the mean's margin means.</summary>
    public const string MeanNote = "±: half the width of the mean's 95 % confidence interval, from 200 callers on.";

    /// <summary>What becomes of callers who are lost.</summary>
    public const string LostNote = "Lost: cut off by an error, a full queue or the app itself, without a word, before a rep answered.";

    /// <summary>What estimates are; null if none was told.</summary>
    public static string? PromiseNote(RunResult result) => result.Premium.Promises.Count + result.Regular.Promises.Count == 0
        ? null
        : "Estimates: what callers were told of their wait, each better one too. Undecided are those of callers who left before the time was over.";

    /// <summary>What reps do who are idle.</summary>
    public const string IdleNote =
        "Idle: dialling a queue or waiting for the app's answer. Dead air: the part of idle spent dialling an empty queue while somebody waits in the other.";

    /// <summary>What of a single tier is better than in the ideal, and what that means; null if nothing is.</summary>
    public static string? BetterThanIdealNote(RunResult result)
    {
        string[] better =
        [
            .. Better("mean wait", tier => tier.Waits.Mean < tier.IdealMeanWait),
            .. Better("share within 20 s", tier => tier.ShareWithin20 > tier.IdealShareWithin20),
        ];
        return better.Length == 0 ? null
            : $"Better here than in the ideal: {string.Join(", ", better)}. Others wait longer for it, as where reps are kept from regular callers while they try premium.";

        IEnumerable<string> Better(string name, Func<TierResult, bool> isBetter) =>
            from tier in new[] { (Name: "premium", Result: result.Premium), (Name: "regular", Result: result.Regular) }
            where isBetter(tier.Result)
            select $"{tier.Name} {name}";
    }

    /// <summary>Why the median of premium waits lies above that of regular ones; null if it does not.</summary>
    /// <remarks>
    /// In twelve runs without REST (the standard scenario and the busy morning, seeds 1 to 6) 47 % of the callers of either tier were answered
    /// within 2.5 seconds, that is by a rep who was idle; so the median lies where luck ends and queueing begins, and either may be the larger.
    /// </remarks>
    public static string? MedianNote(RunResult result) => result.Premium.Waits.Median > result.Regular.Waits.Median
        ? "Why the median of premium waits is the larger one: about half of the callers of either tier come while a rep is idle, and wait only until one of the rep’s " +
            "dials, which go to both queues in turn, reaches theirs; there nobody is first. Who must queue is: compare the mean and the longest waits. Whoever gave up is in none of these waits."
        : null;

    /// <summary>The tables that are the same on every machine, in the order in which they are read.</summary>
    public static IReadOnlyList<ReportTable> Of(RunResult result) => [Callers(result), BothTiers(result.BothTiers), Reps(result.Reps), .. RepByRep(result.Reps), Rule(result.Rule), Webhooks(result.Webhooks), .. Attacks(result.Attacks), .. Outages(result)];

    /// <summary>What was measured with a real clock.</summary>
    public static ReportTable Measured(MeasuredResult measured) => new(
        "measured on this machine",
        [""],
        [
            new("run", ReportNumbers.Seconds(measured.Seconds)),
            new("half of the webhooks within", ReportNumbers.Milliseconds(measured.WebhookMedianMilliseconds)),
            new("95 % of the webhooks within", ReportNumbers.Milliseconds(measured.WebhookP95Milliseconds)),
        ]);

    private static ReportTable Callers(RunResult result)
    {
        ReportRow Row(string name, Func<TierResult, string> value, Func<TierResult, string>? ideal = null) =>
            new(name, value(result.Premium), ideal?.Invoke(result.Premium) ?? "", value(result.Regular), ideal?.Invoke(result.Regular) ?? "");

        // What never happened, as without the settings that it needs, is not told.
        IEnumerable<ReportRow> Counts(params IEnumerable<(string Name, Func<TierResult, long> Count)> rows) =>
            from row in rows
            where row.Count(result.Premium) + row.Count(result.Regular) > 0
            select Row(row.Name, tier => ReportNumbers.Count(row.Count(tier)));

        ReportRow[] Promises() => result.Premium.Promises.Count + result.Regular.Promises.Count == 0 ? [] :
        [
            Row("estimates told", tier => ReportNumbers.Count(tier.Promises.Sum(promise => promise.Kept + promise.Broken + promise.Undecided))),
            Row("of those decided, came true", tier => ReportNumbers.Share((double)tier.Promises.Sum(promise => promise.Kept) / tier.Promises.Sum(promise => promise.Kept + promise.Broken))),
        ];

        return new ReportTable(
            "callers",
            ["premium", "ideal", "regular", "ideal"],
            [
                Row("offered", tier => ReportNumbers.Count(tier.Offered)),
                Row("answered", tier => ReportNumbers.Count(tier.Answered)),
                Row("abandoned", tier => ReportNumbers.Count(tier.Abandoned)),
                .. Counts(("left the queue", tier => tier.LeftQueue), ("met a full queue", tier => tier.QueueFull), ("turned away", tier => tier.TurnedAway)),
                Row("lost", tier => ReportNumbers.Count(tier.Lost)),
                Row("waiting at the end", tier => ReportNumbers.Count(tier.Waiting)),
                Row(
                    "mean wait",
                    tier => ReportNumbers.Seconds(tier.Waits.Mean, tier.Waits.MeanError),
                    tier => ReportNumbers.Seconds(tier.IdealMeanWait)),
                Row("median wait", tier => ReportNumbers.Seconds(tier.Waits.Median)),
                Row("90 % waited at most", tier => ReportNumbers.Seconds(tier.Waits.P90)),
                Row("95 % waited at most", tier => ReportNumbers.Seconds(tier.Waits.P95)),
                Row("longest wait", tier => ReportNumbers.Seconds(tier.Waits.Longest)),
                Row(
                    "answered within 20 s",
                    tier => ReportNumbers.Share(tier.ShareWithin20),
                    tier => ReportNumbers.Share(tier.IdealShareWithin20)),
                .. Counts(("messages", tier => tier.Messages.Count)),
                .. Promises(),
            ])
        {
            Spare = ["ideal"],
        };
    }

    private static ReportTable BothTiers(BothTiersResult both) => new(
        "both tiers",
        ["", "ideal"],
        [new("mean wait", ReportNumbers.Seconds(both.MeanWait), ReportNumbers.Seconds(both.IdealMeanWait))]);

    private static ReportTable Reps(RepResult reps)
    {
        ReportRow Row(string name, double seconds) => new(name, ReportNumbers.Hours(seconds), ReportNumbers.Share(seconds / reps.Paid));

        return new ReportTable(
            reps.Reps == 1 ? "1 rep" : $"{ReportNumbers.Count(reps.Reps)} reps",
            ["time", "of paid time"],
            [
                Row("paid", reps.Paid),
                Row("talk", reps.Talk),
                Row("idle", reps.Idle),
                Row("dead air, a part of idle", reps.DeadAir),
                Row("wrap-up", reps.WrapUp),
                .. reps.Pause > 0 ? [Row("pause", reps.Pause)] : Array.Empty<ReportRow>(),
            ]);
    }

    private static IEnumerable<ReportTable> RepByRep(RepResult reps) => reps.Each.Count is 0 or > MostReps ? [] :
    [
        new ReportTable(
            "rep",
            ["talks", "talk", "wrap-up", "pause", "idle", "on shift"],
            [
                .. reps.Each.Select(rep => new ReportRow(
                    rep.Name ?? ReportNumbers.Count(rep.Rep),
                    ReportNumbers.Count(rep.Talks),
                    ReportNumbers.Hours(rep.Talk),
                    ReportNumbers.Hours(rep.WrapUp),
                    ReportNumbers.Hours(rep.Pause),
                    ReportNumbers.Hours(rep.Idle),
                    ReportNumbers.Hours(rep.Paid))),
            ])
        {
            Spare = ["on shift"],
        },
    ];

    private static IEnumerable<ReportTable> Attacks(AttackResult attacks) => attacks.Calls == 0 ? [] :
    [
        new ReportTable(
            "people who guess PINs",
            [""],
            [
                new("rang", ReportNumbers.Count(attacks.Calls)),
                new("PINs typed", ReportNumbers.Count(attacks.Guesses)),
                new("callers they got", ReportNumbers.Count(attacks.Talks)),
            ]),
    ];

    private static IEnumerable<ReportTable> Outages(RunResult result) => result.Outages.Count == 0 ? [] :
    [
        new ReportTable(
            "outage",
            ["webhooks failed", "calls ended", "callers lost", "reps' calls broken", "reps rang in vain"],
            [
                .. result.Outages.Select(each => new ReportRow(
                    ScenarioTable.Outage(each.Outage),
                    ReportNumbers.Count(each.WebhooksFailed),
                    ReportNumbers.Count(each.CallsEnded),
                    ReportNumbers.Count(each.CallersLost),
                    ReportNumbers.Count(each.RepCallsBroken),
                    ReportNumbers.Count(each.RepCallsInVain))),
            ])
        {
            Spare = ["calls ended", "reps rang in vain"],
        },
    ];

    private static ReportTable Rule(RuleResult rule) => new(
        "premium first",
        [""],
        [
            new("regular answered while premium waited", ReportNumbers.Count(rule.Inversions)),
            new("longest wait of a premium caller then", rule.Inversions == 0 ? ReportNumbers.NotAvailable : ReportNumbers.Seconds(rule.LongestSeconds)),
        ]);

    private static ReportTable Webhooks(WebhookResult webhooks) => new(
        "webhooks",
        [""],
        [
            new("in all", ReportNumbers.Count(webhooks.Requests)),
            new("failed", ReportNumbers.Count(webhooks.Failed)),
            new("per idle rep-hour", ReportNumbers.Decimal(webhooks.PerIdleRepHour)),
        ]);
}
