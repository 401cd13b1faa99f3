namespace CallCenter.Core.Dispatch;

/// <summary>How a rep's last attempt to take a caller out of a queue ended, as Twilio's <c>DequeueResult</c> tells it.</summary>
/// <remarks>
/// <c>DequeueResult</c> is an open set: Twilio does not document it, and only <c>bridged</c>, <c>queue-empty</c> and
/// <c>queue-not-found</c> were ever seen.
/// </remarks>
public enum AttemptResult
{
    /// <summary>Twilio named no result: the rep has just called in, or this Twilio does not send one.</summary>
    None,

    /// <summary>The rep talked to a caller (<c>bridged</c>).</summary>
    Bridged,

    /// <summary>Nobody was waiting before the dial timed out (<c>queue-empty</c>).</summary>
    QueueEmpty,

    /// <summary>Anything else, such as <c>queue-not-found</c> or <c>error</c>: Twilio may have answered at once.</summary>
    Other,
}
