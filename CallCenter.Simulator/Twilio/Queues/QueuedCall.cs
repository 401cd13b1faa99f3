using CallCenter.Simulator.Time;

namespace CallCenter.Simulator.Twilio.Queues;

/// <summary>A call in a queue.</summary>
public sealed class QueuedCall
{
    internal QueuedCall(CallQueue queue, IQueueMember member, TimeSpan joined)
    {
        Queue = queue;
        Member = member;
        Joined = joined;
    }

    /// <summary>The queue.</summary>
    public CallQueue Queue { get; }

    /// <summary>The call.</summary>
    public IQueueMember Member { get; }

    /// <summary>When the call joined the queue.</summary>
    public TimeSpan Joined { get; }

    /// <summary>Whether the call still waits.</summary>
    public bool IsWaiting => Place is not null;

    internal LinkedListNode<QueuedCall>? Place { get; set; }

    internal ScheduledEvent? GivesUp { get; set; }
}
