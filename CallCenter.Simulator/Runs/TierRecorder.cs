using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Statistics;
using CallCenter.Simulator.Twilio.Calls;

namespace CallCenter.Simulator.Runs;

/// <summary>Folds what becomes of the callers of a tier.</summary>
/// <param name="targetSeconds">The time within which they should be answered, in seconds.</param>
internal sealed class TierRecorder(double targetSeconds)
{
    private readonly Waits _waits = new(targetSeconds);
    private readonly long[] _ends = new long[Enum.GetValues<CallEnd>().Length];
    private TimeSpan _spoken;

    public Waits Waits => _waits;

    public long Offered { get; private set; }

    public long Answered => _waits.Count;

    public long Abandoned => this[CallEnd.GaveUp];

    public long Lost => this[CallEnd.Lost];

    public long Messages { get; private set; }

    /// <summary>The share of callers who rang whom a rep answered within the target; those who gave up, were lost or still wait count as not.</summary>
    public double ServiceLevel => Offered > 0 ? (double)_waits.WithinTarget / Offered : double.NaN;

    public void OnOffered() => Offered++;

    public void OnCallOver(CallEnd end, TimeSpan? message)
    {
        _ends[(int)end]++;
        if (message is { } length)
        {
            Messages++;
            _spoken += length;
        }
    }

    public void OnAnswered(TimeSpan waited) => _waits.Add(waited);

    public TierResult Result(Waits ideal, IReadOnlyList<PromiseResult> promises) => new(
        Offered,
        Answered,
        Abandoned,
        Lost,
        Offered - Answered - _ends.Sum() + this[CallEnd.Answered],
        _waits.Summary,
        _waits.ShareWithin20,
        ideal.Summary.Mean,
        ideal.ShareWithin20)
    {
        LeftQueue = this[CallEnd.LeftQueue],
        QueueFull = this[CallEnd.QueueFull],
        TurnedAway = this[CallEnd.TurnedAway],
        Messages = new MessageResult(Messages, _spoken.TotalSeconds),
        Promises = promises,
    };

    private long this[CallEnd end] => _ends[(int)end];
}
