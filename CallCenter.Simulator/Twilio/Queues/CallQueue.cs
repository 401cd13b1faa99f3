namespace CallCenter.Simulator.Twilio.Queues;

/// <summary>A queue: first in, first out.</summary>
public sealed class CallQueue
{
    internal CallQueue(string name, string sid, int maxSize, TimeSpan created)
    {
        Name = name;
        Sid = sid;
        MaxSize = maxSize;
        Created = created;
        Updated = created;
    }

    /// <summary>The name that TwiML uses.</summary>
    public string Name { get; internal set; }

    /// <summary>The SID that REST uses.</summary>
    public string Sid { get; }

    /// <summary>How many callers it takes.</summary>
    public int MaxSize { get; internal set; }

    /// <summary>When it was created, from the beginning of the run.</summary>
    public TimeSpan Created { get; }

    /// <summary>When REST last changed it, from the beginning of the run.</summary>
    public TimeSpan Updated { get; internal set; }

    /// <summary>How many callers wait.</summary>
    public int Count => Members.Count;

    /// <summary>The callers who wait, the first to be answered first.</summary>
    public IEnumerable<QueuedCall> Calls => Members;

    internal LinkedList<QueuedCall> Members { get; } = [];

    internal List<WaitingDial> Dials { get; } = [];

    /// <summary>The mean time that those who wait now have waited, as REST's <c>average_wait_time</c>.</summary>
    /// <param name="now">The simulated time.</param>
    public TimeSpan AverageWait(TimeSpan now) =>
        Count == 0 ? TimeSpan.Zero : TimeSpan.FromTicks(Members.Sum(call => (now - call.Joined).Ticks) / Count);
}
