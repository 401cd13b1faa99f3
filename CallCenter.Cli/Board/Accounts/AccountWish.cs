using CallCenter.Cli.Connecting;
using CallCenter.Core;

namespace CallCenter.Cli.Board.Accounts;

/// <summary>What of an account is to be shown.</summary>
/// <param name="Queues">The names or SIDs of the queues.</param>
/// <param name="Numbers">The numbers that were named; the others are found by the webhook that they request.</param>
internal sealed record AccountWish(PerTier<string> Queues, IReadOnlyDictionary<NumberRole, NumberName> Numbers)
{
    /// <summary>Where the app runs, without a slash at its end; null where it is what most of the numbers request.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>How long callers of a tier may wait before that is a trouble, in seconds; null for no limit.</summary>
    public PerTier<double?> LimitSeconds { get; init; }

    /// <summary>Whether callers' numbers are shown whole.</summary>
    public bool ShowsNumbers { get; init; }
}
