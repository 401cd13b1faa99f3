using System.Globalization;

namespace CallCenter.Cli.Reports.Pictures;

/// <summary>An axis of a picture.</summary>
/// <param name="Label">What it shows, with its unit.</param>
/// <param name="From">Its first value.</param>
/// <param name="To">Its last value, which is larger.</param>
/// <param name="Ticks">Its marks, in order.</param>
internal sealed record PictureAxis(string Label, double From, double To, IReadOnlyList<AxisTick> Ticks)
{
    private const double MinutesAnHour = 60;
    private const double HoursADay = 24;

    /// <summary>More do not fit beside the axis.</summary>
    private const int MostLetters = 6;

    /// <summary>The space above the largest value, so that its line is not cut.</summary>
    private const double Headroom = 1.05;

    private static readonly double[] DecadeSteps = [1, 2, 5, 10];

    private static readonly double[] HourSteps = [1 / MinutesAnHour, 5 / MinutesAnHour, 0.25, 0.5, 1, 2, 3, 4, 6, 12];

    /// <summary>An axis of hours.</summary>
    /// <param name="from">The first hour of the day; it may pass 24, as all hours may.</param>
    /// <param name="to">The last hour.</param>
    /// <param name="mostTicks">How many marks there is room for.</param>
    /// <remarks>Where times of day come twice, each midnight is named by the day that begins.</remarks>
    public static PictureAxis OfDay(double from, double to, int mostTicks)
    {
        bool hasDays = new DaySpan(from, to).HasDays;
        double last = to > from ? to : from + 1;
        double step = HourSteps.FirstOrDefault(hours => (last - from) / hours <= mostTicks);
        if (step == 0)
        {
            step = HoursADay * Math.Ceiling((last - from) / HoursADay / mostTicks);
        }

        return new PictureAxis(
            hasDays ? "day, from 0:00 on, and time of day (h:mm)" : "time of day (h:mm)",
            from,
            last,
            Multiples(from, last, step, hour => hasDays && Math.Abs(Math.IEEERemainder(hour, HoursADay)) < 1e-6 ? ReportNumbers.Day(hour) : ReportNumbers.TimeOfDay(hour)));
    }

    /// <summary>An axis of amounts, from 0.</summary>
    /// <param name="label">What it shows, with its unit.</param>
    /// <param name="largest">The largest amount; anything but a positive number counts as 1.</param>
    /// <param name="mostTicks">How many marks there is room for.</param>
    public static PictureAxis OfAmounts(string label, double largest, int mostTicks)
    {
        double to = (double.IsFinite(largest) && largest > 0 ? largest : 1) * Headroom;
        double decade = Math.Pow(10, Math.Floor(Math.Log10(to / mostTicks)));
        double step = decade * DecadeSteps.First(factor => to / (decade * factor) <= mostTicks);
        int decimals = Math.Max(0, -(int)Math.Floor(Math.Log10(step) + 1e-9));
        return new PictureAxis(label, 0, to, Multiples(0, to, step, at => at.ToString($"N{decimals}", CultureInfo.InvariantCulture)));
    }

    /// <summary>An axis with a row for each rep, the first on top: rep <c>n</c> is at <c>-n</c>.</summary>
    /// <param name="reps">What the reps are called, at least one.</param>
    public static PictureAxis OfReps(IReadOnlyList<string> reps) => new(
        "rep",
        -reps.Count - 0.5,
        -0.5,
        [.. reps.Select((rep, index) => new AxisTick(-index - 1, rep.Length > MostLetters ? rep[..(MostLetters - 1)] + '…' : rep))]);

    private static AxisTick[] Multiples(double from, double to, double step, Func<double, string> label)
    {
        // A hair is allowed for, since a step such as five minutes is no exact binary number.
        long first = (long)Math.Ceiling((from / step) - 1e-6);
        long last = (long)Math.Floor((to / step) + 1e-6);
        return [.. Enumerable.Range(0, (int)(last - first + 1)).Select(index => (first + index) * step).Select(at => new AxisTick(at, label(at)))];
    }
}

/// <summary>A mark on an axis.</summary>
/// <param name="At">Where, in the axis's unit.</param>
/// <param name="Label">What is written there.</param>
internal sealed record AxisTick(double At, string Label);
