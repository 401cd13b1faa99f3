using CallCenter.Core;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Theory;

namespace CallCenter.Simulator.Staffing;

/// <summary>
/// Finds the smallest number of reps that meets a service level for both tiers: from Erlang C's answer in growing steps to the first number on the
/// other side, then by halves, then a few numbers around it. Runs are random, so a number counts only if every larger one that was tried meets
/// the level as well. No number is run twice.
/// </summary>
public sealed class StaffSearch
{
    private const double SecondsAnHour = 3600;
    private const int Neighbours = 3;

    private readonly SortedDictionary<int, StaffPoint> _points = [];
    private readonly ServiceTarget _target;
    private readonly Func<int, Task<RunResult>> _run;
    private readonly Func<RunResult, PerTier<double>> _shares;
    private readonly double _load;
    private readonly double _callSeconds;
    private readonly int _most;
    private int _step = 1;

    /// <summary>Prepares a search.</summary>
    /// <param name="scenario">Who calls and for how long; its reps are without meaning here.</param>
    /// <param name="target">The service level.</param>
    /// <param name="run">Plays the scenario with a number of reps.</param>
    /// <param name="shares">
    /// The shares of callers who were answered within the target's seconds, where those who gave up or were lost count as not;
    /// NaN where nobody rang. No share is taken to be more than the share of callers who were answered at all.
    /// </param>
    /// <param name="mostReps">The largest number of reps to think of, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mostReps"/> is less than 1.</exception>
    public StaffSearch(
        Scenario scenario,
        ServiceTarget target,
        Func<int, Task<RunResult>> run,
        Func<RunResult, PerTier<double>> shares,
        int mostReps)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostReps, 1);
        (_target, _run, _shares, _most) = (target, run, shares, mostReps);
        // A rep who is away after a talk is as little free as one who talks.
        _callSeconds = scenario.Talk.MeanSeconds + scenario.WrapUp.MeanSeconds;
        _load = ScenarioLoad.BusiestPerHour(scenario) / SecondsAnHour * _callSeconds;
    }

    /// <summary>The shares of callers who were answered within 20 seconds, which every result tells.</summary>
    /// <param name="result">The result of a run.</param>
    /// <returns>0 to 1 for each tier; NaN where nobody rang. Who gave up, was lost or still waits was not answered.</returns>
    public static PerTier<double> SharesWithin20(RunResult result) => PerTier.Of(tier => ShareWithin20(result[tier]));

    /// <summary>Searches.</summary>
    /// <returns>The answer.</returns>
    public async Task<StaffAnswer> FindAsync()
    {
        int? theory = ErlangC.RepsFor(_load, _callSeconds, _target.Share, _target.Seconds, _most);
        for (int? next = theory ?? _most; next is { } reps; next = Next())
        {
            _points.Add(reps, Measure(reps, await _run(reps).ConfigureAwait(false)));
        }

        int? found = Enough(TooFew());
        IEnumerable<StaffPoint> curve = found is { } answer ? _points.Values.Where(point => Math.Abs(point.Reps - answer) <= Neighbours) : _points.Values;
        return new StaffAnswer(_target, found, theory, _most, [.. curve]);
    }

    /// <summary>The number to run next; null if there is nothing left to learn.</summary>
    private int? Next()
    {
        int tooFew = TooFew();
        return Enough(tooFew) switch
        {
            null when tooFew == _most => null,
            null => Math.Min(_most, tooFew + GrowingStep()),
            { } enough when enough - tooFew == 1 => UntriedNeighbour(enough),
            { } enough when tooFew == 0 => Math.Max(1, enough - GrowingStep()),
            { } enough => (enough + tooFew) / 2,
        };
    }

    /// <summary>The largest number that was tried and does not meet the target; 0 if all do.</summary>
    private int TooFew() => _points.Values.LastOrDefault(point => !point.Meets)?.Reps ?? 0;

    /// <summary>The smallest number above that was tried, and so meets the target; null if none was.</summary>
    private int? Enough(int tooFew) => _points.Values.FirstOrDefault(point => point.Reps > tooFew)?.Reps;

    private int GrowingStep()
    {
        int step = _step;
        _step *= 2;
        return step;
    }

    private int? UntriedNeighbour(int reps)
    {
        // If a neighbour upsets the answer, the next one is near.
        _step = 1;
        int from = Math.Max(1, reps - Neighbours);
        int to = Math.Min(_most, reps + Neighbours);
        return Enumerable.Range(from, to - from + 1).Select(each => (int?)each).FirstOrDefault(each => !_points.ContainsKey(each!.Value));
    }

    private StaffPoint Measure(int reps, RunResult result)
    {
        PerTier<double> given = _shares(result);
        PerTier<double> shares = PerTier.Of(tier => AtMostAnswered(result[tier], given[tier]));
        double erlangC = ErlangC.ShareWithin(reps, _load, _callSeconds, _target.Seconds);
        return new StaffPoint(reps, shares, Meets(shares.Premium) && Meets(shares.Regular), erlangC, result);
    }

    // Where most callers still wait when the run ends, the share of those who are done says too much or nothing.
    private static double AtMostAnswered(TierResult tier, double share) =>
        tier.Offered == 0 ? double.NaN
        : tier.Answered == 0 ? 0
        : Math.Min(share, (double)tier.Answered / tier.Offered);

    private static double ShareWithin20(TierResult tier) =>
        tier.Offered == 0 ? double.NaN
        : tier.Answered == 0 ? 0
        : tier.ShareWithin20 * tier.Answered / tier.Offered;

    private bool Meets(double share) => double.IsNaN(share) || share >= _target.Share;
}
