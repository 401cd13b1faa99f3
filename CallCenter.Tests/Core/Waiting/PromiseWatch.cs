using CallCenter.Core;
using CallCenter.Core.Waiting;
using CallCenter.Simulator.Runs;
using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Tests.Core.Waiting;

/// <summary>Lets each waiting caller of a run ask for hold documents as they come and every minute, and sees whether what they are told comes true.</summary>
/// <param name="estimators">The instances of the app: each request reaches any of them.</param>
internal sealed class PromiseWatch(IReadOnlyList<WaitEstimator> estimators) : IQueueObserver
{
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);

    private readonly Random _instances = new(1);
    private readonly Dictionary<QueuedCall, List<Promise>> _promises = [];
    private readonly PerTier<Tally> _tallies = PerTier.Of(_ => new Tally());

    /// <summary>The run; set before it begins.</summary>
    public Simulation Simulation { get; set; } = null!;

    /// <summary>The share of the spoken estimates that came true or better.</summary>
    public PerTier<double> Held => _tallies.Select(tally => (double)tally.Held / tally.Spoken);

    /// <summary>The share of the callers who were told something, of those who waited for more than half a minute.</summary>
    public PerTier<double> Told => _tallies.Select(tally => (double)tally.Told / tally.Waited);

    private WaitEstimator AnyInstance => estimators[_instances.Next(estimators.Count)];

    public void OnJoined(QueuedCall call)
    {
        _promises.Add(call, []);
        Hold(call);
    }

    public void OnBridged(Talk talk)
    {
        _promises.Remove(talk.Call, out List<Promise>? promises);
        Tally tally = _tallies[talk.Call.Member.Caller.Tier];
        tally.Spoken += promises!.Count;
        tally.Held += promises.Count(promise => talk.Began <= promise.Until);
        if (talk.Waited > TimeSpan.FromSeconds(30))
        {
            tally.Waited++;
            tally.Told += Math.Sign(promises.Count);
        }
    }

    public void OnTalkEnded(Talk talk) => AnyInstance.Connected(talk.Call.Member.Caller.Tier, (int)talk.Waited.TotalSeconds);

    private void Hold(QueuedCall call)
    {
        if (!call.IsWaiting)
        {
            return;
        }

        TimeSpan now = Simulation.Clock.Now;
        List<Promise> promises = _promises[call];
        var place = new QueuePlace(
            call.Member.Caller.Tier,
            call.Queue.Calls.Index().Single(each => each.Item == call).Index + 1,
            (int)(now - call.Joined).TotalSeconds,
            call.Queue.Count,
            (int)call.Queue.AverageWait(now).TotalSeconds);
        WaitEstimator estimator = AnyInstance;
        estimator.OnHold(place);
        if (estimator.Minutes(place, promises is [.., var last] ? last.Minutes : null) is { } minutes)
        {
            promises.Add(new Promise(minutes, now + TimeSpan.FromMinutes(minutes)));
        }

        Simulation.Clock.After(Round, () => Hold(call));
    }

    private sealed record Promise(int Minutes, TimeSpan Until);

    private sealed class Tally
    {
        public int Spoken { get; set; }

        public int Held { get; set; }

        public int Waited { get; set; }

        public int Told { get; set; }
    }
}
