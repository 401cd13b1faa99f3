namespace CallCenter.Simulator.Scenarios;

/// <summary>What each part of a scenario may be, so that no run is nonsense and none goes on for ever.</summary>
public static class ScenarioRules
{
    /// <summary>The most callers that a run may expect.</summary>
    public const double MostCallers = 10_000_000;

    /// <summary>The most hours that all reps of a run may work together.</summary>
    public const double MostRepHours = 200_000;

    private const int MostShifts = 100;
    private const double Rounding = 1e-9;

    /// <summary>Lists what is wrong with a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>One sentence a mistake, which begins with the setting's name in a scenario file; empty when all is well.</returns>
    public static IEnumerable<string> Mistakes(Scenario scenario) => Find(scenario).Select(mistake => mistake.Sentence);

    /// <summary>Finds what is wrong with a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    internal static IReadOnlyList<ScenarioMistake> Find(Scenario scenario)
    {
        ScenarioMistake[] values = [.. OfValues(scenario)];
        // What they come to can be said only of values that make sense.
        return values.Length > 0 ? values : [.. OfAll(scenario)];
    }

    private static IEnumerable<ScenarioMistake> OfValues(Scenario scenario) =>
    [
        .. Number(ScenarioSettings.Seed, scenario.Seed),
        .. Number(ScenarioSettings.Start, scenario.StartHour),
        .. Number(ScenarioSettings.Hours, scenario.Hours),
        .. Callers(ScenarioSettings.PremiumPerHour, scenario.Premium),
        .. Callers(ScenarioSettings.RegularPerHour, scenario.Regular),
        .. Time(ScenarioSettings.Talk, ScenarioSettings.TalkDeviation, scenario.Talk),
        .. scenario.Patience.Kind is DistributionKind.Never ? [] : Time(ScenarioSettings.Patience, ScenarioSettings.PatienceDeviation, scenario.Patience),
        .. Time(ScenarioSettings.WrapUp, ScenarioSettings.WrapUpDeviation, scenario.WrapUp),
        .. scenario.Shifts.Count > 0 && scenario.Shifts.All(IsShift) ? Enumerable.Empty<ScenarioMistake>() : [new(ScenarioSettings.Shift, ScenarioSettings.Shift.Rule)],
        .. scenario.Shifts.Count > MostShifts ? [new(null, $"A scenario may have at most {MostShifts} shifts")] : Enumerable.Empty<ScenarioMistake>(),
        .. Number(ScenarioSettings.WebhookSeconds, scenario.WebhookSeconds),
        .. Number(ScenarioSettings.Refused, scenario.Faults.Refused * 100),
        .. Number(ScenarioSettings.TimedOut, scenario.Faults.TimedOut * 100),
        .. Number(ScenarioSettings.ServerError, scenario.Faults.ServerError * 100),
        .. Number(ScenarioSettings.Garbage, scenario.Faults.Garbage * 100),
    ];

    private static IEnumerable<ScenarioMistake> OfAll(Scenario scenario)
    {
        double end = scenario.StartHour + scenario.Hours;
        if (scenario.Faults.Total > 1 + Rounding)
        {
            yield return new(null, "All faults together must be at most 100 percent of the requests");
        }

        if (ScenarioLoad.MostReps(scenario) > ScenarioSettings.MostReps)
        {
            yield return new(null, $"All shifts together must have at most {ScenarioSettings.MostReps} reps at any hour");
        }

        if (ScenarioLoad.Callers(scenario) > MostCallers)
        {
            yield return new(null, "A run may have at most 10 million callers: hours times callers per hour");
        }

        if (ScenarioLoad.RepHours(scenario) > MostRepHours)
        {
            yield return new(null, "All reps together may work at most 200,000 hours in a run");
        }

        if (ScenarioLoad.RepHours(scenario) == 0)
        {
            yield return new(null, FormattableString.Invariant($"Some shift must work while the run goes on, from hour {scenario.StartHour} to hour {end}"));
        }
    }

    private static IEnumerable<ScenarioMistake> Number(ScenarioSetting setting, double value) =>
        setting.Allows(value) ? [] : [new ScenarioMistake(setting, setting.Rule)];

    private static IEnumerable<ScenarioMistake> Callers(ScenarioSetting setting, Arrivals arrivals) =>
        arrivals.PerHour.Count == Arrivals.HoursADay && arrivals.PerHour.All(setting.Allows) ? [] : [new ScenarioMistake(setting, setting.Rule)];

    private static IEnumerable<ScenarioMistake> Time(ScenarioSetting mean, ScenarioSetting deviation, Distribution time) =>
        !mean.Allows(time.MeanSeconds) || time.Kind is DistributionKind.Never ? [new ScenarioMistake(mean, mean.Rule)]
        : !deviation.Allows(time.DeviationSeconds) ? [new ScenarioMistake(deviation, deviation.Rule)]
        : [];

    private static bool IsShift(Shift shift) =>
        ScenarioSettings.Shift.Allows(shift.Reps)
        && ScenarioSettings.Start.Allows(shift.FromHour)
        && shift.ToHour > shift.FromHour
        && shift.ToHour - shift.FromHour <= Arrivals.HoursADay;
}
