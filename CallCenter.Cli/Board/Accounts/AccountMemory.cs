using System.Collections.Immutable;
using CallCenter.Core;

namespace CallCenter.Cli.Board.Accounts;

/// <summary>What the board remembers from one look at the account to the next.</summary>
internal sealed record AccountMemory
{
    /// <summary>The moment from which what is derived is counted: when the board began, or the last midnight.</summary>
    public required DateTimeOffset CountedFrom { get; init; }

    /// <summary>The last look; null before the first.</summary>
    public AccountLook? Look { get; init; }

    /// <summary>The callers' calls, by SID: those in progress, and those of today that are over.</summary>
    public ImmutableDictionary<string, SeenCall> Calls { get; init; } = ImmutableDictionary<string, SeenCall>.Empty;

    /// <summary>How many calls were seen since the board began.</summary>
    public int Seen { get; init; }

    /// <summary>How many called since midnight; null before that was read.</summary>
    public PerTier<int>? Called { get; init; }

    /// <summary>How many left a message since midnight; null before that was read.</summary>
    public PerTier<int>? Messages { get; init; }

    /// <summary>The last hour, at most a moment a minute, oldest first.</summary>
    public ImmutableList<HourPoint> LastHour { get; init; } = [];

    /// <summary>How many callers of a tier are at a place.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="place">The place.</param>
    public int At(Tier tier, CallPlace place) => Calls.Values.Count(call => call.Tier == tier && call.Place == place);

    /// <summary>What became of the calls of a tier, those that were settled before <see cref="CountedFrom"/> left out.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="outcome">What became of them.</param>
    public IEnumerable<SeenCall> Of(Tier tier, CallOutcome outcome) =>
        Calls.Values.Where(call => call.Tier == tier && call.Outcome == outcome && call.SettledAt >= CountedFrom);
}
