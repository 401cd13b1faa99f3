using System.Text.RegularExpressions;
using CallCenter.HoldMusic.Sound;
using CallCenter.Tests.Processes;

namespace CallCenter.Tests.HoldMusic.Sound;

public sealed partial class ExactMathTests
{
    private const double Close = 1e-13;

    // Each of these has one right result, which IEEE 754 or the language fixes.
    private static readonly string[] SameEverywhere = ["Abs", "Clamp", "DivRem", "Floor", "Max", "Min", "PI", "Sqrt", "Tau"];

    [Theory]
    [InlineData(-Math.PI)]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(0.3)]
    [InlineData(2.6)]
    [InlineData(Math.PI)]
    public void Circle_IsSineAndCosine(double radians)
    {
        (double sine, double cosine) = ExactMath.Circle(radians);

        Assert.Equal(Math.Sin(radians), sine, Close);
        Assert.Equal(Math.Cos(radians), cosine, Close);
    }

    [Theory]
    [InlineData(800, 1e-7)]
    [InlineData(36_000, 1e-10)]
    public void Decay_IsAThousandthAfterItsSteps(double steps, double close) => Assert.Equal(0.001, Math.Pow(ExactMath.Decay(steps), steps), close);

    [Fact]
    public void NoDecay_Stays() => Assert.Equal(1, ExactMath.Decay(double.PositiveInfinity));

    [Fact]
    public void Frequency_IsThatOfTheEqualTemperament() =>
        Assert.All(Enumerable.Range(36, 60), pitch => Assert.Equal(440 * Math.Pow(2, (pitch - 69) / 12.0), ExactMath.Frequency(pitch), 1e-9));

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0.25, 0.15625)]
    [InlineData(0.5, 0.5)]
    [InlineData(2, 1)]
    public void Ease_GoesFromNoughtToOne(double x, double eased) => Assert.Equal(eased, ExactMath.Ease(x));

    /// <summary>The clip is compared byte for byte on every machine: no function may be used that some machine's library rounds otherwise.</summary>
    [Fact]
    public void Sound_IsMadeOfWhatIsTheSameEverywhere()
    {
        string[] sources = [.. Directory.GetFiles(Path.Combine(Run.Root, "CallCenter.HoldMusic"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText).Select(text => Documentation().Replace(text, ""))];

        Assert.Subset(SameEverywhere.ToHashSet(), sources.SelectMany(text => MathCall().Matches(text)).Select(call => call.Groups["name"].Value).ToHashSet());
        Assert.All(sources, text => Assert.DoesNotMatch(@"\b(MathF|Vector|Complex|FusedMultiplyAdd|AsParallel|Parallel|float|Half)\b", text));
    }

    [GeneratedRegex(@"\b(Math|double)\.(?<name>(?!PositiveInfinity)\w+)")]
    private static partial Regex MathCall();

    [GeneratedRegex("^ *///.*$", RegexOptions.Multiline)]
    private static partial Regex Documentation();
}
