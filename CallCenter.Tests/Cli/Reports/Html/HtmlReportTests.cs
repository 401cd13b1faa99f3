using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CallCenter.Cli.Reports.Html;
using CallCenter.Core;
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

    private static string Written(RunResult result) => HtmlReport.Write(result, SampleRun.Source);

    /// <summary>The page of one of <see cref="Runs"/>, written once for all tests.</summary>
    private static string PageOf(string run) => Pages.GetOrAdd(run, name => Written(Results[name]()));

    [GeneratedRegex("<svg.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Picture { get; }

    [GeneratedRegex("(?:src|href|srcset|action|data)\\s*=|url\\((?!#)|@import|<(?:script|link|iframe|object|img)", RegexOptions.IgnoreCase)]
    private static partial Regex Resource { get; }

    private static RunResult WithSlices(params TimelineSlice[] slices) =>
        SampleRun.Small() with { Timeline = new Timeline(slices, SampleRun.Small().Timeline.Reps) };

    /// <summary>The six pictures of a page, each in two sizes.</summary>
    private static XElement[] Pictures(string page)
    {
        XElement[] pictures = [.. Picture.Matches(page).Select(match => XElement.Parse(match.Value))];
        Assert.Equal(12, pictures.Length);
        return pictures;
    }

    private static IEnumerable<string> Texts(XElement picture) => picture.Elements(Svg + "text").Select(text => text.Value);

    private static bool IsTimeTick(string text) => text.Length < 6 && (text.Contains(':', StringComparison.Ordinal) || text.StartsWith("day", StringComparison.Ordinal));

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
    public void AnyRun_SixPicturesInTwoSizes(string run)
    {
        XElement[] pictures = Pictures(PageOf(run));

        string[] labels = ["wait (s)", "mean wait (s)", "within 20 s (%)", "callers an hour", "callers waiting", run == "two hundred reps" ? "reps" : "rep"];
        string time = run == "three days" ? "day, from 0:00 on, and time of day (h:mm)" : "time of day (h:mm)";
        Assert.All(pictures, picture => Assert.Contains(time, Texts(picture)));
        Assert.All(pictures.Chunk(2).Zip(labels), pair => Assert.All(pair.First, picture => Assert.Contains(pair.Second, Texts(picture))));
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

            double[] hours = [.. picture.Elements(Svg + "text").Where(text => IsTimeTick(text.Value)).Select(text => Number(text, "x"))];
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
        Texts(Pictures(Written(SampleRun.Day(4, 22, 8)))[0]).Where(text => text.Contains(":0", StringComparison.Ordinal)));

    [Fact]
    public void MissingWaits_LeaveGapsAndSingleOnesAreDots()
    {
        static TimelineSlice Slice(int index, double? premium) => new(8 + index, 9 + index, premium, null, 0, 0);
        XElement picture = Pictures(Written(WithSlices(Slice(0, 5), Slice(1, 6), Slice(2, null), Slice(3, 7), Slice(4, null), Slice(5, 8), Slice(6, 9))))[2];

        XElement curve = Assert.Single(picture.Descendants(Svg + "path"), path => path.Attribute("stroke-width")?.Value == "2");
        Assert.Equal(2, curve.Attribute("d")!.Value.Split('L').Length - 1);
        Assert.Single(picture.Descendants(Svg + "ellipse"));
    }

    [Fact]
    public void RepsDay_AColourForEachStateAndARowForEachRep()
    {
        XElement picture = Pictures(Written(SampleRun.Day(3, 8, 4)))[10];

        Assert.Equal(["1", "2", "3"], Texts(picture).Where(text => text.Length == 1));
        Assert.Equal(["#0072B2", "#D55E00", "#D5DAE0", "#4A1F5C"], picture.Elements(Svg + "g").Select(state => state.Element(Svg + "path")!.Attribute("fill")?.Value).OfType<string>());
    }

    [Fact]
    public void RepsWithNames_AreCalledByThem()
    {
        string page = Written(SampleRun.WithReps());
        XElement picture = Pictures(page)[10];

        Assert.Equal(["anna", "ben"], Texts(picture).Where(text => text is "anna" or "ben"));
        Assert.Contains(picture.Descendants(Svg + "title"), title => title.Value.StartsWith("anna, 8:00–8:01: idle 100 %", StringComparison.Ordinal));
        Assert.Contains("<tr><th scope=\"row\">anna</th><td>12</td>", page, StringComparison.Ordinal);
        Assert.Contains("pause</li>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("482915", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<td>12.3 ± 0.4 s</td>")]
    [InlineData("<tr><th scope=\"row\">answered within 20 s</th><td>83.5 %</td><td>90.0 %</td><td>25.0 %</td><td>n/a</td></tr>")]
    [InlineData("<tr><th scope=\"row\">dead air, a part of idle</th><td>0.03 h</td><td>5.0 %</td></tr>")]
    [InlineData("<tr><th scope=\"row\">regular answered while premium waited</th><td>2</td></tr>")]
    [InlineData("<tr><th scope=\"row\">per idle rep-hour</th><td>120.4</td></tr>")]
    [InlineData("<tr><th scope=\"row\">talk</th><td>exponential, mean 180 s</td></tr>")]
    [InlineData("<p>Scenario: made-up.json. In 0.25 h from 8:00 on, 2 reps answered 1,200 of 1,234 premium and 7 of 8 regular callers.</p>")]
    public void Page_HasWhatTheConsoleShows(string html) => Assert.Contains(
        html, System.Net.WebUtility.HtmlDecode(Written(SampleRun.Small())).Replace('\u00A0', ' '), StringComparison.Ordinal);

    [Fact]
    public void MarkupInAnError_IsText()
    {
        string page = Written(SampleRun.Small() with { Errors = [SampleRun.Error("http://a/?<b>&\"", "<script>1</script>", "<Response>'</Response>")] });

        Assert.Contains("<dt>12100: &lt;script&gt;1&lt;/script&gt;</dt>", page, StringComparison.Ordinal);
        Assert.Contains("<dd>http://a/?&lt;b&gt;&amp;&quot;</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<pre>&lt;Response&gt;&#39;&lt;/Response&gt;</pre>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void MoreThanFiftyReps_AllOfThemTogether()
    {
        string page = Written(SampleRun.Day(200, 9, 0.1));

        Assert.Contains("<p class=\"note\">All 200 reps together, on average over 0 minutes.</p>", page, StringComparison.Ordinal);
        Assert.Equal(["0", "50", "100", "150", "200"], Texts(Pictures(page)[10]).Where(text => int.TryParse(text, CultureInfo.InvariantCulture, out _)));
    }

    [Fact]
    public void EachCaller_AMarkWithItsText()
    {
        RunResult day = SampleRun.Day(9, 8, 8);
        XElement picture = Pictures(Written(day))[0];

        int Marks(string shape) => picture.Elements(Svg + "g").Where(group => group.Attribute("class")?.Value == shape).SelectMany(group => group.Elements()).Count();
        int Callers(Func<CallerWait, bool> which) => day.Timeline.Callers.Count(which);
        Assert.Equal(Callers(caller => caller.Tier is Tier.Premium && caller.End is WaitEnd.Answered), Marks("dot"));
        Assert.Equal(Callers(caller => caller.Tier is Tier.Regular && caller.End is WaitEnd.Answered), Marks("square"));
        Assert.Equal(Callers(caller => caller.End is WaitEnd.Inversion), Marks("triangle"));
        Assert.Equal(Callers(caller => caller.End is WaitEnd.Abandoned), Marks("cross"));
        Assert.All(day.Timeline.Callers.GroupBy(caller => (caller.Tier, caller.End)), alike => Assert.NotEmpty(alike));
    }

    [Fact]
    public void Mark_TellsWhatHappened() => Assert.Equal(
        ["8:06, premium, gave up after 5.0 s", "8:12, regular, waited 61.5 s, answered before a premium caller who had waited 4.8 s"],
        Pictures(Written(SampleRun.Small()))[0].Descendants(Svg + "title").Skip(1).Select(title => title.Value));

    [Fact]
    public void CallersLeftOut_AreCounted() => Assert.Contains(
        "Too many to show: here are 0 of 1,200 premium callers answered, 0 of 5 regular callers answered in turn, " +
        "1 of 2 regular callers answered while a premium caller waited, 1 of 30 premium callers who gave up, spread evenly.",
        Written(SampleRun.Small()),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(2, "8:00–8:08: premium 12.5 s, regular nobody")]
    [InlineData(4, "8:00–8:08: within 20 s 2 of 3 premium, 0 of 0 regular")]
    [InlineData(6, "8:00–8:08: 4 premium rang, 1 gave up; 0 regular rang, 0 gave up")]
    [InlineData(8, "8:00–8:08: premium 0.5, at most 7, regular 1.0, at most 0")]
    [InlineData(10, "rep 1, 8:00–8:01: idle 100 %")]
    public void PartOfTheDay_TellsItsNumbers(int picture, string text)
    {
        RunResult small = SampleRun.Small();
        TimelineSlice first = small.Timeline.Slices[0] with { Premium = new CallsInSlice(4, 3, 2, 1, 7) };
        string page = Written(small with { Timeline = small.Timeline with { Slices = [first, small.Timeline.Slices[1]] } });

        Assert.Equal(text, Pictures(page)[picture].Elements(Svg + "g").Single(group => group.Attribute("class")?.Value == "areas").Elements().First().Value);
    }

    [Fact]
    public void ThreeDays_AreNamed() => Assert.Equal(
        ["day 1", "6:00", "12:00", "18:00", "day 2", "6:00", "12:00", "18:00", "day 3", "6:00", "12:00", "18:00", "day 4"],
        Texts(Pictures(PageOf("three days"))[0]).Where(IsTimeTick));

    [Theory]
    [InlineData("<code>./callcenter simulate made-up.json</code>")]
    [InlineData("<title>A simulated day of the call center: made-up.json</title>")]
    [InlineData("Lost: cut off by an error")]
    [InlineData("Idle: dialling a queue or waiting for the app's answer. Dead air: the part of idle")]
    [InlineData("idle, dialling</li>")]
    [InlineData("Broken lines: the most at once in them.")]
    public void Page_ExplainsItself(string html) => Assert.Contains(html, System.Net.WebUtility.HtmlDecode(PageOf("small")), StringComparison.Ordinal);

    [Fact]
    public void PremiumMedianAboveRegular_IsExplained()
    {
        const string Reason = "Why the median of premium waits is the larger one";
        RunResult small = SampleRun.Small();

        Assert.DoesNotContain(Reason, Written(small), StringComparison.Ordinal);
        Assert.Contains(Reason, Written(small with { Premium = small.Regular, Regular = small.Premium }), StringComparison.Ordinal);
    }

    [Fact]
    public void EqualResults_EqualPages() => Assert.Equal(Written(SampleRun.Day(9, 8, 8)), Written(SampleRun.Day(9, 8, 8)));

    [Fact]
    public void AnotherMachine_OnlyTheFooterDiffers()
    {
        RunResult slow = SampleRun.Small() with { Measured = new MeasuredResult(99, 9, 9.5) };

        Assert.Equal(Written(SampleRun.Small()).Split("<footer>")[0], Written(slow).Split("<footer>")[0]);
    }
}
