namespace CallCenter.Simulator.Twilio.Queues;

/// <summary>Tells several observers, in order; none, if nobody wants to know.</summary>
/// <param name="observers">The observers.</param>
public sealed class QueueObservers(params IReadOnlyList<IQueueObserver> observers) : IQueueObserver
{
    /// <inheritdoc/>
    public void OnJoined(QueuedCall call)
    {
        foreach (IQueueObserver observer in observers)
        {
            observer.OnJoined(call);
        }
    }

    /// <inheritdoc/>
    public void OnRepJoined(QueuedCall call)
    {
        foreach (IQueueObserver observer in observers)
        {
            observer.OnRepJoined(call);
        }
    }

    /// <inheritdoc/>
    public void OnRepLeft(QueuedCall call)
    {
        foreach (IQueueObserver observer in observers)
        {
            observer.OnRepLeft(call);
        }
    }

    /// <inheritdoc/>
    public void OnSentOn(QueuedCall call)
    {
        foreach (IQueueObserver observer in observers)
        {
            observer.OnSentOn(call);
        }
    }

    /// <inheritdoc/>
    public void OnPromised(QueuedCall call, int minutes)
    {
        foreach (IQueueObserver observer in observers)
        {
            observer.OnPromised(call, minutes);
        }
    }

    /// <inheritdoc/>
    public void OnAbandoned(QueuedCall call)
    {
        foreach (IQueueObserver observer in observers)
        {
            observer.OnAbandoned(call);
        }
    }

    /// <inheritdoc/>
    public void OnLeft(QueuedCall call)
    {
        foreach (IQueueObserver observer in observers)
        {
            observer.OnLeft(call);
        }
    }

    /// <inheritdoc/>
    public void OnBridged(Talk talk)
    {
        foreach (IQueueObserver observer in observers)
        {
            observer.OnBridged(talk);
        }
    }

    /// <inheritdoc/>
    public void OnTalkEnded(Talk talk)
    {
        foreach (IQueueObserver observer in observers)
        {
            observer.OnTalkEnded(talk);
        }
    }

    /// <inheritdoc/>
    public void OnDialWaiting(CallQueue queue)
    {
        foreach (IQueueObserver observer in observers)
        {
            observer.OnDialWaiting(queue);
        }
    }

    /// <inheritdoc/>
    public void OnDialOver(CallQueue queue)
    {
        foreach (IQueueObserver observer in observers)
        {
            observer.OnDialOver(queue);
        }
    }
}
