namespace CallCenter.Core.Hours;

/// <summary>Whether a call center is open, and when it opens again.</summary>
/// <param name="IsOpen">Whether it is open.</param>
/// <param name="NowLocal">The time on its wall, in whole minutes.</param>
/// <param name="OpensLocal">What the clock on its wall shows when it opens next; null while it is open, or if it does not within <see cref="Schedule.DaysAhead"/> days.</param>
public readonly record struct OpeningState(bool IsOpen, DateTime NowLocal, DateTime? OpensLocal);
