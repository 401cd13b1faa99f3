using CallCenter.Core;

namespace CallCenter.Simulator.Runs.Results;

/// <summary>What happens in a run at one moment.</summary>
public sealed record RunSnapshot
{
    /// <summary>When the run began, by its own clock.</summary>
    public required DateTimeOffset Began { get; init; }

    /// <summary>The moment, by the clock of the run.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The share of the run that is over, 0 to 1.</summary>
    public required double Share { get; init; }

    /// <summary>The callers.</summary>
    public required PerTier<TierSnapshot> Tiers { get; init; }

    /// <summary>How many reps dial or wait for the app's answer.</summary>
    public required int Dialling { get; init; }

    /// <summary>How many reps are in wrap-up.</summary>
    public required int WrapUp { get; init; }

    /// <summary>How many reps pause.</summary>
    public required int Pause { get; init; }
}
