namespace CallCenter.Simulator.Twilio.Queues;

/// <summary>A rep's call that dials a queue, as the exchange tells it what comes of it.</summary>
public interface IDialler
{
    /// <summary>The rep got a caller.</summary>
    /// <param name="talk">The talk that begins.</param>
    void OnBridged(Talk talk);

    /// <summary>Nobody came before the dial timed out.</summary>
    /// <param name="queue">The queue that was dialled.</param>
    void OnQueueEmpty(CallQueue queue);

    /// <summary>The talk is over.</summary>
    /// <param name="talk">The talk that ended.</param>
    void OnTalkEnded(Talk talk);
}
