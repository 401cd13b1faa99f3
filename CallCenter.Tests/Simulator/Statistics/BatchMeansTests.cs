using CallCenter.Simulator.Statistics;
using CsCheck;

namespace CallCenter.Tests.Simulator.Statistics;

public sealed class BatchMeansTests
{
    private static BatchMeans Create(IEnumerable<double> values)
    {
        var means = new BatchMeans();
        foreach (double value in values)
        {
            means.Add(value);
        }

        return means;
    }

    /// <summary>Values with mean 10, each like the one before it to a degree.</summary>
    private static IEnumerable<double> Chain(int seed, double likeness, int count)
    {
        var random = new Random(seed);
        double value = 0;
        for (int n = 0; n < count; n++)
        {
            value = (likeness * value) + random.NextDouble() - 0.5;
            yield return 10 + value;
        }
    }

    private static int RunsWithTheTrueMean(double likeness, int count) =>
        Enumerable.Range(1, 400).Select(seed => Create(Chain(seed, likeness, count))).Count(run => Math.Abs(run.Mean - 10) <= run.HalfWidth95);

    [Fact]
    public void Mean_IsThatOfAllValues() => Gen.Double[0, 1000].Array[1, 2000].Sample(
        values => Math.Abs(Create(values).Mean - values.Average()) < 1e-9,
        iter: 300);

    // 380 of 400 are expected, with a standard deviation of about 4.4.
    [Theory]
    [InlineData(0, 200)]
    [InlineData(0, 5000)]
    [InlineData(0.9, 5000)]
    [InlineData(0.98, 20_000)]
    public void Interval_HoldsTheTrueMeanInAbout95Of100Runs(double likeness, int count) =>
        Assert.InRange(RunsWithTheTrueMean(likeness, count), 362, 396);

    [Fact]
    public void IndependentValues_HaveTheKnownInterval()
    {
        const int Count = 100_000;
        double expected = 1.96 * Math.Sqrt(1 / 12.0 / Count);
        double mean = Enumerable.Range(1, 100).Average(seed => Create(Chain(seed, 0, Count)).HalfWidth95);

        Assert.InRange(mean / expected, 0.98, 1.12);
    }

    [Theory]
    [InlineData(199, false)]
    [InlineData(200, true)]
    public void Interval_NeedsTwoHundredValues(int count, bool known) =>
        Assert.Equal(known, !double.IsNaN(Create(Chain(1, 0, count)).HalfWidth95));

    [Fact]
    public void EqualValues_HaveNoWidth() => Assert.Equal((2.5, 0.0), (Create(Enumerable.Repeat(2.5, 1000)).Mean, Create(Enumerable.Repeat(2.5, 1000)).HalfWidth95));

    [Fact]
    public void NothingAdded_IsNotANumber() => Assert.Equal((double.NaN, double.NaN), (new BatchMeans().Mean, new BatchMeans().HalfWidth95));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void NoNumber_IsRefused(double value) => Assert.Throws<ArgumentOutOfRangeException>(() => new BatchMeans().Add(value));

    [Fact]
    public void Add_AllocatesNothing()
    {
        BatchMeans means = Create([1]);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int n = 0; n < 100_000; n++)
        {
            means.Add(n);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
