namespace CallCenter.Simulator.Runs.Results;

/// <summary>How the reps spent their time, in seconds summed over all reps.</summary>
/// <param name="Reps">How many reps worked.</param>
/// <param name="Paid">All of their shifts.</param>
/// <param name="Talk">Talking to callers.</param>
/// <param name="Idle">Neither talking nor away: dialling or waiting for the app's answer.</param>
/// <param name="DeadAir">The part of <paramref name="Idle"/> spent dialling an empty queue while somebody waited in the other.</param>
/// <param name="WrapUp">Away after a talk.</param>
public sealed record RepResult(int Reps, double Paid, double Talk, double Idle, double DeadAir, double WrapUp)
{
    /// <summary>Pausing, at the rep's wish.</summary>
    public double Pause { get; init; }

    /// <summary>Each rep, in order of their numbers.</summary>
    public IReadOnlyList<RepDay> Each { get; init; } = [];
}
