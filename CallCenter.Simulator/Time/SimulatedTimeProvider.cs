namespace CallCenter.Simulator.Time;

/// <summary>
/// Simulated time for an app: its timers are scheduled events. Each run begins anew, on the same Monday at the scenario's hour; the time that is
/// measured never runs backwards.
/// </summary>
public sealed class SimulatedTimeProvider : TimeProvider
{
    private static readonly TimeSpan BetweenRuns = TimeSpan.FromHours(1);

    private VirtualClock _clock = new();
    private DateTimeOffset _began = SimulatedTime.Monday;
    private TimeSpan _before;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>Follows the clock of a new run, an hour after the run before.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="startHour">The hour of the Monday at which the run begins.</param>
    internal void Follow(VirtualClock clock, double startHour)
    {
        _before += _clock.Now + BetweenRuns;
        _clock = clock;
        _began = SimulatedTime.Monday + SimulatedTime.FromHours(startHour);
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => (_before + _clock.Now).Ticks;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _began + _clock.Now;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        new SimulatedTimer(_clock, () => callback(state), dueTime, period);
}
