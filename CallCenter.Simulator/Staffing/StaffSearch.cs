using CallCenter.Core;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Theory;

namespace CallCenter.Simulator.Staffing;

/// <summary>
/// Finds the smallest number of reps that surely meets a service level for both tiers: from Erlang C's answer in growing steps to the first number
/// on the other side, then by halves, then a few numbers around it. A number far from the target is given few days; the answer and the numbers
/// below it that may do are given as many as it takes to know their shares to ± 2 points, and to ± 1 where the target is that near. A number
/// counts only if every larger one that was tried surely meets the level as well.
/// </summary>
public sealed class StaffSearch
{
    private const double SecondsAnHour = 3600;
    private const int Neighbours = 2;

    private readonly SortedDictionary<int, StaffMeasurement> _tried = [];
    private readonly Scenario _scenario;
    private readonly ServiceTarget _target;
    private readonly Func<Scenario, Task<PerTier<TierDay>>> _run;
    private readonly Action<StaffProgress>? _progress;
    private readonly double _load;
    private readonly double _callSeconds;
    private readonly int _most;
    private int _step = 1;

    /// <summary>Prepares a search.</summary>
    /// <param name="scenario">Who calls and for how long; reps are added to its shifts as <see cref="StaffPlan"/> says.</param>
    /// <param name="target">The service level.</param>
    /// <param name="run">Plays a day. The days of a number of reps are asked for at once: it may play them beside each other, in any order.</param>
    /// <param name="mostReps">The largest number of reps to think of, at least 1.</param>
    /// <param name="progress">Is told how far the search is; may be null.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mostReps"/> is less than 1.</exception>
    public StaffSearch(
        Scenario scenario,
        ServiceTarget target,
        Func<Scenario, Task<PerTier<TierDay>>> run,
        int mostReps,
        Action<StaffProgress>? progress = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(mostReps, 1);
        (_scenario, _target, _run, _most, _progress) = (scenario, target, run, mostReps, progress);
        // A rep who is away after a talk is as little free as one who talks.
        _callSeconds = scenario.Talk.MeanSeconds + scenario.WrapUp.MeanSeconds;
        _load = ScenarioLoad.BusiestPerHour(scenario) / SecondsAnHour * _callSeconds;
    }

    /// <summary>Searches.</summary>
    /// <returns>The answer.</returns>
    public async Task<StaffAnswer> FindAsync()
    {
        int? theory = ErlangC.RepsFor(_load, _callSeconds, _target.Share, _target.Seconds, _most);
        if (HopelessTarget.Reason(_scenario, _target, _most) is { } reason)
        {
            return new StaffAnswer(_target, null, null, theory, _most, [], reason);
        }

        for (Step? next = new Step(theory ?? _most, IsPrecise: false); next is { } step; next = Next())
        {
            await PlayAsync(step).ConfigureAwait(false);
        }

        int? found = Enough(Unsure());
        int lowest = LowestPerhaps(found ?? (_most + 1));
        IEnumerable<int> shown = found is { } answer ? _tried.Keys.Where(reps => reps >= Math.Min(lowest, answer - Neighbours) && reps <= answer + Neighbours) : _tried.Keys;
        return new StaffAnswer(_target, found, lowest < (found ?? (_most + 1)) ? lowest : null, theory, _most, [.. shown.Select(Point)]);
    }

    /// <summary>What to play next; null if there is nothing left to learn.</summary>
    private Step? Next()
    {
        int unsure = Unsure();
        return Enough(unsure) switch
        {
            null when unsure == _most => null,
            null => new Step(Math.Min(_most, unsure + GrowingStep()), IsPrecise: false),
            { } enough when enough - unsure == 1 => Around(enough),
            { } enough when unsure == 0 => new Step(Math.Max(1, enough - GrowingStep()), IsPrecise: false),
            { } enough => new Step((enough + unsure) / 2, IsPrecise: false),
        };
    }

    /// <summary>The largest number that was tried and does not surely meet the target; 0 if all do.</summary>
    private int Unsure() => _tried.LastOrDefault(each => each.Value.Verdict is not StaffVerdict.Enough).Key;

    /// <summary>The smallest number above that was tried, and so meets the target; null if none was.</summary>
    private int? Enough(int unsure) => _tried.Keys.Where(reps => reps > unsure).Cast<int?>().FirstOrDefault();

    /// <summary>The smallest number from which on all below the answer may meet the target; the answer itself if none may.</summary>
    private int LowestPerhaps(int enough)
    {
        int lowest = enough;
        while (_tried.TryGetValue(lowest - 1, out StaffMeasurement? below) && below.Verdict is not StaffVerdict.TooFew)
        {
            lowest--;
        }

        return lowest;
    }

    private int GrowingStep()
    {
        int step = _step;
        _step *= 2;
        return step;
    }

    private Step? Around(int enough)
    {
        // If a neighbour upsets the answer, the next one is near.
        _step = 1;
        int below = Math.Max(1, LowestPerhaps(enough) - 1);
        for (int reps = enough; reps >= below; reps--)
        {
            if (!_tried.TryGetValue(reps, out StaffMeasurement? tried) || !tried.IsPrecise)
            {
                return new Step(reps, IsPrecise: true);
            }
        }

        int from = Math.Max(1, enough - Neighbours);
        int to = Math.Min(_most, enough + Neighbours);
        int untried = Enumerable.Range(from, to - from + 1).FirstOrDefault(reps => !_tried.ContainsKey(reps));
        return untried > 0 ? new Step(untried, IsPrecise: false) : null;
    }

    private async Task PlayAsync(Step step)
    {
        if (!_tried.TryGetValue(step.Reps, out StaffMeasurement? measurement))
        {
            _tried.Add(step.Reps, measurement = new StaffMeasurement(_target.Share));
        }

        while (!(step.IsPrecise ? measurement.IsPrecise : measurement.IsDecided))
        {
            int from = measurement.Days;
            int to = measurement.NextDays;
            int played = from;
            measurement.Add(await Task.WhenAll(Enumerable.Range(from, to - from).Select(PlayDayAsync)).ConfigureAwait(false));

            async Task<PerTier<TierDay>> PlayDayAsync(int day)
            {
                PerTier<TierDay> result = await _run(StaffPlan.Day(_scenario, step.Reps, day)).ConfigureAwait(false);
                _progress?.Invoke(new StaffProgress(step.Reps, Interlocked.Increment(ref played), to));
                return result;
            }
        }
    }

    private StaffPoint Point(int reps)
    {
        StaffMeasurement measurement = _tried[reps];
        IReadOnlyList<Shift> shifts = StaffPlan.Shifts(_scenario.Shifts, reps);
        int atATime = ScenarioLoad.MostReps(_scenario with { Shifts = shifts });
        double erlangC = atATime == 0 ? 0 : ErlangC.ShareWithin(atATime, _load, _callSeconds, _target.Seconds);
        return new StaffPoint(reps, shifts, measurement.Days, measurement.Shares, measurement.MeanWaits, measurement.Verdict, erlangC);
    }

    /// <summary>A number of reps to play.</summary>
    /// <param name="Reps">The number.</param>
    /// <param name="IsPrecise">Whether its share is to be known to ± 2 points, even if the verdict is clear.</param>
    private readonly record struct Step(int Reps, bool IsPrecise);
}
