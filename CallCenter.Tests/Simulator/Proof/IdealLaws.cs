using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Simulator.Twilio.Wire;
using CsCheck;

namespace CallCenter.Tests.Simulator.Proof;

/// <summary>What the ideal rule guarantees against the real app, on the same callers.</summary>
public sealed class IdealLaws
{
    private const int Scenarios = 60;

    /// <summary>Sums of times that were multiplied differ in their last digits.</summary>
    private const double Rounding = 1e-9;

    /// <summary>
    /// Where nobody gives up and all talks and wrap-ups are alike, at no moment do more callers wait under the ideal rule than under the app, whatever
    /// the shifts and the faults.
    /// </summary>
    [Fact(Timeout = Limits.Hang)]
    public async Task TalksThatAreAlike_NeverWaitLongerInAll()
    {
        using RealApp blind = RealApp.Create();
        using RealApp looking = RealApp.CreateLooking();
        Gen<FaultRates> faults = Gen.Frequency(
            (2, Gen.Const(new FaultRates())),
            (1, Gen.Select(Gen.Double[0, 0.05], Gen.Double[0, 0.05], Gen.Double[0, 0.05], Gen.Bool).Select(
                (timedOut, error, garbage, fallback) => new FaultRates { TimedOut = timedOut, ServerError = error, Garbage = garbage, Fallback = fallback })));
        await Gen.Select(FairnessLaws.AnyScenario, Gen.Double[10, 300], Gen.OneOf(Gen.Const(0.0), Gen.Double[1, 60]), faults, Gen.Bool).SampleAsync(
            async (any, talk, wrapUp, rates, looks) =>
            {
                Scenario scenario = any with
                {
                    Talk = Distribution.Constant(talk),
                    Patience = Distribution.Never,
                    WrapUp = Distribution.Constant(wrapUp),
                    Faults = rates,
                    Rest = looks ? RestBehaviour.Good : RestBehaviour.None,
                };

                (RunResult result, _) = await (looks ? looking : blind).PlayAsync(scenario);

                Assert.InRange(result.Waiting.IdealMean, 0, result.Waiting.Mean + Rounding);
            },
            iter: Scenarios,
            threads: 1);
    }

    /// <summary>Where talks differ, one run can have luck with who is long, and where callers give up, with who does; forty mornings together have not.</summary>
    [Theory(Timeout = Limits.Hang)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ManyMornings_WaitLongerInAllThanWithTheIdealRule(bool givesUp)
    {
        using RealApp app = RealApp.Create();
        double mean = 0;
        double ideal = 0;
        for (int seed = 1; seed <= 40; seed++)
        {
            (RunResult result, _) = await app.PlayAsync(new Scenario
            {
                Seed = seed,
                Talk = Distribution.Lognormal(180, 150),
                Patience = givesUp ? Distribution.Exponential(420) : Distribution.Never,
                WrapUp = Distribution.Exponential(10),
                Shifts = [new Shift(6, 0, 24), new Shift(3, 9, 11)],
            });
            Assert.All([result.Premium, result.Regular], tier => Assert.InRange(tier.IdealMeanWait, 0, double.MaxValue));
            mean += result.Waiting.Mean;
            ideal += result.Waiting.IdealMean;
        }

        Assert.InRange(ideal, 0, mean);
    }
}
