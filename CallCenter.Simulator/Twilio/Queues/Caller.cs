using CallCenter.Core;

namespace CallCenter.Simulator.Twilio.Queues;

/// <summary>A person who rings. What they will do is fixed when they ring, so that different rules meet the same people.</summary>
/// <param name="Number">The caller's number among all callers, from 0.</param>
/// <param name="Tier">The tier of the number that they ring.</param>
/// <param name="Talk">How long they will talk.</param>
/// <param name="Patience">How long they wait in a queue before giving up; <see cref="TimeSpan.MaxValue"/> for ever.</param>
/// <param name="WrapUp">How long their rep is away after the talk.</param>
public readonly record struct Caller(int Number, Tier Tier, TimeSpan Talk, TimeSpan Patience, TimeSpan WrapUp = default)
{
    /// <summary>The key that they press while they wait; null for none.</summary>
    public KeyPress? Press { get; init; }

    /// <summary>What they say if they are recorded.</summary>
    public SpokenMessage Message { get; init; }

    /// <summary>Whether they hang up while Twilio puts them into a queue.</summary>
    public bool HangsUpWhileEnqueued { get; init; }
}

/// <summary>A key that a caller presses once.</summary>
/// <param name="After">How long after joining the first queue.</param>
/// <param name="Key">The key: 0 to 9, * or #.</param>
public sealed record KeyPress(TimeSpan After, char Key);

/// <summary>What a caller says when recorded.</summary>
/// <param name="Length">How long they speak; zero for nothing at all.</param>
/// <param name="Ending">What they do then.</param>
public readonly record struct SpokenMessage(TimeSpan Length, MessageEnding Ending);

/// <summary>How a caller ends a message.</summary>
public enum MessageEnding
{
    /// <summary>Waits for what comes.</summary>
    FallsSilent,

    /// <summary>Hangs up.</summary>
    HangsUp,

    /// <summary>Presses the pound key, or waits where that does not end the recording.</summary>
    PressesKey,
}
