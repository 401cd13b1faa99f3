using CallCenter.Simulator.People;

namespace CallCenter.Simulator.Runs.Results;

/// <summary>The course of a run.</summary>
/// <param name="Slices">Equal slices of time, in order, at most 240.</param>
/// <param name="Reps">What the first 50 reps did, in order of time; at most 20,000 entries, then the rest is left out.</param>
public sealed record Timeline(IReadOnlyList<TimelineSlice> Slices, IReadOnlyList<RepActivity> Reps);

/// <summary>A slice of a run.</summary>
/// <param name="FromHour">Where it begins, as an hour of the day (may pass 24).</param>
/// <param name="ToHour">Where it ends.</param>
/// <param name="PremiumMeanWait">The mean wait, in seconds, of the premium callers answered in it; null if there were none.</param>
/// <param name="RegularMeanWait">The same of regular callers.</param>
/// <param name="PremiumWaiting">How many premium callers waited, on average over the slice.</param>
/// <param name="RegularWaiting">The same of regular callers.</param>
public sealed record TimelineSlice(
    double FromHour, double ToHour, double? PremiumMeanWait, double? RegularMeanWait, double PremiumWaiting, double RegularWaiting);

/// <summary>What a rep did for a while.</summary>
/// <param name="Rep">The rep's number, from 1.</param>
/// <param name="State">What the rep did.</param>
/// <param name="FromHour">From when, as an hour of the day (may pass 24).</param>
/// <param name="ToHour">Until when.</param>
public sealed record RepActivity(int Rep, RepState State, double FromHour, double ToHour);
