namespace CallCenter.Simulator.Time;

/// <summary>Simulated time for an app: its timers are appointments. It never runs backwards, though each run begins anew.</summary>
internal sealed class SimulatedTimeProvider : TimeProvider
{
    private const long MicrosecondsASecond = 1_000_000;
    private const long BetweenRuns = 3600 * MicrosecondsASecond;

    private VirtualClock _clock = new();
    private long _before;

    /// <inheritdoc/>
    public override long TimestampFrequency => MicrosecondsASecond;

    /// <summary>Follows the clock of a new run, an hour after the run before.</summary>
    public void Follow(VirtualClock clock)
    {
        _before = GetTimestamp() + BetweenRuns;
        _clock = clock;
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => _before + _clock.Now;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddMicroseconds(GetTimestamp());

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new SimulatedTimer(_clock, () => callback(state), dueTime, period);
}
