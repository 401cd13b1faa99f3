using CallCenter.Core;
using CallCenter.Simulator.Runs.Results;

namespace CallCenter.Simulator.Staffing;

/// <summary>What became of a tier's callers on a day.</summary>
/// <param name="Offered">How many rang.</param>
/// <param name="InTime">How many of them were answered within the target; those who gave up, were lost or still wait were not.</param>
/// <param name="Answered">How many were answered at all.</param>
/// <param name="WaitedSeconds">How long those who were answered waited, all together, in seconds.</param>
public readonly record struct TierDay(double Offered, double InTime, double Answered, double WaitedSeconds)
{
    /// <summary>Reads it off the results of a day.</summary>
    /// <param name="result">The results, of which every day of a search has the same kind.</param>
    /// <param name="shares">The share of each tier's callers who were answered within the target; NaN if nobody rang.</param>
    public static PerTier<TierDay> Of(RunResult result, PerTier<double> shares) => PerTier.Of(tier =>
    {
        TierResult of = result[tier];
        return new TierDay(of.Offered, of.Offered == 0 ? 0 : shares[tier] * of.Offered, of.Answered, of.Answered == 0 ? 0 : of.Waits.Mean * of.Answered);
    });
}
