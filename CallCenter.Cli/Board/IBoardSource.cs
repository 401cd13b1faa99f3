using CallCenter.Simulator.Time;

namespace CallCenter.Cli.Board;

/// <summary>Where the board's figures come from: a simulated run or an account. All who watch share one.</summary>
internal interface IBoardSource
{
    /// <summary>What was read last; safe from any thread, and costs nothing.</summary>
    BoardReading Latest { get; }

    /// <summary>How fast the run goes; null for an account, whose time nobody can hold.</summary>
    Pace? Pace { get; }
}

/// <summary>What a source read last.</summary>
/// <param name="State">What it read; null before the first.</param>
/// <param name="Timestamp">When, by <see cref="TimeProvider.GetTimestamp"/> of this machine, so that its age can be told.</param>
/// <param name="Failure">One sentence that says why there is nothing newer; null where all is well.</param>
internal sealed record BoardReading(BoardState? State, long Timestamp, string? Failure);
