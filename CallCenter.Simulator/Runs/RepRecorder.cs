using CallCenter.Simulator.People;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Time;

namespace CallCenter.Simulator.Runs;

/// <summary>Follows what each rep does.</summary>
/// <param name="clock">The simulated time.</param>
/// <param name="startHour">The hour of the day at which the run began.</param>
/// <param name="hours">The length of the run.</param>
/// <param name="timeline">Is told what the reps did in each slice.</param>
/// <param name="names">The names of the reps, from the first; those of the rest are not known.</param>
internal sealed class RepRecorder(VirtualClock clock, double startHour, double hours, TimelineRecorder timeline, IReadOnlyList<string> names)
{
    private const int MostRepsShown = 50;
    private const int MostActivities = 5_000;
    private const int Columns = 360;

    private readonly TimeSpan _column = TimeSpan.FromMicroseconds(Math.Max(1, Math.Ceiling(SimulatedTime.FromHours(hours).TotalMicroseconds / Columns)));
    private readonly Dictionary<int, (RepState State, TimeSpan Since)> _current = [];
    private readonly SortedDictionary<int, RepColumns> _columns = [];
    private readonly int[] _counts = new int[Enum.GetValues<RepState>().Length];
    private readonly SortedDictionary<int, RepSums> _sums = [];
    private List<RepActivity>? _activities = [];

    /// <summary>What the first reps did; in columns where there would be too much to tell.</summary>
    public IReadOnlyList<RepActivity> Activities => _activities ??
    [
        .. _columns
            .SelectMany(rep => rep.Value.Finish().Select(each => new RepActivity(rep.Key, each.State, Hour(each.From * _column), Hour(each.To * _column))))
            .OrderBy(each => each.FromHour),
    ];

    /// <summary>The width of a column, in hours; null if all is told as it was.</summary>
    public double? ColumnHours => _activities is null ? SimulatedTime.ToHours(_column) : null;

    /// <summary>How many reps are in a state now.</summary>
    public int Count(RepState state) => _counts[(int)state];

    /// <summary>A rep changes to a state, or leaves (null).</summary>
    public void Enter(int rep, RepState? state)
    {
        if (!_sums.TryGetValue(rep, out RepSums? sums))
        {
            _sums[rep] = sums = new RepSums();
        }

        if (_current.TryGetValue(rep, out (RepState State, TimeSpan Since) before))
        {
            if (before.State == state)
            {
                return;
            }

            Close(rep, before);
            _current.Remove(rep);
            _counts[(int)before.State]--;
        }

        if (state is { } entered)
        {
            _current[rep] = (entered, clock.Now);
            _counts[(int)entered]++;
            sums.Talks += entered is RepState.Premium or RepState.Regular ? 1 : 0;
        }
    }

    /// <summary>Ends the run: closes what is going on.</summary>
    public RepResult Finish(TimeSpan deadAir)
    {
        foreach ((int rep, (RepState, TimeSpan) state) in _current.OrderBy(each => each.Key))
        {
            Close(rep, state);
        }

        RepDay[] each = [.. _sums.Select(rep => rep.Value.Day(rep.Key, names.ElementAtOrDefault(rep.Key - 1)))];
        double talk = Sum(RepState.Premium) + Sum(RepState.Regular);
        return new RepResult(
            each.Length,
            talk + Sum(RepState.Dialling) + Sum(RepState.WrapUp) + Sum(RepState.Pause),
            talk,
            Sum(RepState.Dialling),
            deadAir.TotalSeconds,
            Sum(RepState.WrapUp))
        {
            Pause = Sum(RepState.Pause),
            Each = each,
        };
    }

    private void Close(int rep, (RepState State, TimeSpan Since) state)
    {
        _sums[rep].Times[(int)state.State] += clock.Now - state.Since;
        timeline.OnRep(state.State, state.Since, clock.Now);
        if (rep > MostRepsShown || clock.Now <= state.Since)
        {
            return;
        }

        if (!_columns.TryGetValue(rep, out RepColumns? columns))
        {
            _columns[rep] = columns = new RepColumns(_column, Columns);
        }

        columns.Add(state.State, state.Since, clock.Now);
        _activities?.Add(new RepActivity(rep, state.State, Hour(state.Since), Hour(clock.Now)));
        if (_activities?.Count > MostActivities)
        {
            _activities = null;
        }
    }

    private double Sum(RepState state) => _sums.Values.Aggregate(TimeSpan.Zero, (sum, rep) => sum + rep.Times[(int)state]).TotalSeconds;

    private double Hour(TimeSpan time) => startHour + SimulatedTime.ToHours(time);

    private sealed class RepSums
    {
        public int Talks { get; set; }

        public TimeSpan[] Times { get; } = new TimeSpan[Enum.GetValues<RepState>().Length];

        public RepDay Day(int rep, string? name) => new(
            rep,
            name,
            Talks,
            Of(RepState.Premium) + Of(RepState.Regular),
            Of(RepState.WrapUp),
            Of(RepState.Pause),
            Of(RepState.Dialling));

        private double Of(RepState state) => Times[(int)state].TotalSeconds;
    }
}
