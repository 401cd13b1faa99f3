using CallCenter.Simulator.Scenarios;

namespace CallCenter.Tests.Simulator.Scenarios;

public sealed class ScenarioLoadTests
{
    private static readonly Scenario Two = new()
    {
        StartHour = 8,
        Hours = 2,
        Premium = Arrivals.Steady(10),
        Regular = new Arrivals([.. Enumerable.Range(0, 24).Select(hour => hour == 8 ? 20.0 : 40)]),
        Talk = Distribution.Exponential(80),
        WrapUp = Distribution.Constant(10),
        Shifts = [new Shift(2, 0, 24)],
    };

    // 80 callers of 90 seconds in 4 hours of reps.
    [Fact]
    public void Busy_IsTheShareOfTheRepsTimeThatCallersTake() => Assert.Equal(0.5, ScenarioLoad.Busy(Two), 12);

    [Fact]
    public void Scale_KeepsTheMixOfTiersAndHours()
    {
        Scenario scaled = ScenarioLoad.Scale(Two, 0.75);

        Assert.Equal((15, 30, 60), (scaled.Premium.At(8), scaled.Regular.At(8), scaled.Regular.At(9)));
        Assert.Equal(0.75, ScenarioLoad.Busy(scaled), 12);
        Assert.Equal(Two, scaled with { Premium = Two.Premium, Regular = Two.Regular });
    }
}
