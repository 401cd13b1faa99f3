namespace CallCenter.Core.Callers;

/// <summary>Decides what becomes of a caller who is no longer in a queue, by Twilio's <c>QueueResult</c>.</summary>
/// <remarks>
/// The results are an open set (https://www.twilio.com/docs/voice/twiml/enqueue). Whoever has talked to a rep is never enqueued again. A hold
/// document that Twilio cannot play is an <c>error</c>, so the caller joins again without one; a second error is not answered the same way.
/// </remarks>
internal static class QueueExitRule
{
    /// <summary>Decides.</summary>
    /// <param name="result">Twilio's result; letter case does not count.</param>
    /// <param name="isPlain">Whether the caller waited without a hold document.</param>
    /// <param name="takesMessages">Whether callers are asked for messages.</param>
    /// <param name="repsHangUp">Whether a rep ends a talk by a key, so that the caller is still there.</param>
    public static AfterQueue Next(string? result, bool isPlain, bool takesMessages, bool repsHangUp = false)
    {
        AfterQueue instead = takesMessages ? AfterQueue.TakeMessage : AfterQueue.SayBusy;
        return result?.ToLowerInvariant() switch
        {
            "bridged" => repsHangUp ? AfterQueue.SayGoodbye : AfterQueue.HangUp,
            "leave" or "queue-full" or "system-error" => instead,
            "error" => isPlain ? instead : AfterQueue.EnqueueAgain,
            "hangup" or "redirected" or "redirected-from-bridged" or "bridging-in-process" => AfterQueue.Nothing,
            _ => AfterQueue.SayGoodbye,
        };
    }
}
