using CallCenter.Simulator.Runs.Results;

namespace CallCenter.Cli.Reports;

/// <summary>The tables that tell a run's result.</summary>
internal static class ReportTables
{
    /// <summary>What the column of the ideal means.</summary>
    public const string IdealNote =
        "Ideal: a queue that serves premium callers first and loses no time, under the same load; n/a where no formula holds.";

    /// <summary>What the mean's margin means.</summary>
    public const string MeanNote = "±: half the width of the mean's 95 % confidence interval, from 200 callers on.";

    /// <summary>The tables that are the same on every machine, in the order in which they are read.</summary>
    public static IReadOnlyList<ReportTable> Of(RunResult result) => [Callers(result), Reps(result.Reps), Rule(result.Rule), Webhooks(result.Webhooks)];

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

        return new ReportTable(
            "callers",
            ["premium", "ideal", "regular", "ideal"],
            [
                Row("offered", tier => ReportNumbers.Count(tier.Offered)),
                Row("answered", tier => ReportNumbers.Count(tier.Answered)),
                Row("abandoned", tier => ReportNumbers.Count(tier.Abandoned)),
                Row("lost", tier => ReportNumbers.Count(tier.Lost)),
                Row("waiting at the end", tier => ReportNumbers.Count(tier.Waiting)),
                Row(
                    "mean wait",
                    tier => ReportNumbers.Seconds(tier.Waits.Mean, tier.Waits.MeanError),
                    tier => ReportNumbers.Seconds(tier.IdealMeanWait ?? double.NaN)),
                Row("median wait", tier => ReportNumbers.Seconds(tier.Waits.Median)),
                Row("90 % waited at most", tier => ReportNumbers.Seconds(tier.Waits.P90)),
                Row("95 % waited at most", tier => ReportNumbers.Seconds(tier.Waits.P95)),
                Row("longest wait", tier => ReportNumbers.Seconds(tier.Waits.Longest)),
                Row(
                    "answered within 20 s",
                    tier => ReportNumbers.Share(tier.ShareWithin20),
                    tier => ReportNumbers.Share(tier.IdealShareWithin20 ?? double.NaN)),
            ])
        {
            Spare = ["ideal"],
        };
    }

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
            ]);
    }

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
