using CallCenter.Core;

namespace CallCenter.Cli.Listening;

/// <summary>What is so while a caller calls.</summary>
internal sealed record CallSituation
{
    /// <summary>Which number the caller rings.</summary>
    public required Tier Tier { get; init; }

    /// <summary>The caller's place when the caller joins the queue, from 1; one fewer each round.</summary>
    public int Position { get; init; } = 1;

    /// <summary>How long the caller has waited at the first round, in seconds.</summary>
    public int WaitedSeconds { get; init; }

    /// <summary>
    /// What Twilio reports of each attempt to wait in the queue, in their order, in place of what the caller and the reps do. None is left when
    /// they are used up.
    /// </summary>
    public IReadOnlyList<string> QueueResults { get; init; } = [];

    /// <summary>After how many rounds a rep answers whom nobody told to.</summary>
    public int Rounds { get; init; } = 5;

    /// <summary>Whether Twilio tells place and time with the requests that a hold document makes itself, which nobody knows.</summary>
    public bool TellsPlaceOnRedirect { get; init; } = true;
}
