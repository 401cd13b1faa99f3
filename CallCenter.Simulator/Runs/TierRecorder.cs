using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Statistics;

namespace CallCenter.Simulator.Runs;

/// <summary>Folds what becomes of the callers of a tier.</summary>
internal sealed class TierRecorder
{
    private const double QuickSeconds = 20;

    private readonly QuantileSketch _waits = new();
    private readonly BatchMeans _batches = new();
    private readonly double _targetSeconds;
    private long _quick;
    private long _withinTarget;

    public TierRecorder(double targetSeconds) => _targetSeconds = targetSeconds;

    public long Offered { get; private set; }

    public long Answered => _waits.Count;

    public long Abandoned { get; private set; }

    public long Lost { get; private set; }

    /// <summary>The share of callers who rang whom a rep answered within the target; those who gave up, were lost or still wait count as not.</summary>
    public double ServiceLevel => Offered > 0 ? (double)_withinTarget / Offered : double.NaN;

    public void OnOffered() => Offered++;

    public void OnAbandoned() => Abandoned++;

    public void OnLost() => Lost++;

    public void OnAnswered(TimeSpan waited)
    {
        double seconds = waited.TotalSeconds;
        _waits.Add(seconds);
        _batches.Add(seconds);
        _quick += seconds <= QuickSeconds ? 1 : 0;
        _withinTarget += seconds <= _targetSeconds ? 1 : 0;
    }

    public TierResult Result(double? idealMeanWait, double? idealShareWithin20) => new(
        Offered,
        Answered,
        Abandoned,
        Lost,
        Offered - Answered - Abandoned - Lost,
        new WaitSummary(
            _waits.Mean, _waits.Quantile(0.5), _waits.Quantile(0.9), _waits.Quantile(0.95), _waits.Count == 0 ? double.NaN : _waits.Max, _batches.HalfWidth95),
        Answered == 0 ? double.NaN : (double)_quick / Answered,
        idealMeanWait,
        idealShareWithin20);
}
