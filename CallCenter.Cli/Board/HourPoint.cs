using CallCenter.Core;

namespace CallCenter.Cli.Board;

/// <summary>One moment of the last hour.</summary>
/// <param name="At">The moment, by the clock of the source.</param>
/// <param name="Waiting">How many callers waited.</param>
/// <param name="LongestSeconds">How long the caller who waited longest had waited, in seconds; 0 if nobody waited.</param>
/// <param name="Talking">How many reps talked; null if that is not known.</param>
internal sealed record HourPoint(DateTimeOffset At, PerTier<int> Waiting, PerTier<double> LongestSeconds, int? Talking);
