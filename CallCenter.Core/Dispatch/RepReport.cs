using CallCenter.Core.Calls;

namespace CallCenter.Core.Dispatch;

/// <summary>What Twilio's request to <c>rep-call-complete</c> says about the rep's last attempt.</summary>
/// <param name="Result">How the attempt ended.</param>
/// <param name="Tried">The tier that was dialled, or null where the request does not tell.</param>
/// <param name="SidDisagrees">
/// Whether the call's state and the configured SID of the premium queue contradict each other: the SID is then wrong, stale or swapped. The
/// state is believed, because the app wrote it itself and Twilio signed it.
/// </param>
/// <param name="CallersSeen">Whether the attempt was made because callers were seen in that queue.</param>
public readonly record struct RepReport(AttemptResult Result, Tier? Tried, bool SidDisagrees, bool CallersSeen = false)
{
    /// <summary>Makes the report of a request.</summary>
    /// <param name="parameters">Twilio's parameters.</param>
    /// <param name="state">What the app wrote into the URL itself.</param>
    /// <param name="premiumQueueSid">The configured SID of the premium queue, or null if none is configured.</param>
    public static RepReport Of(in TwilioParameters parameters, CallState state, string? premiumQueueSid)
    {
        Tier? fromSid = (parameters.QueueSid, premiumQueueSid) switch
        {
            (null, _) or (_, null) => null,
            var (sid, premium) when sid.Equals(premium, StringComparison.OrdinalIgnoreCase) => Tier.Premium,
            _ => Tier.Regular,
        };

        return new RepReport(
            ReadResult(parameters, isCallback: state.Tried is not null),
            state.Tried ?? fromSid,
            SidDisagrees: state.Tried is not null && fromSid is not null && state.Tried != fromSid,
            CallersSeen: state is { Tried: not null, CallersSeen: true });
    }

    private static AttemptResult ReadResult(in TwilioParameters parameters, bool isCallback) => parameters.DequeueResult switch
    {
        null when isCallback && IgnoringCase(parameters.DialBridged, "true") => AttemptResult.Bridged,
        null => AttemptResult.None,
        var result when IgnoringCase(result, "bridged") => AttemptResult.Bridged,
        var result when IgnoringCase(result, "queue-empty") => AttemptResult.QueueEmpty,
        _ => AttemptResult.Other,
    };

    private static bool IgnoringCase(string? value, string expected) =>
        string.Equals(value, expected, StringComparison.OrdinalIgnoreCase);
}
