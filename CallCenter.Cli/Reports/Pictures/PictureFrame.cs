using System.Globalization;
using System.Xml.Linq;
using ScottPlot;
using ScottPlot.TickGenerators;

namespace CallCenter.Cli.Reports.Pictures;

/// <summary>A picture with two axes.</summary>
/// <remarks>
/// ScottPlot draws everything but the texts. It would measure and place them by the fonts of this machine, and leave them out where there
/// are none; as SVG texts they look alike everywhere, and the reader's fonts are used.
/// </remarks>
internal sealed class PictureFrame
{
    private const int Left = 46;
    private const int Right = 18;
    private const int Top = 26;
    private const int Bottom = 44;
    private const int TickLabelGap = 6;
    private const int XLabelDrop = 36;
    private const int YLabelDrop = 13;
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private readonly PictureAxis _x;
    private readonly PictureAxis _y;
    private readonly int _width;
    private readonly int _height;
    private readonly List<XElement> _marks = [];
    private readonly List<XElement> _areas = [];

    /// <summary>Makes an empty picture.</summary>
    /// <param name="width">The width, in CSS pixels.</param>
    /// <param name="height">The height, in CSS pixels.</param>
    /// <param name="x">The axis at the bottom.</param>
    /// <param name="y">The axis at the left.</param>
    public PictureFrame(int width, int height, PictureAxis x, PictureAxis y)
    {
        (_x, _y, _width, _height) = (x, y, width, height);
        Plot.FigureBackground.Color = Colors.Transparent;
        Plot.DataBackground.Color = Colors.Transparent;
        Plot.Layout.Fixed(new PixelPadding(Left, Right, Bottom, Top));
        Plot.Axes.SetLimits(x.From, x.To, y.From, y.To);
        Plot.Axes.Bottom.TickGenerator = Marks(x);
        Plot.Axes.Left.TickGenerator = Marks(y);
        Plot.Axes.Top.IsVisible = false;
        Plot.Axes.Right.IsVisible = false;
        Plot.Axes.Left.FrameLineStyle.Width = 0;
        Plot.Axes.Left.MajorTickStyle.Length = 0;
        Plot.Axes.Left.MajorTickStyle.Color = ColourOf(ReportColours.Axis);
        Plot.Axes.Bottom.FrameLineStyle.Color = ColourOf(ReportColours.Axis);
        Plot.Axes.Bottom.MajorTickStyle.Color = ColourOf(ReportColours.Axis);
        Plot.Grid.MajorLineColor = ColourOf(ReportColours.Grid);
        Plot.Grid.XAxisStyle.IsVisible = false;
    }

    /// <summary>The height of a picture whose data take <paramref name="dataHeight"/> pixels.</summary>
    public static int HeightFor(int dataHeight) => dataHeight + Top + Bottom;

    /// <summary>What is drawn between the axes.</summary>
    public Plot Plot { get; } = new();

    /// <summary>ScottPlot's word for a colour on a light page; the style sheet exchanges it on a dark one.</summary>
    public static Color ColourOf(ReportColour colour) => Color.FromHex(colour.Light);

    /// <summary>Adds marks of one shape, in front of all that ScottPlot draws.</summary>
    /// <remarks>They are our own, since ScottPlot's have no texts.</remarks>
    public void AddMarks(MarkShape shape, ReportColour colour, IEnumerable<PictureMark> marks)
    {
        XElement[] shapes = [.. marks.Select(mark => new XElement(
            Svg + "path", new XAttribute("d", PathOf(shape, XOf(mark.X), YOf(mark.Y))), new XElement(Svg + "title", mark.Text)))];
        if (shapes.Length > 0)
        {
            _marks.Add(new XElement(Svg + "g", new XAttribute("class", shape.ToString().ToLowerInvariant()), PaintOf(shape, colour), shapes));
        }
    }

    /// <summary>Adds texts for parts of the picture that show when they are pointed at.</summary>
    public void AddAreas(IEnumerable<PictureArea> areas) => _areas.AddRange(areas.Select(area => new XElement(
        Svg + "path",
        new XAttribute("d", Outline(XOf(area.FromX), YOf(area.ToY), XOf(area.ToX) - XOf(area.FromX), YOf(area.FromY) - YOf(area.ToY))),
        new XElement(Svg + "title", area.Text))));

    /// <summary>Adds a text for each part of the day that shows when it is pointed at.</summary>
    public void AddAreas(IEnumerable<(double FromHour, double ToHour, string Text)> parts) =>
        AddAreas(parts.Select(part => new PictureArea(part.FromHour, part.ToHour, _y.From, _y.To, part.Text)));

    /// <summary>Writes the picture as an SVG element that fills its place's width.</summary>
    /// <param name="id">What begins the ids inside, unlike any other picture's on the page.</param>
    /// <param name="title">What a screen reader says.</param>
    /// <param name="note">A text in the middle of the picture; null for none.</param>
    public XElement ToSvg(string id, string title, string? note)
    {
        var svg = XElement.Parse(Plot.GetSvgXml(_width, _height));
        svg.SetAttributeValue("width", null);
        svg.SetAttributeValue("height", null);
        svg.SetAttributeValue("viewBox", string.Create(CultureInfo.InvariantCulture, $"0 0 {_width} {_height}"));
        svg.SetAttributeValue("role", "img");
        svg.SetAttributeValue("aria-label", title);
        RenameIds(svg, id);
        JoinBars(svg);
        svg.AddFirst(new XElement(Svg + "title", title));
        if (_areas.Count > 0)
        {
            svg.Add(new XElement(Svg + "g", new XAttribute("class", "areas"), new XAttribute("fill", "none"), new XAttribute("pointer-events", "all"), _areas));
        }

        svg.Add(_marks);
        svg.Add(_x.Ticks.Select(tick => Text(XOf(tick.At), _height - Bottom + TickLabelGap + YLabelDrop, "middle", tick.Label)));
        svg.Add(_y.Ticks.Select(tick => Text(Left - TickLabelGap, YOf(tick.At) + 4, "end", tick.Label)));
        svg.Add(Text((Left + _width - Right) / 2.0, _height - Bottom + XLabelDrop, "middle", _x.Label));
        svg.Add(Text(Left - TickLabelGap, YLabelDrop, _y.Label.Length > 3 ? "start" : "end", _y.Label));
        if (note is not null)
        {
            svg.Add(Text((Left + _width - Right) / 2.0, (Top + _height - Bottom) / 2.0, "middle", note));
        }

        return svg;
    }

    private static NumericManual Marks(PictureAxis axis) => new([.. axis.Ticks.Select(tick => tick.At)], [.. axis.Ticks.Select(_ => "")]);

    /// <summary>Numbers the ids anew: Skia counts them over all pictures of a process, so that no two runs would give the same text.</summary>
    private static void RenameIds(XElement svg, string prefix)
    {
        XAttribute[] ids = [.. svg.Descendants().Attributes("id")];
        var names = ids.Select((id, index) => (id.Value, Name: $"{prefix}-{index}")).ToDictionary(id => $"url(#{id.Value})", id => id.Name);
        foreach (XAttribute id in ids)
        {
            id.Value = names[$"url(#{id.Value})"];
        }

        foreach (XAttribute clip in svg.Descendants().Attributes("clip-path"))
        {
            clip.Value = $"url(#{names[clip.Value]})";
        }
    }

    /// <summary>Makes one shape of bars of one colour: thousands of elements would be four times as long and slow to show.</summary>
    private static void JoinBars(XElement svg)
    {
        foreach (XElement group in svg.Elements(Svg + "g").Where(group => group.Elements().All(shape => shape.Name == Svg + "rect")))
        {
            string outlines = string.Concat(group.Elements().Select(bar => Outline(
                (double)bar.Attribute("x")!, (double)bar.Attribute("y")!, (double)bar.Attribute("width")!, (double)bar.Attribute("height")!)));
            group.ReplaceNodes(new XElement(Svg + "path", group.Elements().First().Attribute("fill"), new XAttribute("d", outlines)));
        }
    }

    private static IEnumerable<XAttribute> PaintOf(MarkShape shape, ReportColour colour) => shape switch
    {
        MarkShape.Cross => [new("fill", "none"), new("stroke", colour.Light), new("stroke-width", "1.5")],
        MarkShape.Triangle => [new("fill", colour.Light), new("stroke", ReportColours.Ink.Light), new("stroke-width", "1.5")],
        _ => [new("fill", colour.Light)],
    };

    private static string PathOf(MarkShape shape, double x, double y) => shape switch
    {
        MarkShape.Dot => string.Create(CultureInfo.InvariantCulture, $"M{x:0.#} {y - 2.5:0.#}a2.5 2.5 0 1 0 .1 0z"),
        MarkShape.Square => string.Create(CultureInfo.InvariantCulture, $"M{x - 1.7:0.#} {y - 1.7:0.#}h3.4v3.4h-3.4z"),
        MarkShape.Triangle => string.Create(CultureInfo.InvariantCulture, $"M{x:0.#} {y - 5:0.#}l5 9h-10z"),
        _ => string.Create(CultureInfo.InvariantCulture, $"M{x - 3:0.#} {y - 3:0.#}l6 6m0-6l-6 6"),
    };

    private static string Outline(double x, double y, double width, double height) =>
        string.Create(CultureInfo.InvariantCulture, $"M{x:0.##} {y:0.##}h{width:0.##}v{height:0.##}h{-width:0.##}z");

    private static XElement Text(double x, double y, string anchor, string text) =>
        new(Svg + "text", new XAttribute("x", Rounded(x)), new XAttribute("y", Rounded(y)), new XAttribute("text-anchor", anchor), text);

    private static string Rounded(double pixels) => pixels.ToString("0.#", CultureInfo.InvariantCulture);

    private double XOf(double value) => Left + ((value - _x.From) / (_x.To - _x.From) * (_width - Left - Right));

    private double YOf(double value) => _height - Bottom - ((value - _y.From) / (_y.To - _y.From) * (_height - Top - Bottom));
}
