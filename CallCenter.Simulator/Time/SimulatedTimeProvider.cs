namespace CallCenter.Simulator.Time;

/// <summary>Simulated time for an app: its timers are scheduled events. It never runs backwards, though each run begins anew.</summary>
internal sealed class SimulatedTimeProvider : TimeProvider
{
    private static readonly TimeSpan BetweenRuns = TimeSpan.FromHours(1);

    private VirtualClock _clock = new();
    private TimeSpan _before;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Follows the clock of a new run, an hour after the run before.</summary>
    public void Follow(VirtualClock clock)
    {
        _before += _clock.Now + BetweenRuns;
        _clock = clock;
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => (_before + _clock.Now).Ticks;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch + _before + _clock.Now;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new SimulatedTimer(_clock, () => callback(state), dueTime, period);
}
