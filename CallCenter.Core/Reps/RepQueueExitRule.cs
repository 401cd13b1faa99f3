namespace CallCenter.Core.Reps;

/// <summary>Decides what becomes of a rep who is no longer in the queue of reps, by Twilio's <c>QueueResult</c>.</summary>
/// <remarks>
/// The results are an open set (https://www.twilio.com/docs/voice/twiml/enqueue). A rep who was woken is told by Twilio's REST where to go on;
/// nobody knows whether this answer counts too, so it is the same step.
/// </remarks>
internal static class RepQueueExitRule
{
    /// <summary>Decides.</summary>
    /// <param name="result">Twilio's result; letter case does not count.</param>
    public static AfterRepQueue Next(string? result) => result?.ToLowerInvariant() switch
    {
        "leave" or "redirected" => AfterRepQueue.Dial,
        "hangup" => AfterRepQueue.Nothing,
        _ => AfterRepQueue.DialAndStay,
    };
}

/// <summary>What becomes of a rep who is no longer in the queue of reps.</summary>
internal enum AfterRepQueue
{
    /// <summary>The rep is sent to a queue of callers, or waits again.</summary>
    Dial,

    /// <summary>The rep is sent to a queue of callers, and does not wait again in this call: Twilio could not hold the rep.</summary>
    DialAndStay,

    /// <summary>Nothing: the rep is gone.</summary>
    Nothing,
}
