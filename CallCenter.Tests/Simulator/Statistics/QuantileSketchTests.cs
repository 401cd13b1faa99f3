using CallCenter.Simulator.Statistics;
using CsCheck;

namespace CallCenter.Tests.Simulator.Statistics;

public sealed class QuantileSketchTests
{
    private static readonly Gen<double> Wait = Gen.OneOf(
        Gen.Const(0.0),
        Gen.Double[0, 60],
        Gen.Double[-13, 20].Select(power => Math.Exp(power)),
        Gen.OneOf(0.5, 1.0, 2.0, 20.0, 1024.0));

    private static QuantileSketch Create(IEnumerable<double> waits)
    {
        var sketch = new QuantileSketch();
        foreach (double wait in waits)
        {
            sketch.Add(wait);
        }

        return sketch;
    }

    [Fact]
    public void AnyWaits_HaveTheirQuantilesWithinOnePercentOrAMicrosecond() => Gen.Select(Wait.Array[1, 300], Gen.Double[0, 1]).Sample((waits, share) =>
    {
        double[] sorted = [.. waits.Order()];
        double truth = sorted[Math.Max(1, (int)Math.Ceiling(share * waits.Length)) - 1];

        return Math.Abs(Create(waits).Quantile(share) - truth) <= Math.Max(QuantileSketch.RelativeError * truth, 1e-6);
    });

    [Fact]
    public void AnyWaits_HaveTheirExactCountMeanAndMaximum() => Wait.Array[1, 300].Sample(waits =>
    {
        QuantileSketch sketch = Create(waits);
        return sketch.Count == waits.Length && sketch.Max == waits.Max() && Math.Abs(sketch.Mean - waits.Average()) <= 1e-12 * waits.Average();
    });

    [Fact]
    public void Quantile_NeverFallsWithTheShare() => Gen.Select(Wait.Array[1, 300], Gen.Double[0, 1], Gen.Double[0, 1]).Sample((waits, one, other) =>
    {
        QuantileSketch sketch = Create(waits);
        return sketch.Quantile(Math.Min(one, other)) <= sketch.Quantile(Math.Max(one, other)) && sketch.Quantile(1) <= sketch.Max;
    });

    [Fact]
    public void Zeros_AreCountedExactly()
    {
        QuantileSketch sketch = Create([0, 0, 0, 1e-9]);

        Assert.Equal(0, sketch.Quantile(0.75));
        Assert.InRange(sketch.Quantile(0.76), double.Epsilon, 1e-6);
    }

    [Fact]
    public void MillionsOfSmallWaits_KeepTheirMean() =>
        Assert.Equal(0.1, Create(Enumerable.Repeat(0.1, 3_000_000)).Mean, 1e-16);

    [Fact]
    public void NothingAdded_IsNotANumber()
    {
        var empty = new QuantileSketch();

        Assert.Equal((0L, double.NaN, double.NaN, double.NaN), (empty.Count, empty.Mean, empty.Max, empty.Quantile(0.5)));
    }

    [Fact]
    public void ExtremeWaits_AreTaken()
    {
        QuantileSketch sketch = Create([double.Epsilon, double.MaxValue]);

        Assert.Equal((2L, double.MaxValue), (sketch.Count, sketch.Max));
        Assert.InRange(sketch.Quantile(0.5), 0, 1e-6);
        Assert.InRange(sketch.Quantile(1), 4e9, double.MaxValue);
    }

    [Theory]
    [InlineData(-1.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void NoWait_IsRefused(double seconds) => Assert.Throws<ArgumentOutOfRangeException>(() => new QuantileSketch().Add(seconds));

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void NoShare_IsRefused(double share) => Assert.Throws<ArgumentOutOfRangeException>(() => Create([1]).Quantile(share));

    [Fact]
    public void Add_AllocatesNothing()
    {
        QuantileSketch sketch = Create([1]);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int n = 0; n < 100_000; n++)
        {
            sketch.Add(n * 0.01);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
