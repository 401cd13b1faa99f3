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
    private readonly TimeSpan[,] _waiting;
    private readonly double[,] _waits;
    private readonly int[,] _answered;

    public TimelineRecorder(double startHour, double hours)
    {
        _startHour = startHour;
        _length = SimulatedTime.FromHours(hours);
        int slices = Math.Clamp((int)Math.Ceiling(hours / ShortestSliceHours), 1, MostSlices);
        _slice = TimeSpan.FromMicroseconds(Math.Max(1, Math.Ceiling(_length.TotalMicroseconds / slices)));
        _waiting = new TimeSpan[slices, 2];
        _waits = new double[slices, 2];
        _answered = new int[slices, 2];
    }

    public void OnAnswered(Tier tier, TimeSpan now, TimeSpan waited)
    {
        _waits[Slice(now), (int)tier] += waited.TotalSeconds;
        _answered[Slice(now), (int)tier]++;
    }

    /// <summary>As many callers of each tier waited for a while.</summary>
    public void OnWaiting(TimeSpan from, TimeSpan to, int premium, int regular)
    {
        for (TimeSpan at = from; at < to && (premium > 0 || regular > 0);)
        {
            int slice = Slice(at);
            TimeSpan end = slice == _waiting.GetLength(0) - 1 ? to : Earlier(to, (slice + 1) * _slice);
            _waiting[slice, (int)Tier.Premium] += (end - at) * premium;
            _waiting[slice, (int)Tier.Regular] += (end - at) * regular;
            at = end;
        }
    }

    public IReadOnlyList<TimelineSlice> Slices()
    {
        var slices = new TimelineSlice[_waiting.GetLength(0)];
        for (int i = 0; i < slices.Length; i++)
        {
            TimeSpan from = Earlier(i * _slice, _length);
            TimeSpan to = Earlier((i + 1) * _slice, _length);
            slices[i] = new TimelineSlice(
                _startHour + SimulatedTime.ToHours(from),
                _startHour + SimulatedTime.ToHours(to),
                MeanWait(i, Tier.Premium),
                MeanWait(i, Tier.Regular),
                MeanWaiting(i, Tier.Premium, to - from),
                MeanWaiting(i, Tier.Regular, to - from));
        }

        return slices;
    }

    private int Slice(TimeSpan time) => (int)Math.Min(time.Ticks / _slice.Ticks, _waiting.GetLength(0) - 1);

    private double? MeanWait(int slice, Tier tier) =>
        _answered[slice, (int)tier] is > 0 and var answered ? _waits[slice, (int)tier] / answered : null;

    private double MeanWaiting(int slice, Tier tier, TimeSpan length) => length == TimeSpan.Zero ? 0 : _waiting[slice, (int)tier] / length;

    private static TimeSpan Earlier(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
