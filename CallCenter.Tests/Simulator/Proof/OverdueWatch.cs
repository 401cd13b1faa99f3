using CallCenter.Core;
using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Tests.Simulator.Proof;

/// <summary>Follows the first regular caller, and writes down who went before one who had waited for too long.</summary>
/// <param name="limit">How long the first regular caller waits before premium callers no longer go first.</param>
internal sealed class OverdueWatch(TimeSpan limit) : IQueueObserver
{
    private readonly List<QueuedCall> _regular = [];
    private VirtualClock? _clock;
    private TimeSpan _firstSince;

    /// <summary>For how long the first regular caller had been overdue when a premium caller was answered, at most.</summary>
    public TimeSpan LongestPassedBy { get; private set; }

    /// <summary>For how long a regular caller was first and overdue, at most.</summary>
    public TimeSpan LongestOverdue { get; private set; }

    /// <summary>How many regular callers were answered or left when they were overdue.</summary>
    public int Overdue { get; private set; }

    /// <summary>Follows a run.</summary>
    public void Follow(VirtualClock clock) => _clock = clock;

    public void OnJoined(QueuedCall call)
    {
        if (call.Member.Caller.Tier is Tier.Regular)
        {
            _regular.Add(call);
            _firstSince = _regular.Count == 1 ? _clock!.Now : _firstSince;
        }
    }

    public void OnAbandoned(QueuedCall call) => Remove(call);

    public void OnLeft(QueuedCall call) => Remove(call);

    public void OnBridged(Talk talk)
    {
        if (talk.Call.Member.Caller.Tier is Tier.Regular)
        {
            Remove(talk.Call);
        }
        else if (OverdueFor() is { } overdue && overdue > LongestPassedBy)
        {
            LongestPassedBy = overdue;
        }
    }

    /// <summary>The run is over.</summary>
    public void Finish() => Count();

    private void Remove(QueuedCall call)
    {
        bool wasFirst = _regular is [var first, ..] && first == call;
        if (wasFirst)
        {
            Count();
        }

        if (_regular.Remove(call) && wasFirst)
        {
            _firstSince = _clock!.Now;
        }
    }

    private void Count()
    {
        if (OverdueFor() is { Ticks: > 0 } overdue)
        {
            Overdue++;
            LongestOverdue = overdue > LongestOverdue ? overdue : LongestOverdue;
        }
    }

    private TimeSpan? OverdueFor()
    {
        if (_regular is not [var first, ..])
        {
            return null;
        }

        TimeSpan since = first.Joined + limit > _firstSince ? first.Joined + limit : _firstSince;
        return _clock!.Now - since;
    }
}
