namespace CallCenter.Simulator.Time;

/// <summary>Says how far a run may be, so that people can follow it: simulated time passes at a multiple of real time, or stands still. Safe to use from several threads.</summary>
public sealed class Pace
{
    /// <summary>The greatest speed, in simulated seconds per second.</summary>
    public const double Greatest = 3_600;

    // What is due happens this much too late, at most; nobody sees or hears that.
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);

    private readonly Lock _gate = new();
    private readonly TimeProvider _real;
    private TimeSpan _reached;
    private long _since;

    /// <summary>Creates a pace; time passes from now on.</summary>
    /// <param name="speed">Simulated seconds per second, above 0, at most <see cref="Greatest"/>.</param>
    /// <param name="real">Real time.</param>
    /// <param name="reached">How far the run is already.</param>
    public Pace(double speed, TimeProvider real, TimeSpan reached = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(speed);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(speed, Greatest);
        _real = real;
        _reached = reached;
        _since = real.GetTimestamp();
        Speed = speed;
    }

    /// <summary>Simulated seconds per second while it is not paused.</summary>
    public double Speed { get; private set; }

    /// <summary>Whether simulated time stands still.</summary>
    public bool IsPaused { get; private set; }

    /// <summary>How far the run may be, from its begin.</summary>
    public TimeSpan Now
    {
        get
        {
            lock (_gate)
            {
                return Reached();
            }
        }
    }

    /// <summary>Goes on at another speed, or stands still, from now on.</summary>
    /// <param name="speed">Simulated seconds per second, above 0, at most <see cref="Greatest"/>; counts after a pause where it is paused.</param>
    /// <param name="paused">Whether time stands still.</param>
    public void Set(double speed, bool paused)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(speed);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(speed, Greatest);
        lock (_gate)
        {
            _reached = Reached();
            _since = _real.GetTimestamp();
            Speed = speed;
            IsPaused = paused;
        }
    }

    /// <summary>Waits a little in real time.</summary>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <returns>How far the run may be now.</returns>
    internal async Task<TimeSpan> NextAsync(CancellationToken cancellationToken)
    {
        await Task.Delay(Step, _real, cancellationToken).ConfigureAwait(false);
        return Now;
    }

    private TimeSpan Reached() => IsPaused ? _reached : _reached + (_real.GetElapsedTime(_since) * Speed);
}
