using CallCenter.Simulator.Scenarios;

namespace CallCenter.Tests.Simulator.Scenarios;

public sealed class ShiftTests
{
    [Theory]
    [InlineData(8, 16, 8, 4, "0-4")]
    [InlineData(8, 16, 6, 4, "2-4")]
    [InlineData(8, 16, 14, 6, "0-2")]
    [InlineData(8, 16, 6, 12, "2-10")]
    [InlineData(8, 16, 17, 4, "")]
    [InlineData(8, 16, 2, 6, "")]
    [InlineData(8, 16, 8, 48, "0-8 24-32")]
    [InlineData(8, 16, 12, 24, "0-4 20-24")]
    [InlineData(8.5, 9, 8, 1, "0.5-1")]
    [InlineData(0, 24, 8, 100, "0-100")]
    [InlineData(22, 30, 20, 12, "2-10")]
    [InlineData(22, 30, 2, 6, "0-4")]
    [InlineData(22, 30, 2, 24, "0-4 20-24")]
    [InlineData(22, 30, 7, 4, "")]
    public void Shift_WorksInThesePartsOfTheRun(double from, double to, double startHour, double hours, string expected) => Assert.Equal(
        expected,
        string.Join(' ', new Shift(1, from, to).Within(startHour, hours).Select(part => FormattableString.Invariant($"{part.From}-{part.To}"))));
}
