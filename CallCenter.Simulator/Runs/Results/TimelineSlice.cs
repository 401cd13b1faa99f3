namespace CallCenter.Simulator.Runs.Results;

/// <summary>A slice of a run.</summary>
/// <param name="FromHour">Where it begins, as an hour of the day (may pass 24).</param>
/// <param name="ToHour">Where it ends.</param>
/// <param name="PremiumMeanWait">The mean wait, in seconds, of the premium callers answered in it; null if there were none.</param>
/// <param name="RegularMeanWait">The same of regular callers.</param>
/// <param name="PremiumWaiting">How many premium callers waited, on average over the slice.</param>
/// <param name="RegularWaiting">The same of regular callers.</param>
public sealed record TimelineSlice(
    double FromHour, double ToHour, double? PremiumMeanWait, double? RegularMeanWait, double PremiumWaiting, double RegularWaiting);
