using CallCenter.Core;
using CallCenter.Simulator.People;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Statistics;
using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Simulator.Theory;

/// <summary>
/// The rule that the formula assumes, on the network itself and without webhooks: a free rep takes the first premium caller at once, else the
/// first regular one, else waits; a caller who finds a free rep is answered at once; nobody gives up.
/// </summary>
public sealed class IdealCallCenter : IDialler
{
    private readonly VirtualClock _clock = new();
    private readonly Exchange _exchange;
    private readonly PerTier<CallQueue> _queues;
    private readonly PerTier<Waits> _waits = PerTier.Of(_ => new Waits());
    private readonly double _talkSeconds;
    private readonly Random _talks;
    private readonly TimeSpan _afterTalk;
    private int _idleReps;

    /// <summary>Prepares a run.</summary>
    /// <param name="reps">How many reps work.</param>
    /// <param name="talkSeconds">The mean talk of <see cref="Run"/>, in seconds.</param>
    /// <param name="seed">The seed of everything random.</param>
    /// <param name="afterTalkSeconds">How long a rep is away after each talk, in seconds, as during a webhook that no rule can do without.</param>
    public IdealCallCenter(int reps, double talkSeconds, int seed, double afterTalkSeconds = 0)
    {
        _afterTalk = SimulatedTime.FromSeconds(afterTalkSeconds);
        _exchange = new Exchange(_clock, new QueueObservers(), WaitingRepChoice.LongestWaiting, new Random(seed));
        _queues = PerTier.Of(tier => _exchange.FindOrCreate(tier.ToString(), int.MaxValue));
        _talkSeconds = talkSeconds;
        _talks = new Random(unchecked(seed * 31));
        _idleReps = reps;
    }

    /// <summary>The waits of a tier's callers so far.</summary>
    /// <param name="tier">The tier.</param>
    public Waits this[Tier tier] => _waits[tier];

    /// <summary>Lets callers of both tiers ring.</summary>
    public void Run(double premiumPerSecond, double regularPerSecond, double seconds, int seed)
    {
        Begin(Tier.Premium, premiumPerSecond, new Random(unchecked(seed * 17)));
        Begin(Tier.Regular, regularPerSecond, new Random(unchecked(seed * 19)));
        _clock.Run(SimulatedTime.FromSeconds(seconds));
    }

    /// <summary>Lets the callers of another run ring, at the moments at which they joined their queues there.</summary>
    public void Replay(IEnumerable<(TimeSpan Joined, Caller Caller)> callers, double seconds)
    {
        foreach ((TimeSpan joined, Caller caller) in callers)
        {
            _clock.After(joined, () => Ring(caller.Tier, caller.Talk));
        }

        _clock.Run(SimulatedTime.FromSeconds(seconds));
    }

    void IDialler.OnBridged(Talk talk) => this[talk.Call.Member.Caller.Tier].Add(talk.Waited);

    void IDialler.OnQueueEmpty(CallQueue queue) => throw new InvalidOperationException("An ideal rep dials no empty queue.");

    void IDialler.OnTalkEnded(Talk talk)
    {
        if (_afterTalk == TimeSpan.Zero)
        {
            TakeNext();
        }
        else
        {
            _clock.After(_afterTalk, TakeNext);
        }
    }

    private void Begin(Tier tier, double perSecond, Random moments)
    {
        if (perSecond > 0)
        {
            new ArrivalProcess(_clock, Arrivals.Steady(perSecond * 3600), 0, moments, () => Ring(tier, SimulatedTime.FromSeconds(RandomTime.Exponential(_talkSeconds, _talks)))).Begin();
        }
    }

    private void Ring(Tier tier, TimeSpan talk)
    {
        _exchange.Join(_queues[tier], new IdealCaller(new Caller(0, tier, talk, SimulatedTime.Never)));
        if (_idleReps > 0)
        {
            _idleReps--;
            TakeNext();
        }
    }

    private void TakeNext()
    {
        CallQueue queue = _queues.Premium.Count > 0 ? _queues.Premium : _queues.Regular;
        if (queue.Count > 0)
        {
            _exchange.Dial(queue, this, timeout: TimeSpan.Zero, timeLimit: SimulatedTime.Never);
        }
        else
        {
            _idleReps++;
        }
    }
}

/// <summary>A caller who waits as long as it takes.</summary>
internal sealed class IdealCaller(Caller caller) : IQueueMember
{
    public string CallSid => $"CA{Caller.Number:x32}";

    public Caller Caller => caller;

    public void OnBridged(Talk talk)
    {
    }

    public void OnAbandoned() => throw new InvalidOperationException("An ideal caller does not give up.");

    public void OnTalkEnded(Talk talk)
    {
    }
}
