namespace CallCenter.Simulator.Runs.Results;

/// <summary>The course of a run.</summary>
/// <param name="Slices">Equal slices of time, in order, at most 240.</param>
/// <param name="Reps">What the first 50 reps did, in order of time; at most 20,000 entries, then the rest is left out.</param>
public sealed record Timeline(IReadOnlyList<TimelineSlice> Slices, IReadOnlyList<RepActivity> Reps);
