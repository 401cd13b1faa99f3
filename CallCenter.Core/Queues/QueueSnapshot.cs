using CallCenter.Core.Dispatch;

namespace CallCenter.Core.Queues;

/// <summary>Who waits in the queues at a moment, as far as it is known before a dial.</summary>
/// <param name="Outcome">What came of asking Twilio.</param>
/// <param name="Sizes">How many callers wait; null where that is not known, and the rule must do without.</param>
/// <param name="Took">How long the request waited for it.</param>
/// <param name="Status">The HTTP status of Twilio's refusal; null if there was none.</param>
public readonly record struct QueueSnapshot(SnapshotOutcome Outcome, PerTier<int>? Sizes = null, TimeSpan Took = default, int? Status = null)
{
    /// <summary>The snapshot of an app that does not ask.</summary>
    public static QueueSnapshot Off { get; } = new(SnapshotOutcome.Off);

    /// <summary>How long the first of each queue has waited, in seconds; null where that is not known.</summary>
    public PerTier<int?> HeadSeconds { get; init; }

    /// <summary>Whether the first regular caller has waited so long that no premium caller goes before.</summary>
    public bool IsRegularOverdue { get; init; }

    /// <summary>The rep who waits in the queue of reps; null if nobody does, or where nobody knows.</summary>
    public IdleRep? IdleRep { get; init; }

    /// <summary>Whether asking Twilio went wrong just now.</summary>
    public bool IsFailure => Outcome is SnapshotOutcome.Late or SnapshotOutcome.Failed or SnapshotOutcome.RateLimited;

    /// <summary>Takes back what the rep's own experience contradicts.</summary>
    /// <remarks>
    /// A rep who was sent to a queue because callers were seen there, and who found none, either lost a race or was misled. If callers are
    /// seen there again at once, the sizes are not believed, and the table decides: a queue whose size is stuck keeps no rep from the other.
    /// </remarks>
    /// <param name="report">What the rep's last attempt came to.</param>
    public QueueSnapshot After(in RepReport report)
    {
        bool misled = report is { CallersSeen: true, Result: not AttemptResult.Bridged } && (report.Tried, Sizes) switch
        {
            (Tier.Regular, { Regular: > 0 } sizes) => sizes.Premium == 0 || IsRegularOverdue,
            (Tier.Premium, { Premium: > 0 } sizes) => sizes.Regular == 0 || !IsRegularOverdue,
            _ => false,
        };
        return misled ? this with { Outcome = SnapshotOutcome.Doubted, Sizes = null } : this;
    }
}
