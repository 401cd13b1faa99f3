namespace CallCenter.Core.Dispatch;

/// <summary>Why a rep dials a queue; the dial's timeout depends on it.</summary>
public enum DialReason
{
    /// <summary>It is the queue's turn, and nobody knows who waits.</summary>
    Turn,

    /// <summary>Callers were seen in the queue.</summary>
    CallersSeen,

    /// <summary>It is the queue's turn, and both queues were seen empty: the rep may wait longer.</summary>
    Idle,
}
