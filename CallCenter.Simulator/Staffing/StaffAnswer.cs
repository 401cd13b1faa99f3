using CallCenter.Core;
using CallCenter.Simulator.Scenarios;

namespace CallCenter.Simulator.Staffing;

/// <summary>How many reps meet a service level.</summary>
/// <param name="Target">The service level.</param>
/// <param name="Reps">The smallest number that surely meets it, and from which on every number that was tried does; null if none up to <paramref name="MostReps"/> does.</param>
/// <param name="Perhaps">The smallest number that may meet it as well, if there is one below <paramref name="Reps"/>.</param>
/// <param name="ErlangCReps">The number that Erlang C asks for; null if it is more than <paramref name="MostReps"/>.</param>
/// <param name="MostReps">The largest number that was thought of.</param>
/// <param name="Curve">The answer and a few numbers on each side; every number that was tried if there is no answer.</param>
/// <param name="Hopeless">Why no number needed to be tried, as a sentence; null if some were.</param>
public sealed record StaffAnswer(
    ServiceTarget Target,
    int? Reps,
    int? Perhaps,
    int? ErlangCReps,
    int MostReps,
    IReadOnlyList<StaffPoint> Curve,
    string? Hopeless = null);

/// <summary>What a number of reps achieves.</summary>
/// <param name="Reps">How many reps.</param>
/// <param name="Shifts">Where they work.</param>
/// <param name="Days">How many days were played.</param>
/// <param name="Shares">The share of all callers who were answered in time.</param>
/// <param name="MeanWaits">The mean wait of those who were answered, in seconds; NaN if nobody was.</param>
/// <param name="Verdict">What follows for the target.</param>
/// <param name="ErlangCShare">The share that Erlang C promises for one queue with the load of the busiest hour and the most reps who work at a time.</param>
public sealed record StaffPoint(
    int Reps,
    IReadOnlyList<Shift> Shifts,
    int Days,
    PerTier<ShareEstimate> Shares,
    PerTier<double> MeanWaits,
    StaffVerdict Verdict,
    double ErlangCShare);

/// <summary>Whether a number of reps meets a target.</summary>
public enum StaffVerdict
{
    /// <summary>The interval of a tier is below the target.</summary>
    TooFew,

    /// <summary>No tier's interval is below the target, but the target is in one.</summary>
    Perhaps,

    /// <summary>The intervals of both tiers are at or above the target; a tier that nobody rings meets it.</summary>
    Enough,
}

/// <summary>How far a search is.</summary>
/// <param name="Reps">The number of reps that is tried.</param>
/// <param name="Days">The days that were played with it.</param>
/// <param name="OfDays">The days that are to be played, as far as is known.</param>
public readonly record struct StaffProgress(int Reps, int Days, int OfDays);
