using CallCenter.Simulator.People;

namespace CallCenter.Simulator.Runs.Results;

/// <summary>What a rep did for a while.</summary>
/// <param name="Rep">The rep's number, from 1.</param>
/// <param name="State">What the rep did.</param>
/// <param name="FromHour">From when, as an hour of the day (may pass 24).</param>
/// <param name="ToHour">Until when.</param>
public sealed record RepActivity(int Rep, RepState State, double FromHour, double ToHour);
