namespace CallCenter.Simulator.Staffing;

/// <summary>How many reps meet a service level.</summary>
/// <param name="Target">The service level.</param>
/// <param name="Reps">The smallest number that meets it, and from which on every number that was tried does; null if none up to <paramref name="MostReps"/> does.</param>
/// <param name="ErlangCReps">The number that Erlang C asks for; null if it is more than <paramref name="MostReps"/>.</param>
/// <param name="MostReps">The largest number that was thought of.</param>
/// <param name="Curve">The answer and a few numbers on each side; every number that was tried if there is no answer.</param>
public sealed record StaffAnswer(ServiceTarget Target, int? Reps, int? ErlangCReps, int MostReps, IReadOnlyList<StaffPoint> Curve);
