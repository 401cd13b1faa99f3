using CallCenter.Core;
using CallCenter.Simulator.People;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Statistics;
using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Simulator.Theory;

/// <summary>
/// The rule that knows at once who waits and loses no time, on the network itself and without webhooks: a free rep takes the first premium caller at
/// once, else the first regular one, else waits; a caller who finds a free rep is answered at once. So no rep is free while anybody waits.
/// </summary>
public sealed class IdealCallCenter : IDialler
{
    private static readonly TimeSpan Moment = TimeSpan.FromTicks(1);

    private readonly VirtualClock _clock = new();
    private readonly Exchange _exchange;
    private readonly PerTier<CallQueue> _queues;
    private readonly PerTier<Waits> _waits = PerTier.Of(_ => new Waits());
    private readonly Func<Caller, TimeSpan> _away;
    private readonly List<BusyRep> _busy = [];
    private int _freeReps;

    /// <summary>Prepares a run in which reps come and go as in a scenario.</summary>
    /// <param name="scenario">The scenario; of it, shifts, beginning, length and seed count.</param>
    /// <param name="away">How long the rep is away from whose talk with a caller begins; as long as the caller talks, if it is null.</param>
    public IdealCallCenter(Scenario scenario, Func<Caller, TimeSpan>? away = null)
    {
        _away = away ?? (caller => caller.Talk);
        _exchange = new Exchange(_clock, new QueueObservers(), WaitingRepChoice.LongestWaiting, new Random(scenario.Seed));
        _queues = PerTier.Of(tier => _exchange.FindOrCreate(tier.ToString(), int.MaxValue));
        foreach (Shift shift in scenario.Shifts)
        {
            foreach ((double begin, double end) in shift.Within(scenario.StartHour, scenario.Hours))
            {
                _clock.After(SimulatedTime.FromHours(begin), () => Begin(shift.Reps));

                // Who is free at the very end of a shift may still take a caller, as in a run.
                _clock.After(SimulatedTime.FromHours(end) + Moment, () => Leave(shift.Reps));
            }
        }
    }

    /// <summary>The waits of a tier's answered callers so far.</summary>
    /// <param name="tier">The tier.</param>
    public Waits this[Tier tier] => _waits[tier];

    /// <summary>Lets callers of both tiers ring at random, whose talks are exponential.</summary>
    /// <param name="premiumPerSecond">Premium callers per second.</param>
    /// <param name="regularPerSecond">Regular callers per second.</param>
    /// <param name="talkSeconds">The mean talk, in seconds.</param>
    /// <param name="seconds">For how long, in seconds.</param>
    /// <param name="seed">The seed of everything random.</param>
    public void Run(double premiumPerSecond, double regularPerSecond, double talkSeconds, double seconds, int seed)
    {
        var talks = new Random(unchecked(seed * 31));
        BeginArrivals(Tier.Premium, premiumPerSecond, new Random(unchecked(seed * 17)));
        BeginArrivals(Tier.Regular, regularPerSecond, new Random(unchecked(seed * 19)));
        PassUntil(SimulatedTime.FromSeconds(seconds));

        void BeginArrivals(Tier tier, double perSecond, Random moments) =>
            new ArrivalProcess(_clock, Arrivals.Steady(perSecond * 3600), 0, moments, () => Join(new Caller(
                0, tier, SimulatedTime.FromSeconds(RandomTime.Exponential(talkSeconds, talks)), SimulatedTime.Never))).Begin();
    }

    /// <summary>Lets time pass.</summary>
    /// <param name="end">Until when; what is due then still happens.</param>
    public void PassUntil(TimeSpan end) => _clock.Run(end);

    /// <summary>A caller joins the queue of the tier, to wait until answered.</summary>
    /// <param name="caller">The caller.</param>
    public void Join(Caller caller)
    {
        _exchange.Join(_queues[caller.Tier], new IdealCaller(caller with { Patience = SimulatedTime.Never }));
        TakeNext();
    }

    void IDialler.OnBridged(Talk talk)
    {
        Caller caller = talk.Call.Member.Caller;
        this[caller.Tier].Add(talk.Waited);

        TimeSpan away = _away(caller);
        var rep = new BusyRep(_clock.Now + away);
        _busy.Add(rep);
        _clock.After(away, () =>
        {
            // Who left during the talk comes back for no other.
            if (_busy.Remove(rep))
            {
                _freeReps++;
                TakeNext();
            }
        });
    }

    void IDialler.OnQueueEmpty(CallQueue queue) => throw new InvalidOperationException("An ideal rep dials no empty queue.");

    void IDialler.OnTalkEnded(Talk talk)
    {
    }

    private void Begin(int reps)
    {
        for (_freeReps += reps; _freeReps > 0 && TakeNext();)
        {
        }
    }

    // Any rep can leave for any other, and it costs the least if those go who would be free last: a talk is finished first.
    private void Leave(int reps)
    {
        for (; reps > 0; reps--)
        {
            if (_busy.MaxBy(rep => rep.Until) is { } last)
            {
                _busy.Remove(last);
            }
            else
            {
                _freeReps--;
            }
        }
    }

    private bool TakeNext()
    {
        CallQueue queue = _queues.Premium.Count > 0 ? _queues.Premium : _queues.Regular;
        if (_freeReps == 0 || queue.Count == 0)
        {
            return false;
        }

        _freeReps--;
        _exchange.Dial(queue, this, timeout: TimeSpan.Zero, timeLimit: SimulatedTime.Never);
        return true;
    }

    private sealed class BusyRep(TimeSpan until)
    {
        public TimeSpan Until => until;
    }
}

/// <summary>A caller who waits until answered.</summary>
internal sealed class IdealCaller(Caller caller) : IQueueMember
{
    public string CallSid => $"CA{Caller.Number:x32}";

    public Caller Caller => caller;

    public void OnBridged(Talk talk)
    {
    }

    public void OnAbandoned()
    {
    }

    public void OnTalkEnded(Talk talk)
    {
    }
}
