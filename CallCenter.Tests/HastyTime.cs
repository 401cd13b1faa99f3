using Microsoft.Extensions.Time.Testing;

namespace CallCenter.Tests;

/// <summary>Time that passes by itself as soon as somebody waits for it.</summary>
internal sealed class HastyTime : FakeTimeProvider
{
    public List<TimeSpan> Delays { get; } = [];

    /// <summary>What happens when a delay begins.</summary>
    public Action OnDelay { get; init; } = () => { };

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Delays.Add(dueTime);
        OnDelay();
        ITimer timer = base.CreateTimer(callback, state, dueTime, period);
        Advance(dueTime);
        return timer;
    }
}
