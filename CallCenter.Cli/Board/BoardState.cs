using CallCenter.Core;

namespace CallCenter.Cli.Board;

/// <summary>What happens in the call center at one moment, as the board shows it. What cannot be known is null; it is never guessed.</summary>
internal sealed record BoardState
{
    /// <summary>Where it comes from, such as <c>busy-morning.json, simulated</c> or the account's SID with its middle left out.</summary>
    public required string Source { get; init; }

    /// <summary>The moment, by the clock of the source.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The moment from which the day's counts are, by the clock of the source.</summary>
    public required DateTimeOffset CountedFrom { get; init; }

    /// <summary>The callers.</summary>
    public required PerTier<TierBoard> Tiers { get; init; }

    /// <summary>The reps.</summary>
    public required RepBoard Reps { get; init; }

    /// <summary>How long callers of a tier may wait before that is a trouble, in seconds; null for no limit.</summary>
    public PerTier<double?> LimitSeconds { get; init; }

    /// <summary>What is wrong, worst first.</summary>
    public IReadOnlyList<Trouble> Troubles { get; init; } = [];

    /// <summary>The last hour, at most a moment a minute, oldest first.</summary>
    public IReadOnlyList<HourPoint> LastHour { get; init; } = [];

    /// <summary>How old this may be and still pass for now, in seconds; a source that reads more seldom needs more.</summary>
    public double FreshSeconds { get; init; } = 5;

    /// <summary>How a simulated run goes; null for an account.</summary>
    public RunBoard? Run { get; init; }

    /// <summary>How the account is asked; null for a simulated run.</summary>
    public AskingBoard? Asking { get; init; }
}
