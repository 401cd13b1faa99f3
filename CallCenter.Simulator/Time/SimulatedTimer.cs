namespace CallCenter.Simulator.Time;

/// <summary>A timer whose ticks are scheduled events.</summary>
internal sealed class SimulatedTimer : ITimer
{
    private readonly VirtualClock _clock;
    private readonly Action _callback;
    private ScheduledEvent? _next;

    public SimulatedTimer(VirtualClock clock, Action callback, TimeSpan dueTime, TimeSpan period)
    {
        _clock = clock;
        _callback = callback;
        Change(dueTime, period);
    }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        _next?.Cancel();
        _next = dueTime == Timeout.InfiniteTimeSpan ? null : _clock.After(dueTime, () => Tick(period));
        return true;
    }

    public void Dispose() => _next?.Cancel();

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Tick(TimeSpan period)
    {
        if (period > TimeSpan.Zero)
        {
            Change(period, period);
        }

        _callback();
    }
}
