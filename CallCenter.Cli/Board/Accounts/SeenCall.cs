using CallCenter.Core;

namespace CallCenter.Cli.Board.Accounts;

/// <summary>A caller's call as the board remembers it.</summary>
internal sealed record SeenCall
{
    /// <summary>Tells it apart; no SID.</summary>
    public required string Id { get; init; }

    /// <summary>Of which tier the caller is.</summary>
    public required Tier Tier { get; init; }

    /// <summary>Who called; null where that is not known yet.</summary>
    public string? From { get; init; }

    /// <summary>When it was first seen or, where the board did not look before, when it began.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>Whether the board has looked, time and again, since it began.</summary>
    public required bool IsWatched { get; init; }

    /// <summary>Where it is.</summary>
    public required CallPlace Place { get; init; }

    /// <summary>How long it had waited when it was last seen in a queue, in seconds; 0 if it was never seen in one.</summary>
    public double Wait { get; init; }

    /// <summary>What came of it; null while that is open, and where it was settled before the board began.</summary>
    public CallOutcome? Outcome { get; init; }

    /// <summary>When <see cref="Outcome"/> was seen.</summary>
    public DateTimeOffset? SettledAt { get; init; }
}

/// <summary>Where a call is.</summary>
internal enum CallPlace
{
    /// <summary>In progress, and not seen in a queue yet.</summary>
    Arriving,

    /// <summary>In a queue.</summary>
    Waiting,

    /// <summary>In progress, and not in a queue any more.</summary>
    Talking,

    /// <summary>Over.</summary>
    Gone,
}

/// <summary>What came of a call.</summary>
internal enum CallOutcome
{
    /// <summary>It left the queue and went on.</summary>
    Answered,

    /// <summary>It was in a queue at one look, and over at the next.</summary>
    GaveUp,

    /// <summary>The caller left a message.</summary>
    Message,

    /// <summary>Nobody can tell: it was too short, or the board could not look.</summary>
    Unclear,
}
