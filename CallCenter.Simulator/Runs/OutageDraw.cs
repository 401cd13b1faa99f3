using CallCenter.Simulator.People;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Runs;

/// <summary>Draws when a home is out.</summary>
internal static class OutageDraw
{
    /// <summary>Draws the parts of all outages of a scenario, in their order: one for each, many for one that flaps.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="chance">The source of chance, of which nothing is taken where nothing flaps.</param>
    public static IReadOnlyList<OutagePart> Parts(Scenario scenario, Random chance)
    {
        return [.. scenario.Outages.SelectMany(outage => PartsOf(outage, At(outage.FromHour), At(outage.ToHour), chance))];

        TimeSpan At(double hour) => SimulatedTime.FromHours(Math.Max(0, hour - scenario.StartHour));
    }

    private static IEnumerable<OutagePart> PartsOf(Outage outage, TimeSpan from, TimeSpan to, Random chance)
    {
        if (outage.FlapSeconds == 0)
        {
            yield return new OutagePart(outage, from, to);
            yield break;
        }

        while (from < to)
        {
            TimeSpan back = from + Next();
            yield return new OutagePart(outage, from, back < to ? back : to);
            from = back + Next();
        }

        TimeSpan Next() => SimulatedTime.FromSeconds(RandomTime.Exponential(outage.FlapSeconds, chance));
    }
}
