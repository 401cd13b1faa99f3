using CallCenter.Core;
using CallCenter.Simulator.Runs.Results;

namespace CallCenter.Simulator.Staffing;

/// <summary>What a number of reps achieves.</summary>
/// <param name="Reps">How many reps.</param>
/// <param name="Shares">The share of all callers who were answered in time; NaN if nobody rang.</param>
/// <param name="Meets">Whether both tiers meet the target; a tier that nobody rang meets it.</param>
/// <param name="ErlangCShare">The share that Erlang C promises for one queue with the load of the busiest hour.</param>
/// <param name="Result">The run.</param>
public sealed record StaffPoint(int Reps, PerTier<double> Shares, bool Meets, double ErlangCShare, RunResult Result);
