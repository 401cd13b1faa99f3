using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CallCenter.Cli.Reports.Html;
using CallCenter.Simulator.People;
using CallCenter.Simulator.Runs.Results;

namespace CallCenter.Tests.Cli.Reports.Html;

/// <summary>A run's result as a page.</summary>
public sealed partial class HtmlReportTests
{
    private const string Nobody = "nobody called and nobody worked";

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    /// <summary>The runs that are unlike a usual day.</summary>
    public static TheoryData<string> Runs => [.. Results.Keys];

    private static readonly Dictionary<string, Func<RunResult>> Results = new()
    {
        ["small"] = SampleRun.Small,
        ["a day"] = () => SampleRun.Day(9, 8, 8),
        [Nobody] = SampleRun.Empty,
        ["no slices but reps"] = () => SampleRun.Day(2, 8, 1) with { Timeline = SampleRun.Day(2, 8, 1).Timeline with { Slices = [] } },
        ["one rep, a quarter of an hour"] = () => SampleRun.Day(1, 8, 0.25),
        ["fifty reps"] = () => SampleRun.Day(50, 9, 0.5),
        ["two hundred reps"] = () => SampleRun.Day(200, 9, 0.1),
        ["past midnight"] = () => SampleRun.Day(4, 22, 8),
        ["three days"] = () => SampleRun.Day(1, 0, 72),
        ["no wait at all"] = () => WithSlices(new TimelineSlice(8, 9, 0, 0, 0, 0)),
        ["waits that are no numbers"] = () => WithSlices(new TimelineSlice(8, 9, double.NaN, double.PositiveInfinity, double.NaN, double.NaN)),
        ["days of waiting"] = () => WithSlices(new TimelineSlice(8, 9, 1e6, 0, 1e5, 0), new TimelineSlice(9, 10, 1e6, 0, 1e5, 0)),
    };

    private static readonly ConcurrentDictionary<string, string> Pages = new();

    /// <summary>The page of one of <see cref="Runs"/>, written once for all tests.</summary>
    private static string PageOf(string run) => Pages.GetOrAdd(run, name => HtmlReport.Write(Results[name]()));

    [GeneratedRegex("<svg.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Picture { get; }

    [GeneratedRegex("(?:src|href|srcset|action|data)\\s*=|url\\((?!#)|@import|<(?:script|link|iframe|object|img)", RegexOptions.IgnoreCase)]
    private static partial Regex Resource { get; }

    private static RunResult WithSlices(params TimelineSlice[] slices) =>
        SampleRun.Small() with { Timeline = new Timeline(slices, SampleRun.Small().Timeline.Reps) };

    /// <summary>The six pictures of a page.</summary>
    private static XElement[] Pictures(string page)
    {
        XElement[] pictures = [.. Picture.Matches(page).Select(match => XElement.Parse(match.Value))];
        Assert.Equal(6, pictures.Length);
        return pictures;
    }

    private static IEnumerable<string> Texts(XElement picture) => picture.Elements(Svg + "text").Select(text => text.Value);

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);

    [Theory]
    [MemberData(nameof(Runs))]
    public void AnyRun_PageNeedsNothingElse(string run)
    {
        string page = PageOf(run);

        Assert.Empty(Resource.Matches(page));
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void AnyRun_ThreePicturesInTwoSizes(string run)
    {
        XElement[] pictures = Pictures(PageOf(run));

        Assert.All(pictures, picture => Assert.Contains("time of day (h:mm)", Texts(picture)));
        Assert.All(pictures[..2], picture => Assert.Contains("mean wait (s)", Texts(picture)));
        Assert.All(pictures[2..4], picture => Assert.Contains("callers waiting", Texts(picture)));
        Assert.All(pictures[4..], picture => Assert.Contains("rep", Texts(picture)));
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void AnyRun_EveryPictureCanBeReadAloudAndScales(string run)
    {
        foreach (XElement picture in Pictures(PageOf(run)))
        {
            Assert.Equal("img", picture.Attribute("role")?.Value);
            Assert.Equal(picture.Element(Svg + "title")!.Value, picture.Attribute("aria-label")?.Value);
            Assert.NotEqual("", picture.Attribute("aria-label")?.Value);
            Assert.NotNull(picture.Attribute("viewBox"));
            Assert.Null(picture.Attribute("width"));
        }
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void AnyRun_LabelsStayInThePictureAndApart(string run)
    {
        foreach (XElement picture in Pictures(PageOf(run)))
        {
            double[] size = [.. picture.Attribute("viewBox")!.Value.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
            Assert.All(picture.Elements(Svg + "text"), text => Assert.InRange(Number(text, "x"), 0, size[2]));
            Assert.All(picture.Elements(Svg + "text"), text => Assert.InRange(Number(text, "y"), 0, size[3]));

            double[] hours = [.. picture.Elements(Svg + "text").Where(text => text.Value.Contains(':', StringComparison.Ordinal) && text.Value.Length < 6).Select(text => Number(text, "x"))];
            Assert.InRange(hours.Length, 1, 14);
            Assert.All(hours.Zip(hours.Skip(1)), pair => Assert.True(pair.Second - pair.First > 40, $"{pair.First} and {pair.Second} are too near."));
        }
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void AnyRun_IdsAreUniqueAndFound(string run)
    {
        XElement[] elements = [.. Pictures(PageOf(run)).SelectMany(picture => picture.Descendants())];
        string[] ids = [.. elements.Select(element => element.Attribute("id")?.Value).OfType<string>()];

        Assert.Equal(run != Nobody, ids.Length > 0);
        Assert.Distinct(ids);
        Assert.All(elements.Select(element => element.Attribute("clip-path")?.Value).OfType<string>(), clip => Assert.Contains(clip["url(#".Length..^1], ids));
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void AnyRun_PictureHasNoColourThatADarkPageDoesNotExchange(string run)
    {
        string page = PageOf(run);
        string[] colours = [.. Pictures(page).SelectMany(picture => picture.Descendants())
            .SelectMany(shape => new[] { shape.Attribute("fill")?.Value, shape.Attribute("stroke")?.Value }).OfType<string>().Where(colour => colour != "none").Distinct()];

        Assert.NotEmpty(colours);
        Assert.All(colours, colour => Assert.Contains($"svg [fill=\"{colour}\"]", page, StringComparison.Ordinal));
    }

    [Fact]
    public void PastMidnight_HoursBeginAnew() => Assert.Equal(
        ["22:00", "23:00", "0:00", "1:00", "2:00", "3:00", "4:00", "5:00", "6:00"],
        Texts(Pictures(HtmlReport.Write(SampleRun.Day(4, 22, 8)))[0]).Where(text => text.Contains(":0", StringComparison.Ordinal)));

    [Fact]
    public void MissingWaits_LeaveGapsAndSingleOnesAreDots()
    {
        static TimelineSlice Slice(int index, double? premium) => new(8 + index, 9 + index, premium, null, 0, 0);
        XElement picture = Pictures(HtmlReport.Write(WithSlices(Slice(0, 5), Slice(1, 6), Slice(2, null), Slice(3, 7), Slice(4, null), Slice(5, 8), Slice(6, 9))))[0];

        XElement curve = Assert.Single(picture.Descendants(Svg + "path"), path => path.Attribute("stroke-width")?.Value == "2");
        Assert.Equal(2, curve.Attribute("d")!.Value.Split('L').Length - 1);
        Assert.Single(picture.Descendants(Svg + "ellipse"));
    }

    [Fact]
    public void RepsDay_AColourForEachStateAndARowForEachRep()
    {
        XElement picture = Pictures(HtmlReport.Write(SampleRun.Day(3, 8, 4)))[4];

        Assert.Equal(["1", "2", "3"], Texts(picture).Where(text => text.Length == 1));
        Assert.Equal(["#0072B2", "#D55E00", "#C3C9D1", "#54435E"], picture.Elements(Svg + "g").Select(state => state.Element(Svg + "path")!.Attribute("fill")!.Value));
    }

    [Theory]
    [InlineData("<td>12.3 ± 0.4 s</td>")]
    [InlineData("<tr><th scope=\"row\">answered within 20 s</th><td>83.5 %</td><td>90.0 %</td><td>25.0 %</td><td>n/a</td></tr>")]
    [InlineData("<tr><th scope=\"row\">dead air, a part of idle</th><td>0.03 h</td><td>5.0 %</td></tr>")]
    [InlineData("<tr><th scope=\"row\">regular answered while premium waited</th><td>2</td></tr>")]
    [InlineData("<tr><th scope=\"row\">per idle rep-hour</th><td>120.4</td></tr>")]
    [InlineData("<tr><th scope=\"row\">talk</th><td>exponential, mean 180 s</td></tr>")]
    [InlineData("<p>In 0.25 h from 8:00 on, 2 reps answered 1,200 of 1,234 premium and 7 of 8 regular callers.</p>")]
    public void Page_HasWhatTheConsoleShows(string html) => Assert.Contains(html, System.Net.WebUtility.HtmlDecode(HtmlReport.Write(SampleRun.Small())), StringComparison.Ordinal);

    [Fact]
    public void MarkupInAnError_IsText()
    {
        string page = HtmlReport.Write(SampleRun.Small() with { Errors = [SampleRun.Error("http://a/?<b>&\"", "<script>1</script>", "<Response>'</Response>")] });

        Assert.Contains("<dt>12100: &lt;script&gt;1&lt;/script&gt;</dt>", page, StringComparison.Ordinal);
        Assert.Contains("<dd>http://a/?&lt;b&gt;&amp;&quot;</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<pre>&lt;Response&gt;&#39;&lt;/Response&gt;</pre>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void MoreThanFiftyReps_IsSaid() => Assert.Contains("<p class=\"note\">The first 50 of 200 reps.</p>", HtmlReport.Write(SampleRun.Day(200, 9, 0.1)), StringComparison.Ordinal);

    [Fact]
    public void RepsRecordedInPart_IsSaid()
    {
        RunResult day = SampleRun.Day(2, 8, 4);
        Timeline cut = day.Timeline with { Reps = [new RepActivity(1, RepState.Dialling, 8, 9.5)] };

        Assert.Contains("<p class=\"note\">Recorded until 9:30.</p>", HtmlReport.Write(day with { Timeline = cut }), StringComparison.Ordinal);
    }

    [Fact]
    public void EqualResults_EqualPages() => Assert.Equal(HtmlReport.Write(SampleRun.Day(9, 8, 8)), HtmlReport.Write(SampleRun.Day(9, 8, 8)));

    [Fact]
    public void AnotherMachine_OnlyTheFooterDiffers()
    {
        RunResult slow = SampleRun.Small() with { Measured = new MeasuredResult(99, 9, 9.5) };

        Assert.Equal(HtmlReport.Write(SampleRun.Small()).Split("<footer>")[0], HtmlReport.Write(slow).Split("<footer>")[0]);
    }
}
