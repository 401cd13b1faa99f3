namespace CallCenter.Simulator.Time;

/// <summary>Something that happens at a simulated moment, unless it is cancelled before.</summary>
public sealed class ScheduledEvent
{
    internal ScheduledEvent(Action action, Task? awaited)
    {
        Action = action;
        Awaited = awaited;
    }

    /// <summary>Whether it will not happen.</summary>
    public bool IsCancelled { get; private set; }

    internal Action Action { get; }

    /// <summary>Real work that must be done before it can happen, or null.</summary>
    internal Task? Awaited { get; }

    /// <summary>Cancels it; without effect once it has happened.</summary>
    public void Cancel() => IsCancelled = true;
}
