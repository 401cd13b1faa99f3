namespace CallCenter.Simulator.Scenarios;

/// <summary>What the parts of a scenario may come to, so that no run is nonsense and none goes on for ever.</summary>
internal static class ScenarioRules
{
    /// <summary>The most reps at a time.</summary>
    public const int MostReps = 1000;

    private const double MostCallers = 10_000_000;
    private const double MostRepHours = 200_000;
    private const int MostShifts = 100;
    private const double Rounding = 1e-9;

    /// <summary>Finds what is wrong with a scenario whose values are each within their limits.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>A sentence; null when all is well.</returns>
    public static string? Mistake(Scenario scenario)
    {
        double end = scenario.StartHour + scenario.Hours;
        return scenario.Shifts.Count > MostShifts ? $"A scenario may have at most {MostShifts} shifts."
            : scenario.Faults.Total > 1 + Rounding ? "All faults together must be at most 100 percent of the requests."
            : ScenarioLoad.MostReps(scenario) > MostReps ? $"All shifts together must have at most {MostReps} reps at any hour."
            : ScenarioLoad.Callers(scenario) > MostCallers ? "A run may have at most 10 million callers: hours times callers per hour."
            : ScenarioLoad.RepHours(scenario) > MostRepHours ? "All reps together may work at most 200,000 hours in a run."
            : MissingPins(scenario) is { } missing ? missing
            : scenario.Delivery.ReadTimeoutSeconds < scenario.WebhookSeconds ? "readTimeout must be at least webhookSeconds: else no webhook ever has an answer."
            : OutageRules.Mistake(scenario) is { } outage ? outage
            : ScenarioLoad.RepHours(scenario) > 0 ? null
            : FormattableString.Invariant($"Some shift must work while the run goes on, from hour {scenario.StartHour} to hour {end}.");
    }

    private static string? MissingPins(Scenario scenario)
    {
        int reps = scenario.Shifts.Sum(shift => shift.Reps);
        int pins = scenario.RepHabits.Pins.Count;
        return pins == 0 || pins >= reps ? null : $"Each rep of each shift needs a PIN: the scenario has {reps} reps and {pins} PINs.";
    }
}
