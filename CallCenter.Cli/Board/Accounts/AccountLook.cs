using CallCenter.Cli.Connecting;
using CallCenter.Core;

namespace CallCenter.Cli.Board.Accounts;

/// <summary>What one look at the account saw. The queues are read before the calls: a call that was in a queue and is then on the list of calls, but in no queue, has left the queue.</summary>
internal sealed record AccountLook
{
    /// <summary>When it ended, in the time of the person who watches.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The queues.</summary>
    public required PerTier<QueueLook> Queues { get; init; }

    /// <summary>The calls in progress in the account.</summary>
    public required IReadOnlyList<LiveCall> Calls { get; init; }

    /// <summary>Whether a number is known for a role, so that its calls are seen.</summary>
    public PerRole<bool> Sees { get; init; } = new(true, true, true);
}

/// <summary>A queue.</summary>
/// <param name="Size">How many wait in it.</param>
/// <param name="MaxSize">How many it takes; null where the account has no such queue.</param>
/// <param name="Members">Who waits in it.</param>
internal sealed record QueueLook(int Size, int? MaxSize, IReadOnlyList<QueueMember> Members)
{
    /// <summary>A queue that the account does not have: the first caller makes it.</summary>
    public static QueueLook Missing { get; } = new(0, null, []);
}

/// <summary>Somebody in a queue.</summary>
/// <param name="CallSid">The SID of the call.</param>
/// <param name="Seconds">How long it has waited when the look ended, in seconds.</param>
internal readonly record struct QueueMember(string CallSid, double Seconds);

/// <summary>A call in progress.</summary>
/// <param name="Sid">Its SID.</param>
/// <param name="From">Who called.</param>
/// <param name="Role">What the number is for that was called; null for a number that is none of the three, and for a call that was not inbound.</param>
/// <param name="Started">When it was answered; null if Twilio does not say.</param>
internal readonly record struct LiveCall(string Sid, string From, NumberRole? Role, DateTimeOffset? Started);

/// <summary>A call of today.</summary>
/// <param name="Sid">Its SID.</param>
/// <param name="Tier">Whose number was called.</param>
/// <param name="Started">When it was answered.</param>
/// <param name="IsOver">Whether it has ended.</param>
internal readonly record struct DayCall(string Sid, Tier Tier, DateTimeOffset Started, bool IsOver);

/// <summary>A message of today.</summary>
/// <param name="CallSid">The SID of the call in which it was left.</param>
/// <param name="Tier">Whose number was called.</param>
internal readonly record struct LeftMessage(string CallSid, Tier Tier);
