using CallCenter.Core;
using CallCenter.Simulator.Scenarios;

namespace CallCenter.Simulator.Theory;

/// <summary>What an ideal priority queue does under a scenario's load; null where no formula holds or nobody of the tier rings.</summary>
/// <param name="MeanWait">The mean wait, in seconds.</param>
/// <param name="ShareWithin20">The share of callers answered within 20 seconds, 0 to 1; that of regular callers is known only if there are no premium callers.</param>
public sealed record IdealWaits(PerTier<double?> MeanWait, PerTier<double?> ShareWithin20)
{
    private const double SecondsAnHour = 3600;
    private const double ServiceLevelSeconds = 20;

    private static readonly IdealWaits Unknown = new(default, default);

    /// <summary>
    /// Computes the ideal waits. <see cref="PriorityQueue"/> assumes that over the whole run arrivals and the number of reps stay the same, that
    /// talks are exponential, that nobody gives up, that reps are never away, and that the reps can keep up.
    /// </summary>
    /// <param name="scenario">The scenario.</param>
    public static IdealWaits Of(Scenario scenario)
    {
        if (ScenarioLoad.SteadyPerHour(scenario, scenario.Premium) is not { } premium
            || ScenarioLoad.SteadyPerHour(scenario, scenario.Regular) is not { } regular
            || ScenarioLoad.ConstantReps(scenario) is not { } reps
            || reps == 0
            || scenario.Talk.Kind is not DistributionKind.Exponential
            || scenario.Patience.Kind is not DistributionKind.Never
            || scenario.WrapUp.MeanSeconds != 0)
        {
            return Unknown;
        }

        var queue = new PriorityQueue(reps, scenario.Talk.MeanSeconds, premium / SecondsAnHour, regular / SecondsAnHour);
        if (!queue.IsStable)
        {
            return Unknown;
        }

        return new IdealWaits(
            new(premium > 0 ? queue.PremiumMeanWait : null, regular > 0 ? queue.RegularMeanWait : null),
            new(
                premium > 0 ? queue.PremiumShareWithin(ServiceLevelSeconds) : null,
                regular > 0 && premium == 0 ? ErlangC.ShareWithin(queue.Reps, regular / SecondsAnHour * queue.TalkSeconds, queue.TalkSeconds, ServiceLevelSeconds) : null));
    }
}
