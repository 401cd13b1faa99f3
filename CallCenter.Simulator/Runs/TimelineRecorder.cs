using CallCenter.Core;
using CallCenter.Simulator.People;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Time;

namespace CallCenter.Simulator.Runs;

/// <summary>Follows calls, waits, queue lengths and reps over the run, in slices of five minutes or longer, and the waits of single callers.</summary>
internal sealed class TimelineRecorder
{
    private const int MostSlices = 240;
    private const double ShortestSliceHours = 1.0 / 12;
    private const int MostCallersAlike = 2_000;
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(20);

    private readonly double _startHour;
    private readonly TimeSpan _length;
    private readonly TimeSpan _slice;
    private readonly PerTier<SliceSums[]> _sums;
    private readonly TimeSpan[][] _reps;
    private readonly Dictionary<(Tier, WaitEnd), ThinnedList<CallerWait>> _callers = [];

    public TimelineRecorder(double startHour, double hours)
    {
        _startHour = startHour;
        _length = SimulatedTime.FromHours(hours);
        int slices = Math.Clamp((int)Math.Ceiling(hours / ShortestSliceHours), 1, MostSlices);
        _slice = TimeSpan.FromMicroseconds(Math.Max(1, Math.Ceiling(_length.TotalMicroseconds / slices)));
        _sums = PerTier.Of(_ => new SliceSums[slices]);
        _reps = [.. Enumerable.Range(0, slices).Select(_ => new TimeSpan[Enum.GetValues<RepState>().Length])];
    }

    /// <summary>The waits of single callers, in order of time.</summary>
    public IReadOnlyList<CallerWait> Callers => [.. _callers.OrderBy(alike => alike.Key).SelectMany(alike => alike.Value.Items).OrderBy(caller => caller.AtHour)];

    public void OnOffered(Tier tier, TimeSpan now) => _sums[tier][Slice(now)].Offered++;

    /// <summary>A rep answered a caller.</summary>
    /// <param name="tier">The caller's tier.</param>
    /// <param name="now">When.</param>
    /// <param name="waited">How long the caller had waited.</param>
    /// <param name="premiumWaited">How long a premium caller had waited whom the rule should have put first; null if there was none.</param>
    public void OnAnswered(Tier tier, TimeSpan now, TimeSpan waited, TimeSpan? premiumWaited = null)
    {
        _sums[tier][Slice(now)].AddWait(waited);
        Keep(new CallerWait(tier, premiumWaited is null ? WaitEnd.Answered : WaitEnd.Inversion, Hour(now), waited.TotalSeconds, premiumWaited?.TotalSeconds));
    }

    public void OnAbandoned(Tier tier, TimeSpan now, TimeSpan waited)
    {
        _sums[tier][Slice(now)].Abandoned++;
        Keep(new CallerWait(tier, WaitEnd.Abandoned, Hour(now), waited.TotalSeconds));
    }

    /// <summary>As many callers of each tier waited for a while.</summary>
    public void OnWaiting(TimeSpan from, TimeSpan to, PerTier<int> waiting)
    {
        if (waiting != default)
        {
            foreach ((int slice, TimeSpan part) in Parts(from, to))
            {
                _sums.Premium[slice].AddWaiting(part, waiting.Premium);
                _sums.Regular[slice].AddWaiting(part, waiting.Regular);
            }
        }
    }

    /// <summary>A rep was in a state for a while.</summary>
    public void OnRep(RepState state, TimeSpan from, TimeSpan to)
    {
        foreach ((int slice, TimeSpan part) in Parts(from, to))
        {
            _reps[slice][(int)state] += part;
        }
    }

    public IReadOnlyList<TimelineSlice> Slices() => [.. Enumerable.Range(0, _sums.Premium.Length).Select(Result)];

    private TimelineSlice Result(int slice)
    {
        TimeSpan from = Earlier(slice * _slice, _length);
        TimeSpan to = Earlier((slice + 1) * _slice, _length);
        (SliceSums premium, SliceSums regular) = _sums.Select(sums => sums[slice]);
        double[] reps = [.. _reps[slice].Select(time => to > from ? time / (to - from) : 0)];
        return new TimelineSlice(
            Hour(from),
            Hour(to),
            premium.MeanWait,
            regular.MeanWait,
            premium.MeanWaiting(to - from),
            regular.MeanWaiting(to - from))
        {
            Premium = premium.Calls,
            Regular = regular.Calls,
            Reps = new RepsInSlice(reps[(int)RepState.Premium], reps[(int)RepState.Regular], reps[(int)RepState.Dialling], reps[(int)RepState.WrapUp]) { Pause = reps[(int)RepState.Pause] },
        };
    }

    private void Keep(CallerWait caller)
    {
        if (!_callers.TryGetValue((caller.Tier, caller.End), out ThinnedList<CallerWait>? alike))
        {
            _callers[(caller.Tier, caller.End)] = alike = new ThinnedList<CallerWait>(MostCallersAlike);
        }

        alike.Add(caller);
    }

    /// <summary>Cuts a while at the borders of the slices.</summary>
    private IEnumerable<(int Slice, TimeSpan Part)> Parts(TimeSpan from, TimeSpan to)
    {
        for (TimeSpan at = from; at < to;)
        {
            int slice = Slice(at);
            TimeSpan end = slice == _sums.Premium.Length - 1 ? to : Earlier(to, (slice + 1) * _slice);
            yield return (slice, end - at);
            at = end;
        }
    }

    private double Hour(TimeSpan time) => _startHour + SimulatedTime.ToHours(time);

    private int Slice(TimeSpan time) => (int)Math.Min(time.Ticks / _slice.Ticks, _sums.Premium.Length - 1);

    private static TimeSpan Earlier(TimeSpan a, TimeSpan b) => a < b ? a : b;

    /// <summary>What a tier's callers did in a slice.</summary>
    private struct SliceSums
    {
        private double _waits;
        private int _answered;
        private int _quick;
        private TimeSpan _waiting;
        private int _mostWaiting;

        public int Offered { get; set; }

        public int Abandoned { get; set; }

        /// <summary>The mean wait, in seconds, of those who were answered in the slice; null if there were none.</summary>
        public readonly double? MeanWait => _answered > 0 ? _waits / _answered : null;

        public readonly CallsInSlice Calls => new(Offered, _answered, _quick, Abandoned, _mostWaiting);

        public void AddWait(TimeSpan waited)
        {
            _waits += waited.TotalSeconds;
            _answered++;
            _quick += waited <= Quick ? 1 : 0;
        }

        /// <summary>As many waited for a while.</summary>
        public void AddWaiting(TimeSpan time, int callers)
        {
            _waiting += time * callers;
            _mostWaiting = Math.Max(_mostWaiting, callers);
        }

        public readonly double MeanWaiting(TimeSpan length) => length == TimeSpan.Zero ? 0 : _waiting / length;
    }
}
