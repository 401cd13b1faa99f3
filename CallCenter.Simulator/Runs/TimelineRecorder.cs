using CallCenter.Core;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Time;

namespace CallCenter.Simulator.Runs;

/// <summary>Follows waits and queue lengths over the run, in slices of five minutes or longer.</summary>
internal sealed class TimelineRecorder
{
    private const int MostSlices = 240;
    private const double ShortestSliceHours = 1.0 / 12;

    private readonly double _startHour;
    private readonly TimeSpan _length;
    private readonly TimeSpan _slice;
    private readonly PerTier<SliceSums[]> _sums;

    public TimelineRecorder(double startHour, double hours)
    {
        _startHour = startHour;
        _length = SimulatedTime.FromHours(hours);
        int slices = Math.Clamp((int)Math.Ceiling(hours / ShortestSliceHours), 1, MostSlices);
        _slice = TimeSpan.FromMicroseconds(Math.Max(1, Math.Ceiling(_length.TotalMicroseconds / slices)));
        _sums = PerTier.Of(_ => new SliceSums[slices]);
    }

    public void OnAnswered(Tier tier, TimeSpan now, TimeSpan waited) => _sums[tier][Slice(now)].AddWait(waited);

    /// <summary>As many callers of each tier waited for a while.</summary>
    public void OnWaiting(TimeSpan from, TimeSpan to, PerTier<int> waiting)
    {
        for (TimeSpan at = from; at < to && waiting != default;)
        {
            int slice = Slice(at);
            TimeSpan end = slice == _sums.Premium.Length - 1 ? to : Earlier(to, (slice + 1) * _slice);
            _sums.Premium[slice].Waiting += (end - at) * waiting.Premium;
            _sums.Regular[slice].Waiting += (end - at) * waiting.Regular;
            at = end;
        }
    }

    public IReadOnlyList<TimelineSlice> Slices() => [.. Enumerable.Range(0, _sums.Premium.Length).Select(Result)];

    private TimelineSlice Result(int slice)
    {
        TimeSpan from = Earlier(slice * _slice, _length);
        TimeSpan to = Earlier((slice + 1) * _slice, _length);
        (SliceSums premium, SliceSums regular) = _sums.Select(sums => sums[slice]);
        return new TimelineSlice(
            _startHour + SimulatedTime.ToHours(from),
            _startHour + SimulatedTime.ToHours(to),
            premium.MeanWait,
            regular.MeanWait,
            premium.MeanWaiting(to - from),
            regular.MeanWaiting(to - from));
    }

    private int Slice(TimeSpan time) => (int)Math.Min(time.Ticks / _slice.Ticks, _sums.Premium.Length - 1);

    private static TimeSpan Earlier(TimeSpan a, TimeSpan b) => a < b ? a : b;

    /// <summary>What a tier's callers did in a slice.</summary>
    private struct SliceSums
    {
        private double _waits;
        private int _answered;

        /// <summary>The time that all of them together waited in the slice.</summary>
        public TimeSpan Waiting { get; set; }

        /// <summary>The mean wait, in seconds, of those who were answered in the slice; null if there were none.</summary>
        public readonly double? MeanWait => _answered > 0 ? _waits / _answered : null;

        public void AddWait(TimeSpan waited)
        {
            _waits += waited.TotalSeconds;
            _answered++;
        }

        public readonly double MeanWaiting(TimeSpan length) => length == TimeSpan.Zero ? 0 : Waiting / length;
    }
}
