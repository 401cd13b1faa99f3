namespace CallCenter.Core.Dispatch;

/// <summary>Premium first: regular callers are tried only when the premium queue has just been tried in vain.</summary>
/// <remarks>
/// The chapter "Queue Dispatch" of Twilio's workshop of 2012, as a pure function: a rep who has just called in, has just talked to
/// somebody, or has just tried the regular queue dials premium; a rep who has just tried premium in vain dials regular.
/// </remarks>
public static class DispatchRule
{
    /// <summary>Decides which queue a rep dials next.</summary>
    /// <param name="result">How the rep's last attempt ended.</param>
    /// <param name="tried">The tier that the last attempt dialled, or null where nobody knows; unknown counts as regular.</param>
    /// <returns>The next dial; always one of four values.</returns>
    public static NextDial Next(AttemptResult result, Tier? tried)
    {
        Tier tier = (result, tried) switch
        {
            (AttemptResult.None, null) => Tier.Premium, // the rep just called in
            (AttemptResult.Bridged, _) => Tier.Premium, // the rep talked to someone and is free again
            (_, Tier.Premium) => Tier.Regular,          // no premium caller: try a regular one
            (_, _) => Tier.Premium,                     // no regular caller: try premium again
        };

        return new NextDial(tier, PauseFirst: result is AttemptResult.Other);
    }
}
