using CallCenter.Core;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Simulator.Twilio.Wire;
using CsCheck;

namespace CallCenter.Tests.Simulator.Proof;

/// <summary>What holds where an idle rep waits to be woken, whatever Twilio does with the wake and with whoever is woken.</summary>
public sealed class IdleRepLaws
{
    private const int Scenarios = 60;
    private const int MostOnTheirWay = 3;

    private static readonly Gen<TwilioBehaviour> Behaviour = Gen.Select(
        Gen.Bool, Gen.Bool, Gen.Bool, Gen.Int[0, 2].Select(step => step * 0.4), Gen.Bool, Gen.Enum<DialTimeoutReading>(), Gen.Enum<WaitingRepChoice>(), Gen.Bool).Select(
        (action, answer, connected, lead, interrupts, timeout, choice, result) => new TwilioBehaviour
        {
            ActionOnRedirect = action,
            ActionAnswerAfterRedirect = answer,
            HoldRequestWhenConnected = connected,
            HoldRequestLead = lead,
            DequeueInterrupts = interrupts,
            DialTimeout = timeout,
            WaitingRep = choice,
            DequeueResult = result,
        });

    private static readonly Gen<Scenario> AnyScenario = Gen.Select(
        FairnessLaws.AnyScenario, Behaviour, Gen.Enum<RestBehaviour>().Where(rest => rest is not RestBehaviour.None), Gen.Double[0.05, 2]).Select(
        (scenario, twilio, rest, seconds) => scenario with { Twilio = twilio, Rest = rest, RestSeconds = seconds });

    /// <summary>A premium caller can join just after a rep saw none; the rep then stands at the regular queue as long as Twilio makes of the seconds.</summary>
    private static double LongestInversion(Scenario scenario, double standSeconds) => scenario.WebhookSeconds + 2 + scenario.Twilio.DialTimeout switch
    {
        DialTimeoutReading.PlusFive => standSeconds + 5,
        DialTimeoutReading.AtLeastFivePlusFive => standSeconds + 5,
        _ => standSeconds,
    };

    [Theory(Timeout = Limits.Hang)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task AnyScenario_LosesNobodyCutsNoTalkAndKeepsTheOrder(bool waiting)
    {
        using RealApp app = RealApp.CreateWaiting(("CallCenter:Waiting:Enabled", waiting ? "true" : "false"));
        int woken = 0;
        await AnyScenario.SampleAsync(PlayAsync, iter: Scenarios, threads: 1);
        // In many of those no rep is ever idle.
        await PlayAsync(Quiet);
        Assert.True(woken > 0, "Nobody was ever woken.");

        async Task PlayAsync(Scenario scenario)
        {
            var reps = new RepQueueWatch();
            (RunResult result, FairnessWatch watch) = await app.PlayAsync(scenario, others: reps);

            watch.Compare(Tier.Premium, result.Premium, MostOnTheirWay);
            watch.Compare(Tier.Regular, result.Regular, MostOnTheirWay);
            Assert.Empty(watch.Violations);
            Assert.Empty(reps.Violations);
            Assert.Equal((0L, 0L, 0), (result.Premium.Lost, result.Regular.Lost, watch.Left));
            Assert.Empty(result.Errors);
            Assert.InRange(reps.Woken, 0, reps.Callers);
            Assert.InRange(result.Rule.LongestSeconds, 0, LongestInversion(scenario, standSeconds: 15));
            woken += reps.Woken;
        }
    }

    private static readonly Scenario Quiet = new()
    {
        Hours = 1,
        Premium = Arrivals.Steady(10),
        Regular = Arrivals.Steady(10),
        Talk = Distribution.Exponential(60),
        Shifts = [new Shift(2, 0, 24)],
        Rest = RestBehaviour.Good,
    };

    private static readonly bool[] Both = [false, true];

    /// <summary>Callers ring for 18 minutes; 15 more are left to answer them.</summary>
    private static readonly Scenario Busy = new()
    {
        StartHour = 8.7,
        Hours = 0.55,
        Premium = RingingBeforeNine(40),
        Regular = RingingBeforeNine(40),
        Talk = Distribution.Exponential(60),
        Shifts = [new Shift(2, 0, 24)],
    };

    private static Arrivals RingingBeforeNine(double perHour) => new([.. Enumerable.Range(0, Arrivals.HoursADay).Select(hour => hour == 8 ? perHour : 0)]);

    private static IEnumerable<Scenario> Positions() =>
        from action in Both
        from answer in Both
        from connected in Both
        from lead in new[] { 0, 0.2, 1 }
        from seconds in new[] { 0.05, 0.5, 2 }
        from rest in Enum.GetValues<RestBehaviour>()
        where rest is not RestBehaviour.None
        select Busy with
        {
            Rest = rest,
            RestSeconds = seconds,
            Twilio = new TwilioBehaviour { ActionOnRedirect = action, ActionAnswerAfterRedirect = answer, HoldRequestWhenConnected = connected, HoldRequestLead = lead },
        };

    [Theory(Timeout = Limits.Hang)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EveryCombination_AnswersEveryCaller(bool wrapsUp)
    {
        using RealApp app = RealApp.CreateWaiting();
        int played = 0;
        foreach (Scenario position in Positions())
        {
            Scenario scenario = position with { Seed = ++played, WrapUp = Distribution.Constant(wrapsUp ? 10 : 0) };
            (RunResult result, FairnessWatch watch) = await app.PlayAsync(scenario, createsQueues: played % 2 == 0);

            Assert.True(
                (result.Premium.Answered, result.Regular.Answered) == (result.Premium.Offered, result.Regular.Offered),
                $"{result.Premium.Answered} of {result.Premium.Offered} and {result.Regular.Answered} of {result.Regular.Offered} answered in {scenario}");
            Assert.Empty(result.Errors);
            Assert.Empty(watch.Violations);
        }

        Assert.Equal(2 * 2 * 2 * 3 * 3 * 7, played);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task OnePercentOfEachFault_LosesNobodyInAQueue()
    {
        using RealApp app = RealApp.CreateWaiting();
        var faults = new FaultRates { Refused = 0.01, TimedOut = 0.01, ServerError = 0.01, Garbage = 0.01 };
        long failed = 0;
        for (int seed = 1; seed <= 30; seed++)
        {
            (RunResult result, FairnessWatch watch) = await app.PlayAsync(Busy with { Seed = seed, Faults = faults, Rest = RestBehaviour.Good });

            failed += result.Webhooks.Failed;
            Assert.Equal((0, 0), (watch.Waiting(Tier.Premium), watch.Waiting(Tier.Regular)));
            Assert.Equal(result.Premium.Offered - result.Premium.Lost, result.Premium.Answered);
            Assert.Equal(result.Regular.Offered - result.Regular.Lost, result.Regular.Answered);
            Assert.Empty(watch.Violations);
        }

        Assert.InRange(failed, 50, long.MaxValue);
    }
}
