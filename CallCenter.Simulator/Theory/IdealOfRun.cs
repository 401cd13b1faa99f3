using CallCenter.Core;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Statistics;
using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Simulator.Theory;

/// <summary>
/// The ideal rule on the callers of a run: whom the app answered joins at the same moment, the same shifts work, and the n-th talk to begin keeps
/// its rep away as long as the n-th talk of the run, wrap-up included. It is the watch of the run.
/// </summary>
/// <remarks>
/// Both tiers together never wait longer than in the run: the n-th talk begins no later. For let n be the first that does. When it begins in the run,
/// n callers have joined, so in the ideal somebody waits, and each rep on duty talks with one of the first n - 1. These talks began no later than in
/// the run and are as long, so in the run they last as long or longer; and since of the ideal's reps those leave whose talk ends last, the run has
/// no more reps on duty without one of them, and none for the n-th talk. As many callers join and leave the queues as in the run, so the sum of
/// waits is no larger. One tier by itself can wait longer: a rule can keep reps for the other.
/// <para>
/// Talks go by their order and not by caller, because in one run a rule that knows nothing of lengths can have luck with who is long. Callers who
/// gave up, were lost or still wait at the end take no rep's time in the run, and none here: both sides are of the same people.
/// </para>
/// </remarks>
public sealed class IdealOfRun : IQueueObserver
{
    private readonly TimeSpan _afterTalk;
    private readonly bool _countsWrapUp;
    private readonly IdealCallCenter _center;
    private readonly Queue<QueuedCall> _joined = new();
    private readonly HashSet<QueuedCall> _answered = [];
    private readonly Queue<TimeSpan> _away = new();

    /// <summary>Prepares the ideal of a run.</summary>
    /// <param name="scenario">The run's scenario; of it, shifts, beginning, length and seed count.</param>
    /// <param name="afterTalkSeconds">How long a rep is away after each talk beside wrap-up, in seconds, as during a webhook that no rule can do without.</param>
    public IdealOfRun(Scenario scenario, double afterTalkSeconds = 0)
    {
        _afterTalk = SimulatedTime.FromSeconds(afterTalkSeconds);

        // The app may end a wrap-up by key before the rep is ready, so the ideal does without.
        _countsWrapUp = !scenario.RepHabits.WrapsUpByKey;

        // Nobody joins before the run has answered them, so there are at least as many talks of the run as can begin.
        _center = new IdealCallCenter(scenario, _ => _away.Dequeue());
    }

    /// <summary>The waits of a tier's callers so far.</summary>
    /// <param name="tier">The tier.</param>
    public Waits this[Tier tier] => _center[tier];

    /// <summary>The mean wait of the callers of both tiers so far, in seconds; NaN if there are none.</summary>
    public double MeanWait => Waits.MeanOf(this[Tier.Premium], this[Tier.Regular]);

    /// <inheritdoc/>
    public void OnJoined(QueuedCall call) => _joined.Enqueue(call);

    /// <inheritdoc/>
    public void OnBridged(Talk talk)
    {
        _away.Enqueue(talk.Length + _afterTalk + (_countsWrapUp && !talk.WasCutOff ? talk.Call.Member.Caller.WrapUp : TimeSpan.Zero));
        _answered.Add(talk.Call);
        Follow();
    }

    /// <inheritdoc/>
    public void OnAbandoned(QueuedCall call) => Follow();

    /// <inheritdoc/>
    public void OnLeft(QueuedCall call) => Follow();

    /// <summary>The run is over: who waits now is not answered.</summary>
    /// <param name="end">When it ended.</param>
    public void Finish(TimeSpan end)
    {
        while (_joined.TryDequeue(out QueuedCall? call))
        {
            JoinIfAnswered(call);
        }

        _center.PassUntil(end);
    }

    // In the order of joining, as far as it is known what became of the callers.
    private void Follow()
    {
        while (_joined.TryPeek(out QueuedCall? call) && !call.IsWaiting)
        {
            JoinIfAnswered(_joined.Dequeue());
        }
    }

    private void JoinIfAnswered(QueuedCall call)
    {
        if (_answered.Remove(call))
        {
            _center.PassUntil(call.Joined);
            _center.Join(call.Member.Caller);
        }
    }
}
