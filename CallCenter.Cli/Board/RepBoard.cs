namespace CallCenter.Cli.Board;

/// <summary>The reps. Each of them is on the line, and free unless something else is known.</summary>
internal sealed record RepBoard
{
    /// <summary>How many are on the line or, in a run, at work.</summary>
    public required Figure? SignedIn { get; init; }

    /// <summary>How many talk to callers.</summary>
    public required Figure? Talking { get; init; }

    /// <summary>How many could talk to a caller now.</summary>
    public required Figure? Free { get; init; }

    /// <summary>How many are in wrap-up.</summary>
    public required Figure? WrapUp { get; init; }

    /// <summary>How many have a pause.</summary>
    public required Figure? Pause { get; init; }
}
