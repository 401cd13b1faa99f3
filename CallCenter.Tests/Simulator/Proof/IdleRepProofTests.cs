using CallCenter.Core;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Theory;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Rest;

namespace CallCenter.Tests.Simulator.Proof;

/// <summary>What it is worth that one idle rep waits to be woken: against the ideal with the webhook after each talk, on the same callers.</summary>
public sealed class IdleRepProofTests
{
    /// <summary>The larger of a time and a share of the ideal.</summary>
    private static double Within(double seconds, double ideal) => ideal + Math.Max(seconds, 0.02 * ideal);

    private static Scenario Busy(int reps, double load, DialTimeoutReading timeout) => new()
    {
        Hours = 40,
        Premium = Arrivals.Steady(reps * load * 4),
        Regular = Arrivals.Steady(reps * load * 16),
        Shifts = [new Shift(reps, 0, 24)],
        Rest = RestBehaviour.Good,
        Twilio = new TwilioBehaviour { DialTimeout = timeout },
    };

    private static async Task<(RunResult Result, IdealOfRun Ideal)> PlayAsync(RealApp app, Scenario scenario)
    {
        var ideal = new IdealOfRun(scenario, scenario.WebhookSeconds);
        (RunResult result, FairnessWatch watch) = await app.PlayAsync(scenario, others: ideal);
        ideal.Finish(TimeSpan.FromHours(scenario.Hours));
        Assert.Empty(watch.Violations);
        return (result, ideal);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(2, 0.3, DialTimeoutReading.AsWritten)]
    [InlineData(2, 0.75, DialTimeoutReading.AtLeastFivePlusFive)]
    [InlineData(6, 0.5, DialTimeoutReading.AsWritten)]
    [InlineData(6, 0.75, DialTimeoutReading.PlusFive)]
    [InlineData(10, 0.3, DialTimeoutReading.AtLeastFivePlusFive)]
    public async Task BothTiers_WaitAlmostAsWithTheIdealRule(int reps, double load, DialTimeoutReading timeout)
    {
        using RealApp app = RealApp.CreateWaiting();

        (RunResult result, IdealOfRun ideal) = await PlayAsync(app, Busy(reps, load, timeout));

        foreach (Tier tier in Enum.GetValues<Tier>())
        {
            Assert.InRange(result[tier].Waits.Mean, 0, Within(0.4, ideal[tier].Summary.Mean));
            Assert.InRange(result[tier].Waits.Median, 0, Within(0.7, ideal[tier].Summary.Median));
        }
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(2, 0.5)]
    [InlineData(6, 0.75)]
    public async Task Webhooks_AreLessThanHalfOfThoseOfRepsWhoDial(int reps, double load)
    {
        using RealApp waiting = RealApp.CreateWaiting();
        using RealApp dialling = RealApp.CreateLooking();
        Scenario scenario = Busy(reps, load, DialTimeoutReading.AsWritten) with { Hours = 20 };

        (RunResult wait, _) = await PlayAsync(waiting, scenario);
        (RunResult dial, _) = await PlayAsync(dialling, scenario);

        Assert.InRange(wait.Webhooks.PerIdleRepHour, 100, dial.Webhooks.PerIdleRepHour / 2);
    }
}
