namespace CallCenter.Simulator.Twilio.Queues;

/// <summary>Tells several observers, in order; none, if nobody wants to know.</summary>
/// <param name="observers">The observers.</param>
internal sealed class QueueObservers(params IReadOnlyList<IQueueObserver> observers) : IQueueObserver
{
    public void OnJoined(QueuedCall call)
    {
        foreach (IQueueObserver observer in observers)
        {
            observer.OnJoined(call);
        }
    }

    public void OnPromised(QueuedCall call, int minutes)
    {
        foreach (IQueueObserver observer in observers)
        {
            observer.OnPromised(call, minutes);
        }
    }

    public void OnAbandoned(QueuedCall call)
    {
        foreach (IQueueObserver observer in observers)
        {
            observer.OnAbandoned(call);
        }
    }

    public void OnLeft(QueuedCall call)
    {
        foreach (IQueueObserver observer in observers)
        {
            observer.OnLeft(call);
        }
    }

    public void OnBridged(Talk talk)
    {
        foreach (IQueueObserver observer in observers)
        {
            observer.OnBridged(talk);
        }
    }

    public void OnTalkEnded(Talk talk)
    {
        foreach (IQueueObserver observer in observers)
        {
            observer.OnTalkEnded(talk);
        }
    }

    public void OnDialWaiting(CallQueue queue)
    {
        foreach (IQueueObserver observer in observers)
        {
            observer.OnDialWaiting(queue);
        }
    }

    public void OnDialOver(CallQueue queue)
    {
        foreach (IQueueObserver observer in observers)
        {
            observer.OnDialOver(queue);
        }
    }
}
