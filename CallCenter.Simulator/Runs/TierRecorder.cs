using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Statistics;

namespace CallCenter.Simulator.Runs;

/// <summary>Folds what becomes of the callers of a tier.</summary>
/// <param name="targetSeconds">The time within which they should be answered, in seconds.</param>
internal sealed class TierRecorder(double targetSeconds)
{
    private readonly Waits _waits = new(targetSeconds);

    public Waits Waits => _waits;

    public long Offered { get; private set; }

    public long Answered => _waits.Count;

    public long Abandoned { get; private set; }

    public long Lost { get; private set; }

    /// <summary>The share of callers who rang whom a rep answered within the target; those who gave up, were lost or still wait count as not.</summary>
    public double ServiceLevel => Offered > 0 ? (double)_waits.WithinTarget / Offered : double.NaN;

    public void OnOffered() => Offered++;

    public void OnAbandoned() => Abandoned++;

    public void OnLost() => Lost++;

    public void OnAnswered(TimeSpan waited) => _waits.Add(waited);

    public TierResult Result(Waits ideal) => new(
        Offered,
        Answered,
        Abandoned,
        Lost,
        Offered - Answered - Abandoned - Lost,
        _waits.Summary,
        _waits.ShareWithin20,
        ideal.Summary.Mean,
        ideal.ShareWithin20);
}
