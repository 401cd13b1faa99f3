namespace CallCenter.Core.Dispatch;

/// <summary>What a rep is told to do next.</summary>
/// <param name="Tier">The tier whose queue the rep dials.</param>
/// <param name="PauseFirst">
/// Whether the rep waits one second before dialling. Set after a result that Twilio may have answered without waiting, so that no rep
/// goes round faster than once a second.
/// </param>
/// <param name="Reason">Why that queue.</param>
public readonly record struct NextDial(Tier Tier, bool PauseFirst = false, DialReason Reason = DialReason.Turn)
{
    /// <summary>All that a rep can be told.</summary>
    public static IReadOnlyList<NextDial> All { get; } =
    [
        .. from tier in Enum.GetValues<Tier>()
           from reason in Enum.GetValues<DialReason>()
           from pause in new[] { false, true }
           select new NextDial(tier, pause, reason),
    ];
}

/// <summary>Why a rep dials a queue; the dial's timeout depends on it.</summary>
public enum DialReason
{
    /// <summary>It is the queue's turn, and nobody knows who waits.</summary>
    Turn,

    /// <summary>Callers were seen in the queue.</summary>
    CallersSeen,

    /// <summary>It is the queue's turn, and both queues were seen empty: the rep may wait longer.</summary>
    Idle,
}
