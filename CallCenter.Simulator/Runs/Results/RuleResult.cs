namespace CallCenter.Simulator.Runs.Results;

/// <summary>How often a regular caller was answered while a premium caller waited.</summary>
/// <param name="Inversions">How often.</param>
/// <param name="LongestSeconds">How long the premium caller had waited at most when it happened, in seconds.</param>
public sealed record RuleResult(long Inversions, double LongestSeconds);
