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
    private readonly long _length;
    private readonly long _slice;
    private readonly long[,] _waiting;
    private readonly double[,] _waits;
    private readonly int[,] _answered;

    public TimelineRecorder(double startHour, double hours)
    {
        _startHour = startHour;
        _length = SimulatedTime.FromHours(hours);
        int slices = Math.Clamp((int)Math.Ceiling(hours / ShortestSliceHours), 1, MostSlices);
        _slice = Math.Max(1, (_length + slices - 1) / slices);
        _waiting = new long[slices, 2];
        _waits = new double[slices, 2];
        _answered = new int[slices, 2];
    }

    public void OnAnswered(Tier tier, long now, long waited)
    {
        _waits[Slice(now), (int)tier] += SimulatedTime.ToSeconds(waited);
        _answered[Slice(now), (int)tier]++;
    }

    /// <summary>As many callers of each tier waited for a while.</summary>
    public void OnWaiting(long from, long to, int premium, int regular)
    {
        for (long at = from; at < to && (premium > 0 || regular > 0);)
        {
            int slice = Slice(at);
            long end = slice == _waiting.GetLength(0) - 1 ? to : Math.Min(to, (slice + 1) * _slice);
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
            long from = Math.Min(i * _slice, _length);
            long to = Math.Min((i + 1) * _slice, _length);
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

    private int Slice(long time) => (int)Math.Min(time / _slice, _waiting.GetLength(0) - 1);

    private double? MeanWait(int slice, Tier tier) =>
        _answered[slice, (int)tier] is > 0 and var answered ? _waits[slice, (int)tier] / answered : null;

    private double MeanWaiting(int slice, Tier tier, long length) => length == 0 ? 0 : (double)_waiting[slice, (int)tier] / length;
}
