using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Staffing;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Tests.Simulator.Staffing;

/// <summary>What no number of reps can mend is said without playing.</summary>
public sealed class HopelessTargetTests
{
    private static readonly Scenario FourHours = new() { StartHour = 8, Hours = 4 };

    private static string? Reason(Scenario scenario, string target) => HopelessTarget.Reason(scenario, ServiceTarget.Parse(target), most: 200);

    [Theory]
    [InlineData(0.5, 0, 0, 0, false, "80/20", "No number of reps surely answers 80 % of the premium callers in time: the faults lose 25 % of them.")]
    [InlineData(0.5, 0, 0, 0, true, "80/20", null)]
    [InlineData(0.5, 0, 0, 0, true, "95/20", "No number of reps surely answers 95 % of the premium callers in time: the faults lose 6.3 % of them.")]
    [InlineData(0, 0.1, 0.2, 0.1, true, "84/20", "No number of reps surely answers 84 % of the premium callers in time: the faults lose 16 % of them.")]
    [InlineData(0, 0.1, 0.2, 0.1, true, "83/20", null)]
    [InlineData(0, 0.01, 0.01, 0.01, false, "80/20", null)]
    public void Faults_LoseSoMany(double refused, double timedOut, double serverError, double garbage, bool fallback, string target, string? reason) => Assert.Equal(
        reason,
        Reason(FourHours with { Faults = new FaultRates { Refused = refused, TimedOut = timedOut, ServerError = serverError, Garbage = garbage, Fallback = fallback } }, target));

    [Theory]
    [InlineData(9, 10, "80/20", "No number of reps surely answers 80 % of the premium callers in time: no rep is on duty for 74.9 % of them.")]
    [InlineData(9, 10, "25/20", null)]
    [InlineData(9, 12, "80/1800", null)]
    [InlineData(9, 12, "80/20", "No number of reps surely answers 80 % of the premium callers in time: no rep is on duty for 24.9 % of them.")]
    [InlineData(12, 18, "10/20", "No number of reps surely answers 10 % of the premium callers in time: no rep is on duty for 100 % of them.")]
    [InlineData(8, 12, "99/0", null)]
    public void Shifts_LeaveSoManyAlone(double from, double to, string target, string? reason) =>
        Assert.Equal(reason, Reason(FourHours with { Shifts = [new Shift(1, from, to)] }, target));

    [Fact]
    public void ShiftsThatTakeTurnsAndOverlap_CountOnce() => Assert.Equal(
        "No number of reps surely answers 80 % of the premium callers in time: no rep is on duty for 24.9 % of them.",
        Reason(FourHours with { Shifts = [new Shift(1, 8, 9.5), new Shift(2, 9, 10), new Shift(0, 11, 12)] }, "80/20"));

    [Fact]
    public void RegularCallersAlone_AreEnough()
    {
        var regular = new double[24];
        regular[8] = 60;

        Assert.Equal(
            "No number of reps surely answers 80 % of the regular callers in time: no rep is on duty for 99.4 % of them.",
            Reason(FourHours with { Premium = Arrivals.Steady(0), Regular = new Arrivals(regular), Shifts = [new Shift(1, 9, 12)] }, "80/20"));
    }

    [Fact]
    public void BothReasons_AreSaid() => Assert.Equal(
        "No number of reps surely answers 60 % of the premium callers in time: no rep is on duty for 24.9 % of them, and the faults lose 25 % of the others.",
        Reason(FourHours with { Shifts = [new Shift(1, 9, 12)], Faults = new FaultRates { Refused = 0.5, Fallback = false } }, "60/20"));
}
