using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Calls;

namespace CallCenter.Simulator.People;

/// <summary>The keypad of a phone: its owner does one thing with it at a time.</summary>
/// <param name="clock">The simulated time.</param>
/// <param name="secondsAKey">The mean time from one key to the next, in seconds; exponential.</param>
/// <param name="chance">The source of chance.</param>
internal sealed class Keypad(VirtualClock clock, double secondsAKey, Random chance)
{
    private ScheduledEvent? _next;

    /// <summary>Types keys one by one, whether anybody listens or not.</summary>
    /// <param name="call">The call in which they are heard.</param>
    /// <param name="keys">The keys: 0 to 9, * or #.</param>
    public void Type(CallSession call, string keys) => After(SimulatedTime.FromSeconds(RandomTime.Exponential(secondsAKey, chance)), () =>
    {
        if (keys.Length > 1)
        {
            Type(call, keys[1..]);
        }

        call.PressKey(keys[0]);
    });

    /// <summary>Does something later, instead of what was to be done.</summary>
    /// <param name="delay">How much later.</param>
    /// <param name="then">What.</param>
    public void After(TimeSpan delay, Action then)
    {
        Rest();
        _next = clock.After(delay, then);
    }

    /// <summary>Presses nothing more.</summary>
    public void Rest() => _next?.Cancel();
}
