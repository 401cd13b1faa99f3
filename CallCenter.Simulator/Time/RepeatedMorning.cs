namespace CallCenter.Simulator.Time;

/// <summary>A clock for an app in a run whose scenario begins anew each time that it is over: the date is always that Monday, and what is measured and waited for is real.</summary>
/// <param name="clock">The clock of the run.</param>
/// <param name="startHour">The hour of the day at which the scenario begins.</param>
/// <param name="hours">How long the scenario is, in hours.</param>
internal sealed class RepeatedMorning(VirtualClock clock, double startHour, double hours) : TimeProvider
{
    private readonly DateTimeOffset _began = SimulatedTime.Monday + SimulatedTime.FromHours(startHour);
    private readonly long _length = SimulatedTime.FromHours(hours).Ticks;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => _began.AddTicks(clock.Now.Ticks % _length);
}
