namespace CallCenter.Cli.Board;

/// <summary>The callers of one tier.</summary>
internal sealed record TierBoard
{
    /// <summary>Who waits, the longest wait first; at most <see cref="MostShown"/>.</summary>
    public required IReadOnlyList<WaitingCaller> Callers { get; init; }

    /// <summary>How many wait, those who are not in <see cref="Callers"/> included.</summary>
    public required int Waiting { get; init; }

    /// <summary>How many talk to a rep.</summary>
    public required Figure? Talking { get; init; }

    /// <summary>How many were answered today.</summary>
    public required Figure? Answered { get; init; }

    /// <summary>How many of them within <see cref="TargetSeconds"/>.</summary>
    public required Figure? AnsweredInTime { get; init; }

    /// <summary>How many gave up today.</summary>
    public required Figure? GaveUp { get; init; }

    /// <summary>How many left a message today.</summary>
    public required Figure? Messages { get; init; }

    /// <summary>How many called today, however it ended; null where nobody counts that.</summary>
    public Figure? Called { get; init; }

    /// <summary>How many calls since <see cref="BoardState.CountedFrom"/> ended, or went on, in a way that cannot be told; null where all can be told.</summary>
    public Figure? Unclear { get; init; }

    /// <summary>The time within which callers should be answered, in seconds.</summary>
    public const int TargetSeconds = 20;

    /// <summary>How many callers are shown one by one.</summary>
    public const int MostShown = 200;
}

/// <summary>Somebody who waits.</summary>
/// <param name="Id">Tells callers apart from one moment to the next; no number and no SID.</param>
/// <param name="Seconds">How long, in seconds.</param>
/// <param name="Number">The last two digits of the phone number behind an ellipsis, or all of it where that was asked for; null if hidden by the caller.</param>
internal sealed record WaitingCaller(string Id, double Seconds, string? Number);

/// <summary>A count.</summary>
/// <param name="Value">The count.</param>
/// <param name="IsDerived">Whether it follows from other figures, because nobody tells it; the board marks it so.</param>
internal readonly record struct Figure(int Value, bool IsDerived = false);
