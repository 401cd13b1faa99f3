using CallCenter.Core;
using CallCenter.Core.Waiting;
using CallCenter.Simulator.Scenarios;
using CallCenter.Tests.Simulator.Proof;

namespace CallCenter.Tests.Core.Waiting;

/// <summary>What is said comes true, for both tiers, while six reps take the callers whom the app sends them.</summary>
public sealed class WaitEstimatorProof
{
    private const int Reps = 6;
    private const double Talk = 180;

    private static Scenario Busy(double load)
    {
        double callers = load * Reps * 3600 / Talk;
        return new Scenario
        {
            StartHour = 0,
            Hours = 100,
            Premium = Arrivals.Steady(0.2 * callers),
            Regular = Arrivals.Steady(0.8 * callers),
            Talk = Distribution.Lognormal(Talk, 150),
            Shifts = [new Shift(Reps, 0, 24)],
        };
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(0.7, 1)]
    [InlineData(0.9, 1)]
    [InlineData(0.95, 1)]
    [InlineData(0.9, 2)]
    [InlineData(0.9, 4)]
    public async Task SpokenEstimates_ComeTrueOrBetterOfEachTierHoweverFewRequestsAnInstanceSees(double load, int instances)
    {
        using var app = RealApp.Create();
        var watch = new PromiseWatch([.. Enumerable.Range(0, instances).Select(_ => new WaitEstimator())]);
        watch.Simulation = app.Prepare(Busy(load), watch);

        await watch.Simulation.RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.All([watch.Held.Premium, watch.Held.Regular], share => Assert.InRange(share, 0.9, 1));
        Assert.All([watch.Told.Premium, watch.Told.Regular], share => Assert.InRange(share, 0.9, 1));
    }
}
