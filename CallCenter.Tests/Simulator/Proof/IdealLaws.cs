using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Simulator.Twilio.Wire;
using CsCheck;

namespace CallCenter.Tests.Simulator.Proof;

/// <summary>What the ideal rule guarantees against the real app, on the same callers.</summary>
public sealed class IdealLaws
{
    private const int Scenarios = 120;

    /// <summary>Sums of waits that were added in another order differ in their last digits.</summary>
    private const double Rounding = 1e-6;

    private static readonly Gen<FaultRates> Faults = Gen.Frequency(
        (2, Gen.Const(new FaultRates())),
        (1, Gen.Select(Gen.Double[0, 0.05], Gen.Double[0, 0.05], Gen.Double[0, 0.05], Gen.Bool).Select(
            (timedOut, error, garbage, fallback) => new FaultRates { TimedOut = timedOut, ServerError = error, Garbage = garbage, Fallback = fallback })));

    /// <summary>Whatever the talks, the wrap-up, the shifts and the faults, and whoever gives up.</summary>
    [Fact(Timeout = Limits.Hang)]
    public async Task BothTiersTogether_NeverWaitShorterThanWithTheIdealRule()
    {
        using RealApp blind = RealApp.Create();
        using RealApp looking = RealApp.CreateLooking();
        await Gen.Select(FairnessLaws.AnyScenario, Faults, Gen.Bool).SampleAsync(
            async (any, rates, looks) =>
            {
                Scenario scenario = any with { Faults = rates, Rest = looks ? RestBehaviour.Good : RestBehaviour.None };

                (RunResult result, _) = await (looks ? looking : blind).PlayAsync(scenario);

                if (result.Premium.Answered + result.Regular.Answered == 0)
                {
                    Assert.Equal(double.NaN, result.BothTiers.IdealMeanWait);
                    return;
                }

                Assert.InRange(result.BothTiers.IdealMeanWait, 0, result.BothTiers.MeanWait + Rounding);
            },
            iter: Scenarios,
            threads: 1);
    }

    /// <summary>It is no bound that says nothing: an app that loses little time comes close to it.</summary>
    [Fact(Timeout = Limits.Hang)]
    public async Task AppThatLooks_ComesCloseToTheIdeal()
    {
        using RealApp app = RealApp.CreateLooking();

        (RunResult result, _) = await app.PlayAsync(new Scenario
        {
            Hours = 50,
            Talk = Distribution.Lognormal(180, 150),
            Patience = Distribution.Exponential(420),
            Shifts = [new Shift(6, 0, 24)],
            Rest = RestBehaviour.Good,
        });

        Assert.InRange(result.BothTiers.MeanWait / result.BothTiers.IdealMeanWait, 1, 1.1);
    }
}
