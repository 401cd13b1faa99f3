using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Scenarios;

/// <summary>What the outages of a scenario may come to.</summary>
internal static class OutageRules
{
    private const int MostOutages = 1000;

    /// <summary>Finds what is wrong with the outages of a scenario, each of which is one.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>A sentence; null when all is well.</returns>
    public static string? Mistake(Scenario scenario)
    {
        double end = scenario.StartHour + scenario.Hours;
        return scenario.Outages.Count > MostOutages ? $"A scenario may have at most {MostOutages} outages."
            : !scenario.SecondHome && scenario.Outages.Any(outage => outage.Home == 2) ? "outages names home 2, which there is only with secondHome."
            : scenario.Outages.FirstOrDefault(outage => outage.FromHour >= end || outage.ToHour <= scenario.StartHour) is { } missed
                ? FormattableString.Invariant($"outages must lie in the run, from hour {scenario.StartHour} to hour {end}, unlike that of home {missed.Home} from hour {missed.FromHour} to hour {missed.ToHour}.")
            : Overlap(scenario.Outages) is { } second
                ? FormattableString.Invariant($"outages of one home must not overlap, as that of home {second.Home} from hour {second.FromHour} does with one before.")
            : null;
    }

    private static Outage? Overlap(IReadOnlyList<Outage> outages)
    {
        Outage[] inOrder = [.. outages.OrderBy(outage => outage.Home).ThenBy(outage => outage.FromHour)];
        return inOrder.Zip(inOrder.Skip(1)).FirstOrDefault(pair => pair.First.Home == pair.Second.Home && pair.Second.FromHour < pair.First.ToHour).Second;
    }
}
