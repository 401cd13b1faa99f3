using CallCenter.Core.Dispatch;

namespace CallCenter.Core.Queues;

/// <summary>A look at the queues before a dial.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Sizes">How many callers wait; null where the look did not tell, and the rule must do without.</param>
/// <param name="Took">How long the request waited for it.</param>
/// <param name="Status">The HTTP status of Twilio's refusal; null if there was none.</param>
public readonly record struct Look(LookOutcome Outcome, QueueSizes? Sizes = null, TimeSpan Took = default, int? Status = null)
{
    /// <summary>The look of an app that does not look.</summary>
    public static Look Off { get; } = new(LookOutcome.Off);

    /// <summary>Whether asking Twilio went wrong just now.</summary>
    public bool IsFailure => Outcome is LookOutcome.Late or LookOutcome.Failed or LookOutcome.RateLimited;

    /// <summary>Takes back what the rep's own experience contradicts.</summary>
    /// <remarks>
    /// A rep who was sent to a queue because callers were seen there, and who found none, either lost a race or was misled. If callers are
    /// seen there again at once, the sizes are not believed, and the table decides: a queue whose size is stuck keeps no rep from the other.
    /// </remarks>
    /// <param name="report">What the rep's last attempt came to.</param>
    public Look After(in RepReport report)
    {
        bool misled = report is { CallersSeen: true, Result: not AttemptResult.Bridged } && (report.Tried, Sizes) switch
        {
            (Tier.Premium, { Premium: > 0 }) => true,
            (Tier.Regular, { Premium: 0, Regular: > 0 }) => true,
            _ => false,
        };
        return misled ? this with { Outcome = LookOutcome.Doubted, Sizes = null } : this;
    }
}
