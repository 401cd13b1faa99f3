using CallCenter.Core;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Rest;
using CsCheck;

namespace CallCenter.Tests.Simulator.Proof;

/// <summary>What holds for the app in any scenario.</summary>
public sealed class FairnessLaws
{
    private const int Scenarios = 80;

    /// <summary>Nobody rings so often that more than a few callers are on their way at once, which takes 0.2 seconds.</summary>
    private const int MostOnTheirWay = 3;

    private static readonly Gen<TwilioBehaviour> Behaviour = Gen.Select(
        Gen.Bool,
        Gen.Bool,
        Gen.Enum<DialTimeoutReading>(),
        Gen.Bool,
        Gen.Bool,
        Gen.Enum<WaitingRepChoice>(),
        (onEmpty, onMissing, timeout, result, afterHangup, choice) => new TwilioBehaviour
        {
            QueueSidOnEmpty = onEmpty,
            QueueSidOnMissing = onMissing,
            DialTimeout = timeout,
            DequeueResult = result,
            ActionAfterRepHangup = afterHangup,
            WaitingRep = choice,
        });

    private static readonly Gen<Distribution> Talk = Gen.OneOf(
        Gen.Double[10, 300].Select(Distribution.Exponential),
        Gen.Double[10, 300].Select(Distribution.Constant),
        Gen.Select(Gen.Double[10, 300], Gen.Double[10, 300]).Select(Distribution.Lognormal));

    private static readonly Gen<Distribution> Patience = Gen.OneOf(
        Gen.Const(Distribution.Never), Gen.Double[1, 300].Select(Distribution.Exponential), Gen.Double[1, 60].Select(Distribution.Constant));

    private static readonly Gen<Distribution> WrapUp = Gen.OneOf(
        Gen.Const(Distribution.Constant(0)), Gen.Double[1, 60].Select(Distribution.Constant), Gen.Double[1, 60].Select(Distribution.Exponential));

    private static readonly Gen<Shift[]> Shifts = Gen.Select(Gen.Int[1, 3], Gen.Int[0, 2], Gen.Double[8, 8.8], Gen.Double[0.05, 1]).Select(
        (allDay, some, from, length) => some == 0 ? [new Shift(allDay, 0, 24)] : new[] { new Shift(allDay, 0, 24), new Shift(some, from, from + length) });

    internal static readonly Gen<Scenario> AnyScenario = Gen.Select(
        Gen.Int[0, 1_000_000], Gen.Double[0, 60], Gen.Double[0, 90], Talk, Patience, WrapUp, Shifts, Behaviour).Select(
        (seed, premium, regular, talk, patience, wrapUp, shifts, behaviour) => new Scenario
        {
            Seed = seed,
            Hours = 1,
            Premium = Arrivals.Steady(premium),
            Regular = Arrivals.Steady(regular),
            Talk = talk,
            Patience = patience,
            WrapUp = wrapUp,
            Shifts = shifts,
            Twilio = behaviour,
        });

    [Fact(Timeout = Limits.Hang)]
    public async Task AnyScenario_LosesNobodyServesNobodyTwiceAndKeepsTheOrder()
    {
        using RealApp app = RealApp.Create();
        await Gen.Select(AnyScenario, Gen.Bool).SampleAsync(
            async (scenario, queuesExist) =>
            {
                (RunResult result, FairnessWatch watch) = await app.PlayAsync(scenario, queuesExist);

                watch.Compare(Tier.Premium, result.Premium, MostOnTheirWay);
                watch.Compare(Tier.Regular, result.Regular, MostOnTheirWay);
                Assert.Empty(watch.Violations);
                Assert.Equal((0L, 0L, 0), (result.Premium.Lost, result.Regular.Lost, watch.Left));
                Assert.Empty(result.Errors);
                Assert.InRange(result.Rule.LongestSeconds, 0, LongestInversion(scenario, queuesExist));
            },
            iter: Scenarios,
            threads: 1);
    }

    /// <summary>Whatever REST says or does not say, and whatever the app makes of it.</summary>
    [Fact(Timeout = Limits.Hang)]
    public async Task AnyScenarioInWhichTheAppLooks_LosesNobodyServesNobodyTwiceAndKeepsTheOrder()
    {
        using RealApp app = RealApp.CreateLooking();
        await Gen.Select(AnyScenario, Gen.Enum<RestBehaviour>(), Gen.Double[0.001, 1], Gen.Bool).SampleAsync(
            async (scenario, rest, seconds, queuesExist) =>
            {
                (RunResult result, FairnessWatch watch) = await app.PlayAsync(scenario with { Rest = rest, RestSeconds = seconds }, queuesExist);

                watch.Compare(Tier.Premium, result.Premium, MostOnTheirWay);
                watch.Compare(Tier.Regular, result.Regular, MostOnTheirWay);
                Assert.Empty(watch.Violations);
                Assert.Equal((0L, 0L, 0), (result.Premium.Lost, result.Regular.Lost, watch.Left));
                Assert.Empty(result.Errors);
            },
            iter: Scenarios,
            threads: 1);
    }

    /// <summary>
    /// A premium caller can join just after a rep gave up on the premium queue: the rep's next document takes a round trip, and then the rep
    /// waits on the regular queue as long as Twilio makes of the one second that the app writes. After a missing queue the app adds a second.
    /// </summary>
    private static double LongestInversion(Scenario scenario, bool queuesExist)
    {
        double timeout = scenario.Twilio.DialTimeout switch
        {
            DialTimeoutReading.PlusFive => 6,
            DialTimeoutReading.AtLeastFivePlusFive => 10,
            _ => 1,
        };
        return timeout + scenario.WebhookSeconds + (queuesExist ? 0 : 1);
    }
}
