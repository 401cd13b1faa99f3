using CallCenter.Core;

namespace CallCenter.Simulator.Runs.Results;

/// <summary>A caller's wait and how it ended.</summary>
/// <param name="Tier">The caller's tier.</param>
/// <param name="End">How the wait ended.</param>
/// <param name="AtHour">When it ended, as an hour of the day (may pass 24).</param>
/// <param name="WaitSeconds">How long the caller had waited, in seconds.</param>
/// <param name="PremiumWaitSeconds">How long a premium caller had waited whom the rule should have put first, in seconds; null if there was none.</param>
public sealed record CallerWait(Tier Tier, WaitEnd End, double AtHour, double WaitSeconds, double? PremiumWaitSeconds = null);

/// <summary>How a caller's wait ended.</summary>
public enum WaitEnd
{
    /// <summary>A rep answered.</summary>
    Answered,

    /// <summary>A rep answered this regular caller while a premium caller waited.</summary>
    Inversion,

    /// <summary>The caller gave up.</summary>
    Abandoned,
}
