namespace CallCenter.Simulator.Time;

/// <summary>
/// Simulated time for an app: its timers are scheduled events. Each run begins anew, on the same Monday at the scenario's hour; the time that is
/// measured never runs backwards.
/// </summary>
public sealed class SimulatedTimeProvider : TimeProvider
{
    private static readonly TimeSpan BetweenRuns = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private VirtualClock _clock = new();
    private DateTimeOffset _began = SimulatedTime.Monday;
    private TimeSpan _before;
    private TaskCompletionSource _delayed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _delays;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>How many delays (<see cref="Task.Delay(TimeSpan, TimeProvider)"/>) the app is waiting for.</summary>
    internal int Delays
    {
        get
        {
            lock (_gate)
            {
                return _delays;
            }
        }
    }

    /// <summary>Completes when the app next waits for a delay.</summary>
    internal Task NextDelay
    {
        get
        {
            lock (_gate)
            {
                return _delayed.Task;
            }
        }
    }

    /// <summary>Follows the clock of a new run, an hour after the run before.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="startHour">The hour of the Monday at which the run begins.</param>
    internal void Follow(VirtualClock clock, double startHour)
    {
        _delays = 0;
        _before += _clock.Now + BetweenRuns;
        _clock = clock;
        _began = SimulatedTime.Monday + SimulatedTime.FromHours(startHour);
    }

    /// <inheritdoc/>
    public override long GetTimestamp() => (_before + _clock.Now).Ticks;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _began + _clock.Now;

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        // The state of a delay's timer is its task. Other timers, as those of a budget, are nothing that anybody only waits for.
        if (state is not Task)
        {
            return new SimulatedTimer(_clock, () => callback(state), dueTime, period);
        }

        var timer = new SimulatedTimer(_clock, () => EndDelay(() => callback(state)), dueTime, period);
        BeginDelay();
        return timer;
    }

    private void BeginDelay()
    {
        TaskCompletionSource delayed;
        lock (_gate)
        {
            _delays++;
            (delayed, _delayed) = (_delayed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }

        delayed.SetResult();
    }

    private void EndDelay(Action callback)
    {
        lock (_gate)
        {
            _delays--;
        }

        callback();
    }
}
