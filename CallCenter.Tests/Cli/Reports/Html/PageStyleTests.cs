using System.Globalization;
using System.Text.RegularExpressions;
using CallCenter.Cli.Reports.Html;

namespace CallCenter.Tests.Cli.Reports.Html;

/// <summary>That the page fits a telephone and can be printed.</summary>
public sealed partial class PageStyleTests
{
    private const int PhoneWidth = 360;

    private static readonly string Css = PageStyle.Css();

    [GeneratedRegex(@"(?<![-\w])(?:min-)?width: (?<pixels>\d+)px")]
    private static partial Regex FixedWidth { get; }

    /// <summary>The rules of a media query.</summary>
    private static string Rules(string query)
    {
        Match block = Regex.Match(Css, $@"@media {Regex.Escape(query)} \{{(?<rules>(?:[^{{}}]*\{{[^{{}}]*\}})*)\s*\}}");
        Assert.True(block.Success, $"There is no @media {query}.");
        return block.Groups["rules"].Value;
    }

    [Fact]
    public void Page_IsAsWideAsTheTelephone() => Assert.Contains(
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">", HtmlReport.Write(SampleRun.Small(), SampleRun.Source), StringComparison.Ordinal);

    [Fact]
    public void Nothing_IsWiderThanATelephone()
    {
        Assert.NotEmpty(FixedWidth.Matches(Css));
        Assert.All(FixedWidth.Matches(Css), width => Assert.InRange(int.Parse(width.Groups["pixels"].Value, CultureInfo.InvariantCulture), 0, PhoneWidth - 32));
    }

    /// <summary>The table of callers has five columns: on a narrow page the margin of a mean goes below it, and a unit stays with its number.</summary>
    [Fact]
    public void NarrowPage_NumbersWrapBeforeTheirMarginOnly()
    {
        Assert.Contains("td { white-space: normal; }", Rules("(max-width: 600px)"), StringComparison.Ordinal);
        Assert.Contains("<td>12.3 &#177;&#160;0.4&#160;s</td>", HtmlReport.Write(SampleRun.Small(), SampleRun.Source), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(":root { color-scheme: light; }")]
    [InlineData("body { background: none; }")]
    [InlineData(".scroll { overflow: visible; }")]
    [InlineData("figure, tr { break-inside: avoid; }")]
    [InlineData("svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }")]
    public void Print_IsLightAndWhole(string rule) => Assert.Contains(rule, Rules("print"), StringComparison.Ordinal);

    [Fact]
    public void DarkColours_AreForScreensAlone() => Assert.All(
        Regex.Matches(Css, "@media[^{]*dark[^{]*"), media => Assert.StartsWith("@media screen and ", media.Value, StringComparison.Ordinal));
}
