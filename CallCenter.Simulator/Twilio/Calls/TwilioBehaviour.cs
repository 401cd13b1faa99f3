using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>What Twilio does not document and nobody has measured, each a switch; the app must be right in every position.</summary>
public sealed record TwilioBehaviour
{
    /// <summary>Whether the action request after an empty queue carries <c>QueueSid</c>.</summary>
    public bool QueueSidOnEmpty { get; init; } = true;

    /// <summary>Whether the action request after a queue that does not exist carries <c>QueueSid</c>.</summary>
    public bool QueueSidOnMissing { get; init; }

    /// <summary>What Twilio makes of Dial's <c>timeout</c> when a queue is dialled.</summary>
    public DialTimeoutReading DialTimeout { get; init; } = DialTimeoutReading.AsWritten;

    /// <summary>Whether <c>DequeueResult</c> is sent; if not, <c>DialBridged</c> alone tells how a dial went.</summary>
    public bool DequeueResult { get; init; } = true;

    /// <summary>Whether the action URL is requested after the rep's own hang-up.</summary>
    public bool ActionAfterRepHangup { get; init; }

    /// <summary>Which of several waiting reps gets the next caller.</summary>
    public WaitingRepChoice WaitingRep { get; init; } = WaitingRepChoice.LongestWaiting;
}

/// <summary>What Twilio makes of Dial's <c>timeout</c> when a queue is dialled (https://www.twilio.com/docs/voice/twiml/dial).</summary>
public enum DialTimeoutReading
{
    /// <summary>The seconds that are written.</summary>
    AsWritten,

    /// <summary>The buffer of 5 seconds that Twilio documents is added.</summary>
    PlusFive,

    /// <summary>At least the minimum of 5 seconds that Twilio documents, and the buffer of 5 is added.</summary>
    AtLeastFivePlusFive,
}
