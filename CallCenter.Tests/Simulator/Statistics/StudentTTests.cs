using CallCenter.Simulator.Statistics;

namespace CallCenter.Tests.Simulator.Statistics;

public sealed class StudentTTests
{
    // https://www.itl.nist.gov/div898/handbook/eda/section3/eda3672.htm has 0.975; 0.9995 is in every longer table.
    [Theory]
    [InlineData(3, 3.182, 12.924)]
    [InlineData(4, 2.776, 8.610)]
    [InlineData(5, 2.571, 6.869)]
    [InlineData(7, 2.365, 5.408)]
    [InlineData(10, 2.228, 4.587)]
    [InlineData(30, 2.042, 3.646)]
    [InlineData(100, 1.984, 3.390)]
    [InlineData(1_000_000, 1.960, 3.291)]
    public void Quantile_IsThatOfTheTables(int degrees, double usual, double strict)
    {
        Assert.Equal(1, StudentT.TwoSided(1.959963985, 0.05, degrees) / usual, 0.001);
        Assert.Equal(1, StudentT.TwoSided(3.290526731, 0.001, degrees) / strict, 0.001);
    }

    [Fact]
    public void TooFewDegrees_AreRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => StudentT.TwoSided(1.96, 0.05, 2));
}
