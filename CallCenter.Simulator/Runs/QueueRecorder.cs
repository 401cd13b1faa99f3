using CallCenter.Core;
using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Simulator.Runs;

/// <summary>Knows at each moment who waits, and whether reps dial an empty queue while somebody waits in another.</summary>
internal sealed class QueueRecorder
{
    private readonly Dictionary<CallQueue, int> _dials = [];
    private readonly List<CallQueue> _queues = [];

    /// <summary>How many callers wait.</summary>
    public PerTier<int> Waiting { get; private set; }

    /// <summary>How many reps dial an empty queue while somebody waits in another.</summary>
    public int DeadDials { get; private set; }

    public void OnJoined(QueuedCall call)
    {
        Count(call, 1);
        if (!_queues.Contains(call.Queue))
        {
            _queues.Add(call.Queue);
        }

        Update();
    }

    public void OnGone(QueuedCall call)
    {
        Count(call, -1);
        Update();
    }

    public void OnDial(CallQueue queue, int change)
    {
        _dials[queue] = _dials.GetValueOrDefault(queue) + change;
        Update();
    }

    /// <summary>The premium caller who waits longest, or null.</summary>
    public QueuedCall? OldestPremium() => Waiting.Premium == 0
        ? null
        : _queues.Select(queue => queue.Calls.FirstOrDefault(call => call.Member.Caller.Tier is Tier.Premium)).Where(call => call is not null).MinBy(call => call!.Joined);

    private void Count(QueuedCall call, int change)
    {
        Tier tier = call.Member.Caller.Tier;
        Waiting = Waiting.With(tier, Waiting[tier] + change);
    }

    private void Update()
    {
        DeadDials = 0;
        if (Waiting != default)
        {
            foreach ((CallQueue queue, int dials) in _dials)
            {
                DeadDials += queue.Count == 0 ? dials : 0;
            }
        }
    }
}
