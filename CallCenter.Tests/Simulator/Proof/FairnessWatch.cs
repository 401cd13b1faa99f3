using CallCenter.Core;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Tests.Simulator.Proof;

/// <summary>Follows each call through its queue with books of its own, and writes down whatever must not happen.</summary>
internal sealed class FairnessWatch : IQueueObserver
{
    private readonly Dictionary<CallQueue, List<QueuedCall>> _queues = [];
    private readonly HashSet<int> _callers = [];
    private readonly HashSet<QueuedCall> _talking = [];
    private readonly HashSet<IDialler> _busy = [];
    private readonly Dictionary<Tier, int> _answered = new() { [Tier.Premium] = 0, [Tier.Regular] = 0 };
    private readonly Dictionary<Tier, int> _abandoned = new() { [Tier.Premium] = 0, [Tier.Regular] = 0 };

    public List<string> Violations { get; } = [];

    /// <summary>All calls that joined a queue, in order.</summary>
    public List<QueuedCall> Joined { get; } = [];

    /// <summary>How many calls left their queue neither answered nor given up.</summary>
    public int Left { get; private set; }

    /// <summary>How many callers of a tier wait.</summary>
    public int Waiting(Tier tier) => _queues.Values.Sum(queue => queue.Count(call => call.Member.Caller.Tier == tier));

    /// <summary>Compares a result with these books.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="result">What the run says of it.</param>
    /// <param name="onTheirWay">How many callers of both tiers may be between ringing and joining when the run ends.</param>
    public void Compare(Tier tier, TierResult result, int onTheirWay)
    {
        Require(result.Answered == _answered[tier], $"{result.Answered} {tier} callers are said to be answered, but {_answered[tier]} were.");
        Require(result.Abandoned == _abandoned[tier], $"{result.Abandoned} {tier} callers are said to have given up, but {_abandoned[tier]} did.");
        long unseen = result.Waiting - Waiting(tier);
        Require(unseen >= 0 && unseen <= onTheirWay, $"{result.Waiting} {tier} callers are said to wait, but {Waiting(tier)} do.");
        Require(
            result.Offered == result.Answered + result.Abandoned + result.Lost + result.Waiting,
            $"{result.Offered} {tier} callers rang, and something else became of them.");
    }

    public void OnJoined(QueuedCall call)
    {
        Require(_callers.Add(call.Member.Caller.Number), $"Caller {call.Member.Caller.Number} joined twice.");
        Queue(call).Add(call);
        Joined.Add(call);
    }

    public void OnAbandoned(QueuedCall call)
    {
        Remove(call, "gave up");
        _abandoned[call.Member.Caller.Tier]++;
    }

    public void OnLeft(QueuedCall call)
    {
        Remove(call, "left");
        Left++;
    }

    public void OnBridged(Talk talk)
    {
        QueuedCall call = talk.Call;
        Require(Queue(call) is [var first, ..] && first == call, $"Caller {call.Member.Caller.Number} was answered, but was not the first in the queue.");
        Remove(call, "was answered");
        Require(_talking.Add(call), $"Caller {call.Member.Caller.Number} is in two talks.");
        Require(_busy.Add(talk.Rep), "A rep is in two talks.");
        _answered[call.Member.Caller.Tier]++;
    }

    public void OnTalkEnded(Talk talk)
    {
        Require(_talking.Remove(talk.Call), $"The talk of caller {talk.Call.Member.Caller.Number} ended twice.");
        Require(_busy.Remove(talk.Rep), "A rep's talk ended twice.");
    }

    private void Remove(QueuedCall call, string how) =>
        Require(Queue(call).Remove(call), $"Caller {call.Member.Caller.Number} {how}, but was in no queue.");

    private List<QueuedCall> Queue(QueuedCall call)
    {
        if (!_queues.TryGetValue(call.Queue, out List<QueuedCall>? calls))
        {
            _queues[call.Queue] = calls = [];
        }

        return calls;
    }

    private void Require(bool holds, string violation)
    {
        if (!holds)
        {
            Violations.Add(violation);
        }
    }
}
