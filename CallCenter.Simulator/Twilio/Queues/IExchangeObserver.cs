namespace CallCenter.Simulator.Twilio.Queues;

/// <summary>Is told what happens in an exchange, after each change.</summary>
public interface IExchangeObserver
{
    /// <summary>A call joined a queue.</summary>
    void OnJoined(QueuedCall call);

    /// <summary>A caller gave up.</summary>
    void OnAbandoned(QueuedCall call);

    /// <summary>A call left its queue otherwise: the call ended or was sent elsewhere.</summary>
    void OnLeft(QueuedCall call);

    /// <summary>A rep took a call.</summary>
    void OnBridged(Talk talk);

    /// <summary>A talk ended.</summary>
    void OnTalkEnded(Talk talk);

    /// <summary>A rep began to wait on an empty queue.</summary>
    void OnDialWaiting(CallQueue queue);

    /// <summary>A rep waits no longer, with or without a caller.</summary>
    void OnDialOver(CallQueue queue);
}
