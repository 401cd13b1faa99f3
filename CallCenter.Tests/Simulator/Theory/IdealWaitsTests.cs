using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Theory;

namespace CallCenter.Tests.Simulator.Theory;

public sealed class IdealWaitsTests
{
    private static readonly Scenario Fitting = new()
    {
        Premium = Arrivals.Steady(12),
        Regular = Arrivals.Steady(48),
        Talk = Distribution.Exponential(240),
        Shifts = [new Shift(5, 0, 24)],
        Hours = 200,
    };

    private static Arrivals From(double perHour, Func<int, bool> hours) => new([.. Enumerable.Range(0, 24).Select(hour => hours(hour) ? perHour : 0)]);

    public static TheoryData<string, Scenario> StillFitting => new()
    {
        { "as it is", Fitting },
        { "arrivals steady while it runs", Fitting with { StartHour = 8.5, Hours = 3.5, Premium = From(12, hour => hour is >= 8 and < 12), Regular = From(48, hour => hour is >= 7 and < 13) } },
        { "one shift as long as the run", Fitting with { StartHour = 8, Hours = 4, Shifts = [new Shift(5, 8, 12)] } },
        { "one shift takes over from another", Fitting with { Shifts = [new Shift(5, 0, 12.1), new Shift(2, 12.1, 24), new Shift(3, 12.1, 24)] } },
        { "a shift over midnight", Fitting with { StartHour = 23, Hours = 4, Shifts = [new Shift(5, 22, 30)] } },
        { "no wrap-up of another shape", Fitting with { WrapUp = Distribution.Exponential(0) } },
    };

    public static TheoryData<string, Scenario> NotFitting => new()
    {
        { "premium arrivals change", Fitting with { Premium = From(12, hour => hour < 20) } },
        { "regular arrivals change", Fitting with { Regular = From(48, hour => hour < 20) } },
        { "constant talks", Fitting with { Talk = Distribution.Constant(240) } },
        { "lognormal talks", Fitting with { Talk = Distribution.Lognormal(240, 240) } },
        { "callers give up", Fitting with { Patience = Distribution.Exponential(600) } },
        { "reps are away after a talk", Fitting with { WrapUp = Distribution.Constant(1) } },
        { "reps go home", Fitting with { Shifts = [new Shift(5, 0, 20)] } },
        { "reps come later", Fitting with { StartHour = 8, Hours = 4, Shifts = [new Shift(4, 8, 12), new Shift(1, 9, 12)] } },
        { "nobody works", Fitting with { StartHour = 8, Hours = 4, Shifts = [new Shift(5, 13, 20)] } },
        { "too few reps", Fitting with { Shifts = [new Shift(4, 0, 24)] } },
    };

    [Theory]
    [MemberData(nameof(StillFitting), DisableDiscoveryEnumeration = true)]
    public void AssumptionsHold_GivesTheFormulas(string why, Scenario scenario)
    {
        IdealWaits ideal = IdealWaits.Of(scenario);

        Assert.True(ideal.MeanWait.Premium is not null, why);
        Assert.Equal(31.6636, ideal.MeanWait.Premium!.Value, 4);
        Assert.Equal(158.3179, ideal.MeanWait.Regular!.Value, 4);
        Assert.Equal(0.609523, ideal.ShareWithin20.Premium!.Value, 6);
        Assert.Null(ideal.ShareWithin20.Regular);
    }

    [Theory]
    [MemberData(nameof(NotFitting), DisableDiscoveryEnumeration = true)]
    public void AssumptionBroken_GivesNothing(string why, Scenario scenario) =>
        Assert.True(IdealWaits.Of(scenario) == new IdealWaits(default, default), why);

    [Fact]
    public void RegularCallersAlone_AreErlangC()
    {
        IdealWaits ideal = IdealWaits.Of(Fitting with { Premium = Arrivals.Steady(0), Regular = Arrivals.Steady(200), Talk = Distribution.Exponential(180), Shifts = [new Shift(14, 0, 24)] });

        Assert.Equal((null, null), (ideal.MeanWait.Premium, ideal.ShareWithin20.Premium));
        Assert.Equal(7.835937, ideal.MeanWait.Regular!.Value, 6);
        Assert.Equal(0.88835, ideal.ShareWithin20.Regular!.Value, 5);
    }

    [Fact]
    public void PremiumCallersAlone_AreErlangC()
    {
        IdealWaits ideal = IdealWaits.Of(Fitting with { Premium = Arrivals.Steady(200), Regular = Arrivals.Steady(0), Talk = Distribution.Exponential(180), Shifts = [new Shift(14, 0, 24)] });

        Assert.Equal((null, null), (ideal.MeanWait.Regular, ideal.ShareWithin20.Regular));
        Assert.Equal(7.835937, ideal.MeanWait.Premium!.Value, 6);
        Assert.Equal(0.88835, ideal.ShareWithin20.Premium!.Value, 5);
    }

    [Fact]
    public void NoCallers_HaveNoWaits() =>
        Assert.Equal(new IdealWaits(default, default), IdealWaits.Of(Fitting with { Premium = Arrivals.Steady(0), Regular = Arrivals.Steady(0) }));
}
