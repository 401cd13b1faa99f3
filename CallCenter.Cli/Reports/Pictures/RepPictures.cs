using System.Globalization;
using System.Xml.Linq;
using CallCenter.Simulator.People;
using CallCenter.Simulator.Runs.Results;
using ScottPlot;

namespace CallCenter.Cli.Reports.Pictures;

/// <summary>The picture of the reps' day: a row for each, or where they are too many, how many did what.</summary>
internal sealed class RepPictures
{
    private const double BarThickness = 0.82;
    private const int MostRows = 50;
    private const int AmountTicks = 5;
    private const int TextsInARow = 12;

    /// <summary>A bar is at least as wide, in CSS pixels: a short wrap-up would be a hair that nobody sees.</summary>
    private const double NarrowestBar = 1.5;

    private static readonly RepState[] States = [RepState.Premium, RepState.Regular, RepState.Dialling, RepState.WrapUp, RepState.Pause];
    private readonly RunResult _result;
    private readonly DaySpan _span;

    /// <summary>Prepares the picture of a run.</summary>
    public RepPictures(RunResult result)
    {
        _result = result;
        _span = DaySpan.Of(result);
    }

    /// <summary>How the picture is to be read, in a sentence or two; null if each rep is shown as it was.</summary>
    public string? Note => (_result.Reps.Reps > MostRows, _result.Timeline.RepColumnHours) switch
    {
        (true, _) => $"All {ReportNumbers.Count(_result.Reps.Reps)} reps together, on average over {SliceWidth}.",
        (false, { } width) => $"Each column of {ReportNumbers.Minutes(width)} has one colour; over some columns the colours have the shares that the states had.",
        _ => null,
    };

    /// <summary>The reps' day.</summary>
    public XElement Draw(PictureSize size) => _result.Reps.Reps > MostRows ? Together(size) : Rows(size);

    /// <summary>Whether any rep paused.</summary>
    public bool HasPauses => _result.Reps.Pause > 0;

    private string SliceWidth => _result.Timeline.Slices is [var first, ..] ? ReportNumbers.Minutes(first.ToHour - first.FromHour) : ReportNumbers.NotAvailable;

    private XElement Rows(PictureSize size)
    {
        IReadOnlyList<RepActivity> day = _result.Timeline.Reps;
        int reps = Math.Max(1, _result.Reps.Reps);
        int rowHeight = reps switch { <= 3 => 32, <= 15 => 24, _ => 15 };
        var frame = new PictureFrame(
            size.Width,
            PictureFrame.HeightFor(reps * rowHeight),
            PictureAxis.OfDay(_span.From, _span.To, size.TimeTicks),
            PictureAxis.OfReps([.. Enumerable.Range(1, reps).Select(rep => NameOf(rep) ?? rep.ToString(CultureInfo.InvariantCulture))]));
        frame.Plot.Grid.YAxisStyle.IsVisible = false;
        double narrowest = NarrowestBar * (_span.To - _span.From) / size.Width;
        foreach (RepState state in States)
        {
            AddBars(frame, state, isHorizontal: true, day.Where(activity => activity.State == state).Select(activity => new Bar
            {
                Position = -activity.Rep,
                ValueBase = activity.FromHour,
                Value = Math.Max(Math.Min(activity.ToHour, _span.To), activity.FromHour + narrowest),
                Size = BarThickness,
            }));
        }

        frame.AddAreas(Texts(day));
        string title = $"What {(reps == 1 ? "the rep" : $"each of {reps} reps")} did {_span}: talk to premium or regular callers, idle, or wrap up.";
        return frame.ToSvg($"reps-{size.Name}", title, day.Count == 0 ? "No rep worked." : null);
    }

    private XElement Together(PictureSize size)
    {
        IReadOnlyList<TimelineSlice> slices = _result.Timeline.Slices;
        double most = slices.Select(slice => States.Sum(state => Of(slice.Reps, state))).DefaultIfEmpty().Max();
        var frame = new PictureFrame(
            size.Width, size.Height, PictureAxis.OfDay(_span.From, _span.To, size.TimeTicks), PictureAxis.OfAmounts("reps", most, AmountTicks));
        double[] below = new double[slices.Count];
        foreach (RepState state in new[] { RepState.Premium, RepState.Regular, RepState.WrapUp, RepState.Pause, RepState.Dialling })
        {
            AddBars(frame, state, isHorizontal: false, slices.Select((slice, index) => new Bar
            {
                Position = (slice.FromHour + slice.ToHour) / 2,
                ValueBase = below[index],
                Value = below[index] += Of(slice.Reps, state),
                Size = slice.ToHour - slice.FromHour,
            }));
        }

        frame.AddAreas(slices.Select(slice => (slice.FromHour, slice.ToHour,
            $"{_span.While(slice.FromHour, slice.ToHour)}: {string.Join(", ", States.Select(state => $"{NameOf(state)} {ReportNumbers.Decimal(Of(slice.Reps, state))}"))}")));
        string title = $"How many of {ReportNumbers.Count(_result.Reps.Reps)} reps did what {_span}: talk to premium or regular callers, idle, or wrap up.";
        return frame.ToSvg($"reps-{size.Name}", title, most == 0 ? "No rep worked." : null);
    }

    /// <summary>For some parts of each rep's day the shares of what the rep did.</summary>
    private IEnumerable<PictureArea> Texts(IReadOnlyList<RepActivity> day)
    {
        double part = (_span.To - _span.From) / TextsInARow;
        foreach (IGrouping<int, RepActivity> rep in day.GroupBy(activity => activity.Rep).OrderBy(rep => rep.Key))
        {
            double[,] hours = new double[TextsInARow, States.Length];
            foreach (RepActivity activity in rep)
            {
                for (int index = Math.Max(0, (int)((activity.FromHour - _span.From) / part)); index < TextsInARow && _span.From + (index * part) < activity.ToHour; index++)
                {
                    double from = _span.From + (index * part);
                    hours[index, (int)activity.State] += Math.Max(0, Math.Min(activity.ToHour, from + part) - Math.Max(activity.FromHour, from));
                }
            }

            for (int index = 0; index < TextsInARow; index++)
            {
                double from = _span.From + (index * part);
                string shares = string.Join(", ", States.Where(state => hours[index, (int)state] > 0).Select(state => $"{NameOf(state)} {ReportNumbers.WholeShare(hours[index, (int)state] / part)}"));
                if (shares.Length > 0)
                {
                    yield return new PictureArea(from, from + part, -rep.Key - 0.5, -rep.Key + 0.5, $"{NameOf(rep.Key) ?? $"rep {rep.Key}"}, {_span.While(from, from + part)}: {shares}");
                }
            }
        }
    }

    private static void AddBars(PictureFrame frame, RepState state, bool isHorizontal, IEnumerable<Bar> bars)
    {
        Bar[] drawn = [.. bars];
        foreach (Bar bar in drawn)
        {
            bar.FillColor = PictureFrame.ColourOf(ReportColours.Of(state));
            bar.LineWidth = 0;
        }

        if (drawn.Length > 0)
        {
            frame.Plot.Add.Bars(drawn).Horizontal = isHorizontal;
        }
    }

    private static double Of(RepsInSlice reps, RepState state) => state switch
    {
        RepState.Premium => reps.Premium,
        RepState.Regular => reps.Regular,
        RepState.Dialling => reps.Idle,
        RepState.Pause => reps.Pause,
        _ => reps.WrapUp,
    };

    private string? NameOf(int rep) => _result.Reps.Each.FirstOrDefault(each => each.Rep == rep)?.Name;

    private static string NameOf(RepState state) => state switch
    {
        RepState.Premium => "premium call",
        RepState.Regular => "regular call",
        RepState.Dialling => "idle",
        RepState.Pause => "pause",
        _ => "wrap-up",
    };
}
