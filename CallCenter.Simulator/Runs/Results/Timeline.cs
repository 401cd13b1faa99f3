using CallCenter.Simulator.People;

namespace CallCenter.Simulator.Runs.Results;

/// <summary>The course of a run.</summary>
/// <param name="Slices">Equal slices of time, in order, at most 240.</param>
/// <param name="Reps">What the first 50 reps did over the whole run, in order of time; in columns where there would be more than 5,000 entries.</param>
public sealed record Timeline(IReadOnlyList<TimelineSlice> Slices, IReadOnlyList<RepActivity> Reps)
{
    /// <summary>
    /// The width of a column of <see cref="Reps"/>, in hours; null where each entry is told as it was. A column holds one state; the states of
    /// many columns have the shares that they had in the run.
    /// </summary>
    public double? RepColumnHours { get; init; }

    /// <summary>
    /// The waits of callers who were answered or gave up, in order of time: each of them, or every second, fourth, eighth and so on of a tier
    /// and an end where there are more than 2,000 alike.
    /// </summary>
    public IReadOnlyList<CallerWait> Callers { get; init; } = [];
}

/// <summary>A slice of a run.</summary>
/// <param name="FromHour">Where it begins, as an hour of the day (may pass 24).</param>
/// <param name="ToHour">Where it ends.</param>
/// <param name="PremiumMeanWait">The mean wait, in seconds, of the premium callers answered in it; null if there were none.</param>
/// <param name="RegularMeanWait">The same of regular callers.</param>
/// <param name="PremiumWaiting">How many premium callers waited, on average over the slice.</param>
/// <param name="RegularWaiting">The same of regular callers.</param>
public sealed record TimelineSlice(
    double FromHour, double ToHour, double? PremiumMeanWait, double? RegularMeanWait, double PremiumWaiting, double RegularWaiting)
{
    /// <summary>What premium callers did in it.</summary>
    public CallsInSlice Premium { get; init; } = new(0, 0, 0, 0, 0);

    /// <summary>What regular callers did in it.</summary>
    public CallsInSlice Regular { get; init; } = new(0, 0, 0, 0, 0);

    /// <summary>What all reps did in it.</summary>
    public RepsInSlice Reps { get; init; } = new(0, 0, 0, 0);
}

/// <summary>What a tier's callers did in a slice.</summary>
/// <param name="Offered">Callers who rang.</param>
/// <param name="Answered">Callers who were answered.</param>
/// <param name="Within20">Those of <paramref name="Answered"/> who had waited 20 seconds at most.</param>
/// <param name="Abandoned">Callers who gave up.</param>
/// <param name="MostWaiting">How many waited at once, at most.</param>
public sealed record CallsInSlice(int Offered, int Answered, int Within20, int Abandoned, int MostWaiting);

/// <summary>How many reps did what, on average over a slice.</summary>
/// <param name="Premium">Reps who talked to premium callers.</param>
/// <param name="Regular">Reps who talked to regular callers.</param>
/// <param name="Idle">Reps who dialled or waited for the app's answer.</param>
/// <param name="WrapUp">Reps who were away after a talk.</param>
public sealed record RepsInSlice(double Premium, double Regular, double Idle, double WrapUp)
{
    /// <summary>Reps who paused.</summary>
    public double Pause { get; init; }
}

/// <summary>What a rep did for a while.</summary>
/// <param name="Rep">The rep's number, from 1.</param>
/// <param name="State">What the rep did.</param>
/// <param name="FromHour">From when, as an hour of the day (may pass 24).</param>
/// <param name="ToHour">Until when.</param>
public sealed record RepActivity(int Rep, RepState State, double FromHour, double ToHour);
