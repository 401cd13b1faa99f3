namespace CallCenter.Simulator.Scenarios;

/// <summary>What reps do beside talking. Shares are from 0 to 1.</summary>
public sealed record RepHabits
{
    /// <summary>The reps' names and PINs: the first rep has the first. Where there are any, each rep needs one.</summary>
    public IReadOnlyList<RepPin> Pins { get; init; } = [];

    /// <summary>The mean time from one key of a PIN to the next, in seconds; exponential.</summary>
    public double KeySeconds { get; init; } = 0.5;

    /// <summary>The share of PINs that are typed wrong.</summary>
    public double WrongPins { get; init; }

    /// <summary>The share of PINs over which a rep hangs up, to ring again.</summary>
    public double PinGiveUps { get; init; }

    /// <summary>The share of talks that a rep ends by the star key, where the app lets reps do so; else the caller ends them.</summary>
    public double StarShare { get; init; } = 0.5;

    /// <summary>The share of dials of an empty queue in which a rep presses the star key.</summary>
    public double IdleStarShare { get; init; }

    /// <summary>Whether a rep stays on the line during wrap-up and presses a key when ready, if the app asks for one; else the rep hangs up.</summary>
    public bool WrapsUpByKey { get; init; }

    /// <summary>The share of wrap-ups after which a rep pauses, if the app asks for a key.</summary>
    public double PauseShare { get; init; }

    /// <summary>How long a rep pauses.</summary>
    public Distribution Pause { get; init; } = Distribution.Exponential(300);
}
