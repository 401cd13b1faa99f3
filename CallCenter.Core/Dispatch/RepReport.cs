using CallCenter.Core.Webhooks;

namespace CallCenter.Core.Dispatch;

/// <summary>What Twilio's request to <c>rep-call-complete</c> says about the rep's last attempt.</summary>
/// <param name="Result">How the attempt ended.</param>
/// <param name="Tried">The tier that was dialled, or null where the request does not tell.</param>
/// <param name="SidDisagrees">
/// Whether the action URL's <c>tried</c> and the configured SID of the premium queue contradict each other: the SID is then wrong, stale
/// or swapped. <c>tried</c> is believed, because the app wrote it itself and Twilio signed it.
/// </param>
/// <param name="CallersSeen">Whether the attempt was made because callers were seen in that queue.</param>
public readonly record struct RepReport(AttemptResult Result, Tier? Tried, bool SidDisagrees, bool CallersSeen = false)
{
    /// <summary>The value of <c>tried</c> in the action URL of a premium dial.</summary>
    public const string TriedPremium = "premium";

    /// <summary>The value of <c>tried</c> in the action URL of a regular dial.</summary>
    public const string TriedRegular = "regular";

    /// <summary>The value of <c>seen</c> in the action URL of a dial that was made because callers were seen.</summary>
    public const string Seen = "1";

    /// <summary>Reads the report out of a request's parameters.</summary>
    /// <param name="parameters">The parameters of the request.</param>
    /// <param name="premiumQueueSid">The configured SID of the premium queue, or null if none is configured.</param>
    public static RepReport Read(in TwilioParameters parameters, string? premiumQueueSid)
    {
        Tier? fromUrl = parameters.Tried switch
        {
            TriedPremium => Tier.Premium,
            TriedRegular => Tier.Regular,
            _ => null,
        };

        Tier? fromSid = (parameters.QueueSid, premiumQueueSid) switch
        {
            (null, _) or (_, null) => null,
            var (sid, premium) when sid.Equals(premium, StringComparison.OrdinalIgnoreCase) => Tier.Premium,
            _ => Tier.Regular,
        };

        return new RepReport(
            ReadResult(parameters, isCallback: fromUrl is not null),
            fromUrl ?? fromSid,
            SidDisagrees: fromUrl is not null && fromSid is not null && fromUrl != fromSid,
            CallersSeen: fromUrl is not null && parameters.Seen is Seen);
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
