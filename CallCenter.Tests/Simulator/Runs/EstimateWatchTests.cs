using CallCenter.Core;
using CallCenter.Simulator.Runs;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Theory;
using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Tests.Simulator.Runs;

/// <summary>A caller is told an estimate, and the watch sees what comes of it.</summary>
public sealed class EstimateWatchTests
{
    private readonly VirtualClock _clock = new();
    private readonly EstimateWatch _watch = new();
    private readonly Exchange _exchange;
    private readonly CallQueue _queue;

    public EstimateWatchTests()
    {
        _exchange = new Exchange(_clock, new QueueObservers(_watch), WaitingRepChoice.LongestWaiting, new Random(1));
        _queue = _exchange.FindOrCreate("q");
        _watch.Follow(_clock);
    }

    private static EstimateResult None { get; } = new(0, 0, 0, 0, double.NaN);

    [Theory]
    [InlineData(20, 1, 0, 0, 40)]
    [InlineData(30, 1, 0, 0, 30)]
    [InlineData(31, 1, 1, 1, 29)]
    [InlineData(60, 1, 1, 1, 0)]
    [InlineData(61, 0, 1, 1, 0)]
    public void Answered_DecidesWhetherItCameTrue(double answered, long held, long longWaits, long told, double early)
    {
        Tell(Join(Tier.Regular), after: 0, minutes: 1);
        Answer(answered);

        Assert.Equal(new EstimateResult(1, held, longWaits, told, early), Run()[Tier.Regular]);
        Assert.Equal(None, _watch[Tier.Premium]);
    }

    [Fact]
    public void Estimate_CountsFromTheMomentAtWhichItIsTold()
    {
        Tell(Join(Tier.Premium), after: 120, minutes: 1);
        Answer(180);

        Assert.Equal(new EstimateResult(1, 1, 1, 1, 0), Run()[Tier.Premium]);
    }

    [Fact]
    public void EachEstimateOfACaller_IsDecidedByItself()
    {
        QueuedCall call = Join(Tier.Premium);
        Tell(call, after: 0, minutes: 5);
        Tell(call, after: 60, minutes: 1);
        Answer(121);

        EstimateResult result = Run()[Tier.Premium];

        Assert.Equal((2, 1, 1, 1), (result.Spoken, result.Held, result.LongWaits, result.Told));
        Assert.Equal(0.5, result.ShareHeld);
    }

    [Theory]
    [InlineData(60, 0)]
    [InlineData(61, 1)]
    public void CallerWhoGivesUp_DecidesOnlyWhatIsOver(double patience, long spoken)
    {
        Tell(Join(Tier.Premium, patience), after: 0, minutes: 1);

        EstimateResult result = Run()[Tier.Premium];

        Assert.Equal((spoken, 0, 0, 0), (result.Spoken, result.Held, result.LongWaits, result.Told));
    }

    [Fact]
    public void CallerWhoIsToldNothing_IsOneOfThoseWhoWaitedLong()
    {
        Join(Tier.Premium);
        Answer(31);

        EstimateResult result = Run()[Tier.Premium];

        Assert.Equal(None with { LongWaits = 1 }, result);
        Assert.Equal((double.NaN, 0.0), (result.ShareHeld, result.ShareTold));
    }

    [Fact]
    public void NextRun_IsAddedWithoutTheUndecidedOfTheLast()
    {
        Tell(Join(Tier.Premium), after: 0, minutes: 1);
        Run();
        _watch.Follow(_clock);
        Answer(100);
        Tell(Join(Tier.Premium), after: 0, minutes: 5);
        Answer(100);

        Assert.Equal(1, Run()[Tier.Premium].Spoken);
    }

    private QueuedCall Join(Tier tier, double patience = double.PositiveInfinity) => _exchange.Join(
        _queue, new IdealCaller(new Caller(0, tier, SimulatedTime.FromSeconds(1), SimulatedTime.FromSeconds(patience))))!;

    private void Tell(QueuedCall call, double after, int minutes) => _clock.After(SimulatedTime.FromSeconds(after), () => _watch.OnPromised(call, minutes));

    private void Answer(double after) => _clock.After(
        SimulatedTime.FromSeconds(after), () => _exchange.Dial(_queue, new Answering(), timeout: TimeSpan.Zero, timeLimit: SimulatedTime.Never));

    private EstimateWatch Run()
    {
        _clock.Run(_clock.Now + TimeSpan.FromHours(1));
        return _watch;
    }

    private sealed class Answering : IDialler
    {
        public void OnBridged(Talk talk)
        {
        }

        public void OnQueueEmpty(CallQueue queue)
        {
        }

        public void OnTalkEnded(Talk talk)
        {
        }
    }
}
