namespace CallCenter.Simulator.Scenarios;

/// <summary>Tells the reps of a scenario the PINs of an app.</summary>
public static class ScenarioPins
{
    /// <summary>Gives each rep a PIN, the first rep the first; without effect on a scenario that has PINs.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="pins">The app's setting <c>CallCenter:Reps:Pins</c>; null for none.</param>
    /// <exception cref="ScenarioException">There are fewer PINs than reps.</exception>
    public static Scenario Tell(Scenario scenario, string? pins)
    {
        if (string.IsNullOrEmpty(pins) || scenario.RepHabits.Pins.Count > 0)
        {
            return scenario;
        }

        Scenario told = scenario with { RepHabits = scenario.RepHabits with { Pins = RepPin.ReadList(pins) } };
        return ScenarioRules.Mistake(told) is { } mistake ? throw new ScenarioException(mistake) : told;
    }
}
