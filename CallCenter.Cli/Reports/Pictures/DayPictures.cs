using System.Xml.Linq;
using CallCenter.Core;
using CallCenter.Simulator.Runs.Results;
using ScottPlot;

namespace CallCenter.Cli.Reports.Pictures;

/// <summary>The pictures of callers over a simulated day.</summary>
internal sealed class DayPictures
{
    private const int AmountTicks = 5;
    private const float CurveWidth = 2;
    private const float ThinWidth = 1;
    private const float DotSize = 5;

    private readonly RunResult _result;
    private readonly DaySpan _span;
    private readonly IReadOnlyList<TimelineSlice> _slices;
    private readonly IReadOnlyList<DayBin> _bins;

    /// <summary>Prepares the pictures of a run.</summary>
    public DayPictures(RunResult result)
    {
        _result = result;
        _span = DaySpan.Of(result);
        _slices = result.Timeline.Slices;
        _bins = DayBins.Of(_slices);
    }

    /// <summary>The width of a slice, such as <c>5 minutes</c>.</summary>
    public string SliceWidth => _slices.Count == 0 ? ReportNumbers.NotAvailable : ReportNumbers.Minutes(_slices[0].ToHour - _slices[0].FromHour);

    /// <summary>The width of the bins in which calls are counted.</summary>
    public string BinWidth => _bins.Count == 0 ? ReportNumbers.NotAvailable : ReportNumbers.Minutes(_bins[0].ToHour - _bins[0].FromHour);

    /// <summary>A dot for each caller: the wait, when it ended and how.</summary>
    public XElement Callers(PictureSize size)
    {
        IReadOnlyList<CallerWait> callers = _result.Timeline.Callers;
        PictureFrame frame = Frame(size, "wait (s)", callers.Select(caller => caller.WaitSeconds).DefaultIfEmpty().Max());
        void Add(Tier tier, WaitEnd end, MarkShape shape, ReportColour colour) => frame.AddMarks(
            shape,
            colour,
            callers.Where(caller => caller.Tier == tier && caller.End == end).Select(caller => new PictureMark(caller.AtHour, caller.WaitSeconds, Told(caller))));

        Add(Tier.Regular, WaitEnd.Answered, MarkShape.Square, ReportColours.Regular);
        Add(Tier.Regular, WaitEnd.Abandoned, MarkShape.Cross, ReportColours.Regular);
        Add(Tier.Premium, WaitEnd.Answered, MarkShape.Dot, ReportColours.Premium);
        Add(Tier.Premium, WaitEnd.Abandoned, MarkShape.Cross, ReportColours.Premium);
        Add(Tier.Regular, WaitEnd.Inversion, MarkShape.Triangle, ReportColours.Regular);
        string title = $"The wait of each caller {_span}; {ReportNumbers.Count(_result.Rule.Inversions)} regular callers were answered while a premium caller waited, " +
            $"{ReportNumbers.Count(_result.Premium.Abandoned)} premium and {ReportNumbers.Count(_result.Regular.Abandoned)} regular callers gave up.";
        return frame.ToSvg($"callers-{size.Name}", title, callers.Count == 0 ? "Nobody was answered or gave up." : null);
    }

    /// <summary>What the picture of the callers leaves out, in a sentence; null if it shows them all.</summary>
    public string? WhatCallersLack
    {
        get
        {
            int Shown(Tier tier, params ReadOnlySpan<WaitEnd> ends)
            {
                int shown = 0;
                foreach (CallerWait caller in _result.Timeline.Callers)
                {
                    shown += caller.Tier == tier && ends.Contains(caller.End) ? 1 : 0;
                }

                return shown;
            }

            (long All, int Shown, string Name)[] kinds =
            [
                (_result.Premium.Answered, Shown(Tier.Premium, WaitEnd.Answered), "premium callers answered"),
                (_result.Regular.Answered - _result.Rule.Inversions, Shown(Tier.Regular, WaitEnd.Answered), "regular callers answered in turn"),
                (_result.Rule.Inversions, Shown(Tier.Regular, WaitEnd.Inversion), "regular callers answered while a premium caller waited"),
                (_result.Premium.Abandoned, Shown(Tier.Premium, WaitEnd.Abandoned), "premium callers who gave up"),
                (_result.Regular.Abandoned, Shown(Tier.Regular, WaitEnd.Abandoned), "regular callers who gave up"),
            ];
            string[] thinned = [.. kinds.Where(kind => kind.Shown < kind.All)
                .Select(kind => $"{ReportNumbers.Count(kind.Shown)} of {ReportNumbers.Count(kind.All)} {kind.Name}")];
            return thinned.Length == 0 ? null : $"Too many to show: here are {string.Join(", ", thinned)}, spread evenly.";
        }
    }

    /// <summary>Mean waits of both tiers as curves; a slice in which nobody was answered leaves a gap.</summary>
    public XElement Waits(PictureSize size)
    {
        double?[] premium = [.. _slices.Select(slice => slice.PremiumMeanWait)];
        double?[] regular = [.. _slices.Select(slice => slice.RegularMeanWait)];
        string title = $"Mean wait {_span}; at most {Largest(premium, ReportNumbers.Seconds)} for premium and {Largest(regular, ReportNumbers.Seconds)} for regular callers.";
        PictureFrame frame = Frame(size, "mean wait (s)", Largest(premium, regular));
        AddCurves(frame, SliceHours, premium, regular);
        frame.AddAreas(_slices.Select(slice => (slice.FromHour, slice.ToHour,
            $"{_span.While(slice.FromHour, slice.ToHour)}: premium {Wait(slice.PremiumMeanWait)}, regular {Wait(slice.RegularMeanWait)}")));
        return frame.ToSvg($"waits-{size.Name}", title, NoteIfEmpty("Nobody was answered.", premium, regular));
    }

    /// <summary>The shares of the answered who had waited 20 seconds at most, as curves.</summary>
    public XElement Shares(PictureSize size)
    {
        double?[] premium = [.. _bins.Select(bin => Share(bin.Premium))];
        double?[] regular = [.. _bins.Select(bin => Share(bin.Regular))];
        string title = $"Share of answered callers who waited 20 s at most {_span}; on the whole {ReportNumbers.Share(_result.Premium.ShareWithin20)} of premium " +
            $"and {ReportNumbers.Share(_result.Regular.ShareWithin20)} of regular callers.";
        PictureFrame frame = Frame(size, "within 20 s (%)", 100);
        AddCurves(frame, BinHours, premium, regular);
        frame.AddAreas(_bins.Select(bin => (bin.FromHour, bin.ToHour,
            $"{_span.While(bin.FromHour, bin.ToHour)}: within 20 s {Quick("premium", bin.Premium)}, {Quick("regular", bin.Regular)}")));
        return frame.ToSvg($"shares-{size.Name}", title, NoteIfEmpty("Nobody was answered.", premium, regular));
    }

    /// <summary>How many callers rang and gave up in an hour, as curves.</summary>
    public XElement Calls(PictureSize size)
    {
        double?[] Rates(Func<DayBin, int> count) => [.. _bins.Select(bin => bin.ToHour > bin.FromHour ? count(bin) / (bin.ToHour - bin.FromHour) : (double?)null)];
        double?[] premium = Rates(bin => bin.Premium.Offered);
        double?[] regular = Rates(bin => bin.Regular.Offered);
        string title = $"Calls an hour {_span}; at most {Largest(premium, ReportNumbers.Decimal)} premium and {Largest(regular, ReportNumbers.Decimal)} regular. " +
            $"{ReportNumbers.Count(_result.Premium.Abandoned)} premium and {ReportNumbers.Count(_result.Regular.Abandoned)} regular callers gave up.";
        PictureFrame frame = Frame(size, "callers an hour", Largest(premium, regular));
        AddCurves(frame, BinHours, Rates(bin => bin.Premium.Abandoned), Rates(bin => bin.Regular.Abandoned), thin: true);
        AddCurves(frame, BinHours, premium, regular);
        frame.AddAreas(_bins.Select(bin => (bin.FromHour, bin.ToHour,
            $"{_span.While(bin.FromHour, bin.ToHour)}: {Rang("premium", bin.Premium)}; {Rang("regular", bin.Regular)}")));
        return frame.ToSvg($"calls-{size.Name}", title, NoteIfEmpty("There is nothing to show.", premium, regular));
    }

    /// <summary>The lengths of both queues as curves, their means and their peaks.</summary>
    public XElement Queues(PictureSize size)
    {
        double?[] premium = [.. _slices.Select(slice => (double?)slice.PremiumWaiting)];
        double?[] regular = [.. _slices.Select(slice => (double?)slice.RegularWaiting)];
        double?[] premiumPeaks = [.. _slices.Select(slice => (double?)slice.Premium.MostWaiting)];
        double?[] regularPeaks = [.. _slices.Select(slice => (double?)slice.Regular.MostWaiting)];
        string title = $"Callers waiting {_span}; on average over {SliceWidth} at most {Largest(premium, ReportNumbers.Decimal)} premium and " +
            $"{Largest(regular, ReportNumbers.Decimal)} regular, at once at most {Largest(premiumPeaks, ReportNumbers.Plain)} and {Largest(regularPeaks, ReportNumbers.Plain)}.";
        PictureFrame frame = Frame(size, "callers waiting", Largest([.. premium, .. regular], [.. premiumPeaks, .. regularPeaks]));
        AddCurves(frame, SliceHours, premiumPeaks, regularPeaks, thin: true);
        AddCurves(frame, SliceHours, premium, regular);
        frame.AddAreas(_slices.Select(slice => (slice.FromHour, slice.ToHour,
            $"{_span.While(slice.FromHour, slice.ToHour)}: premium {Length(slice.PremiumWaiting, slice.Premium)}, regular {Length(slice.RegularWaiting, slice.Regular)}")));
        return frame.ToSvg($"queues-{size.Name}", title, NoteIfEmpty("There is nothing to show.", premium, regular));
    }

    private double[] SliceHours => [.. _slices.Select(slice => (slice.FromHour + slice.ToHour) / 2)];

    private double[] BinHours => [.. _bins.Select(bin => (bin.FromHour + bin.ToHour) / 2)];

    private static double? Share(CallsInSlice calls) => calls.Answered > 0 ? 100.0 * calls.Within20 / calls.Answered : null;

    private static string Wait(double? seconds) => seconds is { } wait ? ReportNumbers.Seconds(wait) : "nobody";

    private static string Quick(string tier, CallsInSlice calls) => $"{ReportNumbers.Count(calls.Within20)} of {ReportNumbers.Count(calls.Answered)} {tier}";

    private static string Rang(string tier, CallsInSlice calls) => $"{ReportNumbers.Count(calls.Offered)} {tier} rang, {ReportNumbers.Count(calls.Abandoned)} gave up";

    private static string Length(double mean, CallsInSlice calls) => $"{ReportNumbers.Decimal(mean)}, at most {ReportNumbers.Count(calls.MostWaiting)}";

    private string Told(CallerWait caller)
    {
        string tier = caller.Tier is Tier.Premium ? "premium" : "regular";
        string end = $"{(caller.End is WaitEnd.Abandoned ? "gave up after" : "waited")} {ReportNumbers.Seconds(caller.WaitSeconds)}";
        string before = caller.PremiumWaitSeconds is { } wait ? $", answered before a premium caller who had waited {ReportNumbers.Seconds(wait)}" : "";
        return $"{_span.Moment(caller.AtHour)}, {tier}, {end}{before}";
    }

    private PictureFrame Frame(PictureSize size, string label, double largest) => new(
        size.Width, size.Height, PictureAxis.OfDay(_span.From, _span.To, size.TimeTicks), PictureAxis.OfAmounts(label, largest, AmountTicks));

    private static void AddCurves(PictureFrame frame, double[] hours, double?[] premium, double?[] regular, bool thin = false)
    {
        AddCurve(frame.Plot, hours, regular, PictureFrame.ColourOf(ReportColours.Regular), thin);
        AddCurve(frame.Plot, hours, premium, PictureFrame.ColourOf(ReportColours.Premium), thin);
    }

    /// <summary>Adds a curve with gaps, and a dot for each amount between two gaps, which a curve would not show.</summary>
    private static void AddCurve(Plot plot, double[] hours, double?[] amounts, Color colour, bool thin)
    {
        double[] values = [.. amounts.Select(amount => amount is { } number && double.IsFinite(number) ? number : double.NaN)];
        if (values.Any(double.IsFinite))
        {
            ScottPlot.Plottables.Scatter curve = plot.Add.Scatter(hours, values, colour);
            (curve.LineWidth, curve.MarkerSize) = (thin ? ThinWidth : CurveWidth, 0);
            curve.LinePattern = thin ? LinePattern.Dashed : LinePattern.Solid;
        }

        bool IsNumber(int index) => index >= 0 && index < values.Length && double.IsFinite(values[index]);
        int[] alone = [.. Enumerable.Range(0, values.Length).Where(index => IsNumber(index) && !IsNumber(index - 1) && !IsNumber(index + 1))];
        if (alone.Length > 0)
        {
            ScottPlot.Plottables.Scatter dots = plot.Add.Scatter(alone.Select(index => hours[index]).ToArray(), alone.Select(index => values[index]).ToArray(), colour);
            (dots.LineWidth, dots.MarkerSize) = (0, DotSize);
        }
    }

    private static string? NoteIfEmpty(string note, double?[] premium, double?[] regular) =>
        premium.Concat(regular).Any(amount => amount is { } number && double.IsFinite(number)) ? null : note;

    private static double Largest(double?[] premium, double?[] regular) =>
        premium.Concat(regular).Select(amount => amount ?? double.NaN).Where(double.IsFinite).DefaultIfEmpty().Max();

    private static string Largest(double?[] amounts, Func<double, string> format) =>
        format(amounts.Select(amount => amount ?? double.NaN).Where(double.IsFinite).DefaultIfEmpty(double.NaN).Max());
}
