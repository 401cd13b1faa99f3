using CallCenter.Core;
using CallCenter.Simulator.Runs.Results;

namespace CallCenter.Simulator.Staffing;

/// <summary>How many reps meet a service level.</summary>
/// <param name="Target">The service level.</param>
/// <param name="Reps">The smallest number that meets it, and from which on every number that was tried does; null if none up to <paramref name="MostReps"/> does.</param>
/// <param name="ErlangCReps">The number that Erlang C asks for; null if it is more than <paramref name="MostReps"/>.</param>
/// <param name="MostReps">The largest number that was thought of.</param>
/// <param name="Curve">The answer and a few numbers on each side; every number that was tried if there is no answer.</param>
public sealed record StaffAnswer(ServiceTarget Target, int? Reps, int? ErlangCReps, int MostReps, IReadOnlyList<StaffPoint> Curve);

/// <summary>What a number of reps achieves.</summary>
/// <param name="Reps">How many reps.</param>
/// <param name="Shares">The share of all callers who were answered in time; NaN if nobody rang.</param>
/// <param name="Meets">Whether both tiers meet the target; a tier that nobody rang meets it.</param>
/// <param name="ErlangCShare">The share that Erlang C promises for one queue with the load of the busiest hour.</param>
/// <param name="Result">The run.</param>
public sealed record StaffPoint(int Reps, PerTier<double> Shares, bool Meets, double ErlangCShare, RunResult Result);
