using CallCenter.Core;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Tests.Simulator.Proof;

/// <summary>However Twilio behaves and whatever <c>PremiumQueueSid</c> says, every caller with patience is answered.</summary>
public sealed class SwitchTests
{
    private const int Combinations = 2 * 2 * 3 * 2 * 2 * 3;

    private static readonly bool[] Both = [false, true];

    /// <summary>Callers ring for 18 minutes; 15 more are left to answer them.</summary>
    private static readonly Scenario Busy = new()
    {
        StartHour = 8.7,
        Hours = 0.55,
        Premium = RingingBeforeNine(40),
        Regular = RingingBeforeNine(40),
        Talk = Distribution.Exponential(60),
        WrapUp = Distribution.Constant(10),
        Shifts = [new Shift(2, 0, 24)],
    };

    private static IEnumerable<TwilioBehaviour> Behaviours() =>
        from onEmpty in Both
        from onMissing in Both
        from timeout in Enum.GetValues<DialTimeoutReading>()
        from result in Both
        from afterHangup in Both
        from choice in Enum.GetValues<WaitingRepChoice>()
        select new TwilioBehaviour
        {
            QueueSidOnEmpty = onEmpty,
            QueueSidOnMissing = onMissing,
            DialTimeout = timeout,
            DequeueResult = result,
            ActionAfterRepHangup = afterHangup,
            WaitingRep = choice,
        };

    private static Arrivals RingingBeforeNine(double perHour) => new([.. Enumerable.Range(0, Arrivals.HoursADay).Select(hour => hour == 8 ? perHour : 0)]);

    [Theory(Timeout = Limits.Hang)]
    [InlineData("right", true)]
    [InlineData("swapped", true)]
    [InlineData("wrong", true)]
    [InlineData("none", true)]
    [InlineData("right", false)]
    [InlineData("none", false)]
    public async Task EveryCombination_AnswersEveryCaller(string sid, bool queuesExist)
    {
        (string premium, string regular) = RealApp.CreateQueues(RealApp.Prepare(Busy, "http://localhost", new ScriptedApp()));
        using RealApp app = RealApp.Create(sid switch
        {
            "right" => premium,
            "swapped" => regular,
            "wrong" => "QU0123456789abcdef0123456789abcdef",
            _ => null,
        });
        int played = 0;
        foreach (TwilioBehaviour behaviour in Behaviours())
        {
            // With and without a pause after talks, a rep ends the call or stays on the line.
            Distribution wrapUp = Distribution.Constant(played++ % 2 * 10);
            (RunResult result, FairnessWatch watch) = await app.PlayAsync(Busy with { Twilio = behaviour, WrapUp = wrapUp }, queuesExist);

            AssertAllAnswered(result.Premium, behaviour);
            AssertAllAnswered(result.Regular, behaviour);
            Assert.Empty(result.Errors);
            Assert.Empty(watch.Violations);
        }

        Assert.Equal(Combinations, played);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task OnePercentOfEachFault_LosesNobodyInAQueue()
    {
        using RealApp app = RealApp.Create();
        var faults = new FaultRates { Refused = 0.01, TimedOut = 0.01, ServerError = 0.01, Garbage = 0.01 };
        long failed = 0;
        for (int seed = 1; seed <= 20; seed++)
        {
            (RunResult result, FairnessWatch watch) = await app.PlayAsync(Busy with { Seed = seed, Faults = faults, WrapUp = Distribution.Constant(seed % 2 * 10) });

            failed += result.Webhooks.Failed;
            Assert.Equal(0, watch.Left);
            Assert.Equal((0, 0), (watch.Waiting(Tier.Premium), watch.Waiting(Tier.Regular)));
            Assert.Equal((0L, 0L), (result.Premium.Waiting, result.Regular.Waiting));
            Assert.Equal(result.Premium.Offered - result.Premium.Lost, result.Premium.Answered);
            Assert.Equal(result.Regular.Offered - result.Regular.Lost, result.Regular.Answered);
            Assert.Empty(watch.Violations);
        }

        Assert.InRange(failed, 100, long.MaxValue);
    }

    private static void AssertAllAnswered(TierResult tier, TwilioBehaviour behaviour)
    {
        Assert.InRange(tier.Offered, 5, 50);
        Assert.True((tier.Answered, tier.Lost, tier.Waiting) == (tier.Offered, 0, 0), $"{tier.Answered} of {tier.Offered} answered, {tier.Lost} lost with {behaviour}");
    }
}
