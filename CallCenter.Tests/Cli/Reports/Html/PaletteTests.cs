using System.Globalization;
using System.Text.RegularExpressions;
using CallCenter.Cli.Reports.Html;

namespace CallCenter.Tests.Cli.Reports.Html;

/// <summary>The colours of the page, light and dark, by the rules of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#contrast-minimum).</summary>
public sealed partial class PaletteTests
{
    [GeneratedRegex(":root {.*?}", RegexOptions.Singleline)]
    private static partial Regex Palette { get; }

    [GeneratedRegex("--([a-z-]+): #([0-9A-F]{6});")]
    private static partial Regex Colour { get; }

    private static double Contrast(int palette, string one, string other)
    {
        string css = Palette.Matches(HtmlReport.Write(SampleRun.Empty(), SampleRun.Source))[palette].Value;
        var colours = Colour.Matches(css).ToDictionary(match => match.Groups[1].Value, match => Luminance(match.Groups[2].Value));
        return (Math.Max(colours[one], colours[other]) + 0.05) / (Math.Min(colours[one], colours[other]) + 0.05);
    }

    private static double Luminance(string hex)
    {
        double[] parts = [.. hex.Chunk(2).Select(digits => int.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    [Theory]
    [InlineData("ink", 7)]
    [InlineData("muted", 4.5)]
    [InlineData("premium", 3)]
    [InlineData("regular", 3)]
    [InlineData("wrap-up", 3)]
    [InlineData("pause", 3)]
    [InlineData("axis", 3)]
    public void OnThePage_StandsOut(string colour, double contrast)
    {
        Assert.InRange(Contrast(0, colour, "page"), contrast, 21);
        Assert.InRange(Contrast(1, colour, "page"), contrast, 21);
    }

    [Theory]
    [InlineData("premium", 2.5)]
    [InlineData("regular", 2.5)]
    [InlineData("wrap-up", 6)]
    [InlineData("pause", 2.5)]
    public void BesideIdle_DiffersInLightness(string colour, double contrast)
    {
        Assert.InRange(Contrast(0, colour, "idle"), contrast, 21);
        Assert.InRange(Contrast(1, colour, "idle"), contrast, 21);
    }

    [Theory]
    [InlineData("premium")]
    [InlineData("regular")]
    public void WrapUpBesideATalk_DiffersInLightness(string talk)
    {
        Assert.InRange(Contrast(0, "wrap-up", talk), 1.5, 21);
        Assert.InRange(Contrast(1, "wrap-up", talk), 1.5, 21);
    }
}
