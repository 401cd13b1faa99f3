namespace CallCenter.Simulator.Time;

/// <summary>A clock for an app that answers over HTTP: the date and the hour are those of the run, but what it measures and waits for is real.</summary>
/// <param name="run">The time of the run.</param>
public sealed class SimulatedDate(SimulatedTimeProvider run) : TimeProvider
{
    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => run.LocalTimeZone;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => run.GetUtcNow();
}
