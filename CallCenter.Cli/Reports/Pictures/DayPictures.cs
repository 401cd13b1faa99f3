using System.Xml.Linq;
using CallCenter.Simulator.People;
using CallCenter.Simulator.Runs.Results;
using ScottPlot;

namespace CallCenter.Cli.Reports.Pictures;

/// <summary>The pictures of a simulated day.</summary>
internal sealed class DayPictures
{
    private const int AmountTicks = 5;
    private const float CurveWidth = 2;
    private const float DotSize = 5;
    private const double BarThickness = 0.82;
    private const int MostReps = 50;

    /// <summary>Half a minute, in hours: an end that is so near to another is the same for a reader.</summary>
    private const double NoGap = 1 / 120.0;

    private static readonly RepState[] States = Enum.GetValues<RepState>();
    private readonly RunResult _result;
    private readonly double _from;
    private readonly double _to;

    /// <summary>Prepares the pictures of a run.</summary>
    public DayPictures(RunResult result)
    {
        _result = result;
        IReadOnlyList<TimelineSlice> slices = result.Timeline.Slices;
        _from = slices.Count > 0 ? slices[0].FromHour : result.Scenario.StartHour;
        _to = slices.Count > 0 ? slices[^1].ToHour : result.Scenario.StartHour + result.Scenario.Hours;
    }

    /// <summary>Mean waits of both tiers as curves; a slice in which nobody was answered leaves a gap.</summary>
    public XElement Waits(PictureSize size)
    {
        double?[] premium = [.. _result.Timeline.Slices.Select(slice => slice.PremiumMeanWait)];
        double?[] regular = [.. _result.Timeline.Slices.Select(slice => slice.RegularMeanWait)];
        string title = $"Mean wait {Span}; at most {Largest(premium, ReportNumbers.Seconds)} for premium and {Largest(regular, ReportNumbers.Seconds)} for regular callers.";
        return Curves(size, "waits", title, "mean wait (s)", "Nobody was answered.", premium, regular);
    }

    /// <summary>The lengths of both queues as curves.</summary>
    public XElement Queues(PictureSize size)
    {
        double?[] premium = [.. _result.Timeline.Slices.Select(slice => (double?)slice.PremiumWaiting)];
        double?[] regular = [.. _result.Timeline.Slices.Select(slice => (double?)slice.RegularWaiting)];
        string title = $"Callers waiting {Span}; at most {Largest(premium, ReportNumbers.Decimal)} premium and {Largest(regular, ReportNumbers.Decimal)} regular.";
        return Curves(size, "queues", title, "callers waiting", "There is nothing to show.", premium, regular);
    }

    /// <summary>What each rep did, a row of coloured bars for each.</summary>
    public XElement Reps(PictureSize size)
    {
        IReadOnlyList<RepActivity> day = _result.Timeline.Reps;
        int reps = Math.Clamp(day.Select(activity => activity.Rep).Append(_result.Reps.Reps).Max(), 1, MostReps);
        int rowHeight = reps switch { <= 3 => 32, <= 15 => 24, _ => 15 };
        double last = day.Select(activity => activity.ToHour).Append(_to).Max();
        var frame = new PictureFrame(
            size.Width,
            PictureFrame.HeightFor(reps * rowHeight),
            PictureAxis.OfDay(_from, last, size.TimeTicks),
            PictureAxis.OfReps(reps));
        frame.Plot.Grid.YAxisStyle.IsVisible = false;
        foreach (RepState state in States)
        {
            Color colour = PictureFrame.ColourOf(ReportColours.Of(state));
            Bar[] bars = [.. day.Where(activity => activity.State == state && activity.Rep <= MostReps).Select(activity => BarOf(activity, colour))];
            if (bars.Length > 0)
            {
                frame.Plot.Add.Bars(bars).Horizontal = true;
            }
        }

        string title = $"What {(reps == 1 ? "the rep" : $"each of {reps} reps")} did {Span}: talk to premium or regular callers, dial, or wrap up.";
        return frame.ToSvg($"reps-{size.Name}", title, day.Count == 0 ? "No rep worked." : null);
    }

    /// <summary>What the picture of the reps does not show, in a sentence; null if it shows all.</summary>
    public string? WhatRepsLack
    {
        get
        {
            IReadOnlyList<RepActivity> day = _result.Timeline.Reps;
            double last = day.Select(activity => activity.ToHour).DefaultIfEmpty(_to).Max();
            return (_result.Reps.Reps > MostReps, last < _to - NoGap) switch
            {
                (true, true) => $"The first {MostReps} of {_result.Reps.Reps} reps, recorded until {ReportNumbers.TimeOfDay(last)}.",
                (true, false) => $"The first {MostReps} of {_result.Reps.Reps} reps.",
                (false, true) => $"Recorded until {ReportNumbers.TimeOfDay(last)}.",
                (false, false) => null,
            };
        }
    }

    private string Span => $"over {ReportNumbers.Plain(_to - _from)} h from {ReportNumbers.TimeOfDay(_from)} on";

    private static Bar BarOf(RepActivity activity, Color colour) => new()
    {
        Position = -activity.Rep,
        ValueBase = activity.FromHour,
        Value = activity.ToHour,
        Size = BarThickness,
        FillColor = colour,
        LineWidth = 0,
    };

    private XElement Curves(PictureSize size, string name, string title, string label, string noteIfEmpty, double?[] premium, double?[] regular)
    {
        double[] hours = [.. _result.Timeline.Slices.Select(slice => (slice.FromHour + slice.ToHour) / 2)];
        double[] amounts = [.. premium.Concat(regular).Select(amount => amount ?? double.NaN).Where(double.IsFinite)];
        var frame = new PictureFrame(
            size.Width,
            size.Height,
            PictureAxis.OfDay(_from, _to, size.TimeTicks),
            PictureAxis.OfAmounts(label, amounts.DefaultIfEmpty().Max(), AmountTicks));
        AddCurve(frame.Plot, hours, regular, PictureFrame.ColourOf(ReportColours.Regular));
        AddCurve(frame.Plot, hours, premium, PictureFrame.ColourOf(ReportColours.Premium));
        return frame.ToSvg($"{name}-{size.Name}", title, amounts.Length == 0 ? noteIfEmpty : null);
    }

    /// <summary>Adds a curve with gaps, and a dot for each amount between two gaps, which a curve would not show.</summary>
    private static void AddCurve(Plot plot, double[] hours, double?[] amounts, Color colour)
    {
        double[] values = [.. amounts.Select(amount => amount is { } number && double.IsFinite(number) ? number : double.NaN)];
        if (values.Any(double.IsFinite))
        {
            ScottPlot.Plottables.Scatter curve = plot.Add.Scatter(hours, values, colour);
            (curve.LineWidth, curve.MarkerSize) = (CurveWidth, 0);
        }

        bool IsNumber(int index) => index >= 0 && index < values.Length && double.IsFinite(values[index]);
        int[] alone = [.. Enumerable.Range(0, values.Length).Where(index => IsNumber(index) && !IsNumber(index - 1) && !IsNumber(index + 1))];
        if (alone.Length > 0)
        {
            ScottPlot.Plottables.Scatter dots = plot.Add.Scatter(alone.Select(index => hours[index]).ToArray(), alone.Select(index => values[index]).ToArray(), colour);
            (dots.LineWidth, dots.MarkerSize) = (0, DotSize);
        }
    }

    private static string Largest(double?[] amounts, Func<double, string> format) =>
        format(amounts.Select(amount => amount ?? double.NaN).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Max());
}
