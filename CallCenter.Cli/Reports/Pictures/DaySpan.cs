using CallCenter.Simulator.Runs.Results;

namespace CallCenter.Cli.Reports.Pictures;

/// <summary>The hours that the pictures show.</summary>
/// <param name="From">The first hour, as an hour of the day.</param>
/// <param name="To">The last hour; it may pass 24.</param>
internal sealed record DaySpan(double From, double To)
{
    private const double HoursADay = 24;

    /// <summary>The hours of a run.</summary>
    public static DaySpan Of(RunResult result) => result.Timeline.Slices is [var first, .., var last]
        ? new DaySpan(first.FromHour, last.ToHour)
        : new DaySpan(result.Scenario.StartHour, result.Scenario.StartHour + result.Scenario.Hours);

    /// <summary>Whether times of day come twice, so that the day must be told with them.</summary>
    public bool HasDays => To - From > HoursADay + 1e-6;

    /// <summary>A moment, with its day where times of day come twice.</summary>
    public string Moment(double hour) => HasDays ? ReportNumbers.DayAndTime(hour) : ReportNumbers.TimeOfDay(hour);

    /// <summary>A while, such as <c>8:00–8:05</c>.</summary>
    public string While(double from, double to) => $"{Moment(from)}–{ReportNumbers.TimeOfDay(to)}";

    /// <inheritdoc/>
    public override string ToString() => $"over {ReportNumbers.Plain(To - From)} h from {ReportNumbers.TimeOfDay(From)} on";
}
