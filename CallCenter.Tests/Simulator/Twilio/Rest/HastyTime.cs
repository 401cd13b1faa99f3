namespace CallCenter.Tests.Simulator.Twilio.Rest;

/// <summary>Time whose delays are over at once.</summary>
internal sealed class HastyTime : TimeProvider
{
    public List<TimeSpan> Delays { get; } = [];

    /// <summary>What happens when a delay begins.</summary>
    public Action OnDelay { get; init; } = () => { };

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Delays.Add(dueTime);
        OnDelay();
        return System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
