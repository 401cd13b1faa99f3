using System.Globalization;
using CallCenter.Core;
using CallCenter.Simulator.Scenarios;

namespace CallCenter.Simulator.Staffing;

/// <summary>Tells, without playing, that no number of reps can meet a target.</summary>
internal static class HopelessTarget
{
    private const double SecondsAnHour = 3600;

    /// <summary>Looks for a reason.</summary>
    /// <param name="scenario">Who calls and for how long.</param>
    /// <param name="target">The service level.</param>
    /// <param name="most">The largest number of reps.</param>
    /// <returns>A sentence; null if there may be a number.</returns>
    public static string? Reason(Scenario scenario, ServiceTarget target, int most)
    {
        if (target.Share >= 1)
        {
            return "No number of reps surely answers every caller: callers ring at random, and now and then more at once than any number of reps. Ask for less than 100 %.";
        }

        if ((Unreached(scenario, Tier.Premium, target) ?? Unreached(scenario, Tier.Regular, target)) is { } reason)
        {
            return reason;
        }

        double needed = target.Share * ScenarioLoad.Callers(scenario);
        double possible = MostAnswered(scenario, most);
        return needed <= possible ? null : FormattableString.Invariant(
            $"No number of reps up to {most} meets the target: it asks for {needed:N0} answered callers, and even reps who always talk answer {possible:N0}.");
    }

    // Whom no rep can answer in time: who rings while none is on duty, nor will be soon enough, and who is cut off before joining a queue.
    private static string? Unreached(Scenario scenario, Tier tier, ServiceTarget target)
    {
        double offDuty = ScenarioLoad.ShareOffDuty(scenario, tier is Tier.Premium ? scenario.Premium : scenario.Regular, target.Seconds / SecondsAnHour);
        double lost = scenario.Faults.LostCalls;
        if ((1 - offDuty) * (1 - lost) > target.Share)
        {
            return null;
        }

        string[] reasons =
        [
            .. offDuty > 0 ? [$"no rep is on duty for {Percent(offDuty)} of them"] : Array.Empty<string>(),
            .. lost > 0 ? [$"the faults lose {Percent(lost)} of {(offDuty > 0 ? "the others" : "them")}"] : Array.Empty<string>(),
        ];
        return $"No number of reps surely answers {Percent(target.Share)} of the {(tier is Tier.Premium ? "premium" : "regular")} callers in time: {string.Join(", and ", reasons)}.";
    }

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.#} %");

    // Reps who are never free begin talks as a renewal process begins them, on average never more than time / mean + E[X²] / mean² (G. Lorden, 1970).
    private static double MostAnswered(Scenario scenario, int most)
    {
        IReadOnlyList<Shift> shifts = StaffPlan.Shifts(scenario.Shifts, most);
        double mean = scenario.Talk.MeanSeconds + scenario.WrapUp.MeanSeconds;
        double square = 1 + ((Variance(scenario.Talk) + Variance(scenario.WrapUp)) / (mean * mean));
        int begun = shifts.Sum(shift => shift.Reps * shift.Within(scenario.StartHour, scenario.Hours).Count());
        return (ScenarioLoad.RepHours(scenario with { Shifts = shifts }) * SecondsAnHour / mean) + (begun * square);
    }

    private static double Variance(Distribution time) => time.Kind switch
    {
        DistributionKind.Exponential => time.MeanSeconds * time.MeanSeconds,
        DistributionKind.Lognormal => time.DeviationSeconds * time.DeviationSeconds,
        _ => 0,
    };
}
