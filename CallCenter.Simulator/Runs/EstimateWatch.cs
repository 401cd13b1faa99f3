using CallCenter.Core;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Statistics;
using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Simulator.Runs;

/// <summary>As the watch of one run or several after another: compares what waiting callers were told with what came of it.</summary>
public sealed class EstimateWatch : IQueueObserver
{
    private static readonly TimeSpan LongWait = TimeSpan.FromSeconds(30);

    private readonly Dictionary<QueuedCall, List<TimeSpan>> _open = [];
    private readonly PerTier<Tally> _tallies = PerTier.Of(_ => new Tally());
    private VirtualClock? _clock;

    /// <summary>What came of it so far.</summary>
    /// <param name="tier">The tier.</param>
    public EstimateResult this[Tier tier] => _tallies[tier].Result;

    /// <summary>Begins with a run. What is undecided of the run before stays so.</summary>
    /// <param name="clock">The run's clock.</param>
    public void Follow(VirtualClock clock)
    {
        _clock = clock;
        _open.Clear();
    }

    /// <inheritdoc/>
    public void OnPromised(QueuedCall call, int minutes)
    {
        if (!_open.TryGetValue(call, out List<TimeSpan>? ends))
        {
            _open.Add(call, ends = []);
        }

        ends.Add(Now + TimeSpan.FromMinutes(minutes));
    }

    /// <inheritdoc/>
    public void OnBridged(Talk talk)
    {
        Tally tally = TallyOf(talk.Call);
        bool wasTold = _open.Remove(talk.Call, out List<TimeSpan>? ends);
        if (talk.Waited > LongWait)
        {
            tally.LongWaits++;
            tally.Told += wasTold ? 1 : 0;
        }

        foreach (TimeSpan end in ends ?? [])
        {
            tally.Decide(end - talk.Began);
        }
    }

    /// <inheritdoc/>
    public void OnAbandoned(QueuedCall call) => OnLeft(call);

    /// <inheritdoc/>
    public void OnLeft(QueuedCall call)
    {
        _open.Remove(call, out List<TimeSpan>? ends);
        foreach (TimeSpan end in (ends ?? []).Where(end => end < Now))
        {
            TallyOf(call).Decide(end - Now);
        }
    }

    private TimeSpan Now => _clock?.Now ?? throw new InvalidOperationException("The watch follows no run.");

    private Tally TallyOf(QueuedCall call) => _tallies[call.Member.Caller.Tier];

    private sealed class Tally
    {
        private readonly QuantileSketch _early = new();
        private long _held;

        public long LongWaits { get; set; }

        public long Told { get; set; }

        public EstimateResult Result => new(_early.Count, _held, LongWaits, Told, _early.Quantile(0.5));

        /// <summary>Decides an estimate.</summary>
        /// <param name="early">How much sooner than was told the caller was answered; negative if later.</param>
        public void Decide(TimeSpan early)
        {
            _held += early >= TimeSpan.Zero ? 1 : 0;
            _early.Add(Math.Max(0, early.TotalSeconds));
        }
    }
}
