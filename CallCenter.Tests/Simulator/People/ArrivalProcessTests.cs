using CallCenter.Simulator.People;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Time;

namespace CallCenter.Tests.Simulator.People;

public sealed class ArrivalProcessTests
{
    private const int Days = 400;

    private static int[] CallersByHourOfDay(Arrivals arrivals, double startHour, int seed)
    {
        var clock = new VirtualClock();
        int[] callers = new int[Arrivals.HoursADay];
        new ArrivalProcess(clock, arrivals, startHour, new Random(seed), () => callers[(int)(startHour + SimulatedTime.ToHours(clock.Now)) % Arrivals.HoursADay]++).Begin();
        clock.Run(SimulatedTime.FromHours(Days * Arrivals.HoursADay));
        return callers;
    }

    [Theory]
    [InlineData(0)]
    [InlineData(8.5)]
    public void Callers_RingAtTheRateOfTheHour(double startHour)
    {
        double[] perHour = [.. Enumerable.Range(0, Arrivals.HoursADay).Select(hour => hour % 7 * 5.0)];

        int[] callers = CallersByHourOfDay(new Arrivals(perHour), startHour, seed: 1);

        for (int hour = 0; hour < Arrivals.HoursADay; hour++)
        {
            // The count of a Poisson process has the variance of its mean.
            double expected = Days * perHour[hour];
            Assert.InRange(callers[hour], expected - (4 * Math.Sqrt(expected)), expected + (4 * Math.Sqrt(expected)));
        }
    }

    [Fact]
    public void TimesBetweenCallers_AreExponential()
    {
        var clock = new VirtualClock();
        var gaps = new List<double>();
        TimeSpan last = TimeSpan.Zero;
        new ArrivalProcess(clock, Arrivals.Steady(60), 8, new Random(1), () =>
        {
            gaps.Add((clock.Now - last).TotalSeconds);
            last = clock.Now;
        }).Begin();
        clock.Run(SimulatedTime.FromHours(2_000));

        Assert.Equal(60, gaps.Average(), 1.0);
        Assert.Equal(Math.Exp(-1), (double)gaps.Count(gap => gap > 60) / gaps.Count, 0.01);
        Assert.Equal(Math.Exp(-3), (double)gaps.Count(gap => gap > 180) / gaps.Count, 0.01);
    }

    [Fact]
    public void NobodyRings_AtRateZero() => Assert.All(CallersByHourOfDay(Arrivals.Steady(0), 8, seed: 1), callers => Assert.Equal(0, callers));

    [Fact]
    public void SameSeed_GivesTheSameCallers() => Assert.Equal(
        CallersByHourOfDay(Arrivals.Steady(3), 8, seed: 5), CallersByHourOfDay(Arrivals.Steady(3), 8, seed: 5));
}
