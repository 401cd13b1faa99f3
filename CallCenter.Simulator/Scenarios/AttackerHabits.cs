namespace CallCenter.Simulator.Scenarios;

/// <summary>People who ring the reps' number and guess PINs.</summary>
public sealed record AttackerHabits
{
    /// <summary>How many ring in an hour.</summary>
    public double PerHour { get; init; }

    /// <summary>Whether they ring with the numbers of reps.</summary>
    public bool ForgeCallers { get; init; }
}
