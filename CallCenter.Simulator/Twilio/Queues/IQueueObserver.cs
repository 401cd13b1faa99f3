namespace CallCenter.Simulator.Twilio.Queues;

/// <summary>Is told what happens in an exchange, after each change. What it has no method for, it does not hear.</summary>
public interface IQueueObserver
{
    /// <summary>A call joined a queue.</summary>
    /// <param name="call">The call.</param>
    void OnJoined(QueuedCall call)
    {
    }

    /// <summary>A rep began to wait in a queue of reps.</summary>
    /// <param name="call">The rep's call.</param>
    void OnRepJoined(QueuedCall call)
    {
    }

    /// <summary>A rep waits in a queue of reps no longer.</summary>
    /// <param name="call">The rep's call.</param>
    void OnRepLeft(QueuedCall call)
    {
    }

    /// <summary>REST took a call out of its queue; told before the call leaves it.</summary>
    /// <param name="call">The call.</param>
    void OnSentOn(QueuedCall call)
    {
    }

    /// <summary>A caller who waits is told an estimate, for the first time or a better one.</summary>
    /// <param name="call">The call.</param>
    /// <param name="minutes">The minutes that the wait will last at most from now.</param>
    void OnPromised(QueuedCall call, int minutes)
    {
    }

    /// <summary>A caller gave up.</summary>
    /// <param name="call">The call.</param>
    void OnAbandoned(QueuedCall call)
    {
    }

    /// <summary>A call left its queue neither answered nor given up: the call ended or was sent elsewhere.</summary>
    /// <param name="call">The call.</param>
    void OnLeft(QueuedCall call)
    {
    }

    /// <summary>A rep took a call.</summary>
    /// <param name="talk">The talk that begins.</param>
    void OnBridged(Talk talk)
    {
    }

    /// <summary>A talk ended.</summary>
    /// <param name="talk">The talk.</param>
    void OnTalkEnded(Talk talk)
    {
    }

    /// <summary>A rep began to wait on an empty queue.</summary>
    /// <param name="queue">The queue.</param>
    void OnDialWaiting(CallQueue queue)
    {
    }

    /// <summary>A rep waits no longer, with or without a caller.</summary>
    /// <param name="queue">The queue.</param>
    void OnDialOver(CallQueue queue)
    {
    }
}
