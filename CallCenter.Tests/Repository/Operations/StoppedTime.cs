namespace CallCenter.Tests.Repository.Operations;

/// <summary>A clock that stands still; its timers fire at once or never.</summary>
internal sealed class StoppedTime(bool firesTimers) : TimeProvider
{
    public override long GetTimestamp() => 0;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (firesTimers)
        {
            callback(state);
        }

        return new Timer();
    }

    private sealed class Timer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => default;
    }
}
