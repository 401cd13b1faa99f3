namespace CallCenter.Simulator.Twilio.Queues;

/// <summary>A call that waits in a queue, as the exchange tells it what happens to it.</summary>
public interface IQueueMember
{
    /// <summary>Who rings.</summary>
    Caller Caller { get; }

    /// <summary>The SID of the call.</summary>
    string CallSid { get; }

    /// <summary>Whether the call is a rep's, who waits for work and not for an answer.</summary>
    bool IsRep => false;

    /// <summary>How long the call is still busy with what is played to it, before it can be connected.</summary>
    TimeSpan BusyFor => TimeSpan.Zero;

    /// <summary>A rep took the call.</summary>
    /// <param name="talk">The talk that begins.</param>
    void OnBridged(Talk talk);

    /// <summary>REST takes the call out of the queue, to go on with another document.</summary>
    /// <param name="url">The document's absolute URL.</param>
    /// <param name="method">GET or POST.</param>
    void OnSentOn(string url, string method)
    {
    }

    /// <summary>The caller gave up and hung up.</summary>
    void OnAbandoned();

    /// <summary>The talk is over.</summary>
    /// <param name="talk">The talk that ended.</param>
    void OnTalkEnded(Talk talk);
}
