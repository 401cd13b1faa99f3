namespace CallCenter.Core.Dispatch;

/// <summary>Premium first: regular callers are served only while no premium caller waits.</summary>
/// <remarks>
/// <para>
/// Where callers were seen waiting, a rep dials the queue they wait in, premium first. Where none was seen, or nobody looked, the chapter
/// "Queue Dispatch" of Twilio's workshop of 2012 decides: a rep who has just called in, has just talked to somebody, or has just tried the
/// regular queue dials premium; a rep who has just tried premium in vain dials regular.
/// </para>
/// <para>
/// Two reps may see the same one caller. Both dial, one talks, and the other waits out one timeout on an empty queue, then asks again.
/// Nobody is lost: whoever waits is still in the queue.
/// </para>
/// </remarks>
internal static class DispatchRule
{
    /// <summary>Decides which queue a rep dials next.</summary>
    /// <param name="result">How the rep's last attempt ended.</param>
    /// <param name="tried">The tier that the last attempt dialled, or null where nobody knows; unknown counts as regular.</param>
    /// <param name="sizes">How many callers wait, or null where nobody knows.</param>
    /// <param name="isRegularOverdue">Whether the first regular caller has waited so long that no premium caller goes before.</param>
    /// <returns>The next dial.</returns>
    public static NextDial Next(AttemptResult result, Tier? tried, PerTier<int>? sizes = null, bool isRegularOverdue = false)
    {
        Tier tier = (sizes, isRegularOverdue, result, tried) switch
        {
            ({ Regular: > 0 }, true, _, _) => Tier.Regular,   // a regular caller has waited long enough
            ({ Premium: > 0 }, _, _, _) => Tier.Premium,      // a premium caller waits
            ({ Regular: > 0 }, _, _, _) => Tier.Regular,      // regular callers wait, and no premium one
            (_, _, AttemptResult.None, null) => Tier.Premium, // the rep just called in
            (_, _, AttemptResult.Bridged, _) => Tier.Premium, // the rep talked to someone and is free again
            (_, _, _, Tier.Premium) => Tier.Regular,          // no premium caller: try a regular one
            (_, _, _, _) => Tier.Premium,                     // no regular caller: try premium again
        };

        DialReason reason = sizes switch
        {
            null => DialReason.Turn,
            { Premium: > 0 } or { Regular: > 0 } => DialReason.CallersSeen,
            _ => DialReason.Idle,
        };

        return new NextDial(tier, PauseFirst: result is AttemptResult.Other, reason);
    }
}
