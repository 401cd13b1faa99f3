using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Staffing;

namespace CallCenter.Tests.Simulator.Staffing;

public sealed class StaffPlanTests
{
    private static readonly Scenario Morning = new() { Shifts = [new Shift(5, 8, 12), new Shift(2, 9, 12)] };

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(1, 1, 0)]
    [InlineData(3, 3, 0)]
    [InlineData(4, 4, 0)]
    [InlineData(5, 4, 1)]
    [InlineData(6, 5, 1)]
    [InlineData(7, 5, 2)]
    [InlineData(8, 6, 2)]
    [InlineData(9, 6, 3)]
    [InlineData(10, 7, 3)]
    [InlineData(17, 10, 7)]
    public void Reps_GoToEachShiftInTurn(int reps, int first, int second) =>
        Assert.Equal([new Shift(first, 8, 12), new Shift(second, 9, 12)], StaffPlan.Shifts(Morning.Shifts, reps));

    [Fact]
    public void Day_HasTheSameCallersForEveryNumberOfReps() =>
        Assert.Single(Enumerable.Range(1, 20).Select(reps => StaffPlan.Day(Morning, reps, 3).Seed).Distinct());

    [Fact]
    public void DaysAndSeeds_HaveNothingInCommon() => Assert.Equal(
        8 * 1000,
        Enumerable.Range(1, 8).SelectMany(seed => Enumerable.Range(0, 1000).Select(day => StaffPlan.Day(Morning with { Seed = seed }, 7, day).Seed)).Distinct().Count());
}
