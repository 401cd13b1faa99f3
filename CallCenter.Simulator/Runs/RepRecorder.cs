using CallCenter.Simulator.People;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Time;

namespace CallCenter.Simulator.Runs;

/// <summary>Follows what each rep does.</summary>
/// <param name="clock">The simulated time.</param>
/// <param name="startHour">The hour of the day at which the run began.</param>
internal sealed class RepRecorder(VirtualClock clock, double startHour)
{
    private const int MostRepsShown = 50;
    private const int MostActivities = 20_000;

    private readonly Dictionary<int, (RepState State, TimeSpan Since)> _current = [];
    private readonly List<RepActivity> _activities = [];
    private readonly TimeSpan[] _sums = new TimeSpan[Enum.GetValues<RepState>().Length];
    private readonly int[] _counts = new int[Enum.GetValues<RepState>().Length];
    private readonly HashSet<int> _seen = [];

    public IReadOnlyList<RepActivity> Activities => _activities;

    /// <summary>How many reps are in a state now.</summary>
    public int Count(RepState state) => _counts[(int)state];

    /// <summary>A rep changes to a state, or leaves (null).</summary>
    public void Enter(int rep, RepState? state)
    {
        _seen.Add(rep);
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
        }
    }

    /// <summary>Ends the run: closes what is going on.</summary>
    public RepResult Finish(TimeSpan deadAir)
    {
        foreach ((int rep, (RepState, TimeSpan) state) in _current.OrderBy(each => each.Key))
        {
            Close(rep, state);
        }

        double talk = Sum(RepState.Premium) + Sum(RepState.Regular);
        return new RepResult(
            _seen.Count,
            talk + Sum(RepState.Dialling) + Sum(RepState.WrapUp),
            talk,
            Sum(RepState.Dialling),
            deadAir.TotalSeconds,
            Sum(RepState.WrapUp));
    }

    private void Close(int rep, (RepState State, TimeSpan Since) state)
    {
        _sums[(int)state.State] += clock.Now - state.Since;
        if (rep <= MostRepsShown && _activities.Count < MostActivities && clock.Now > state.Since)
        {
            _activities.Add(new RepActivity(rep, state.State, Hour(state.Since), Hour(clock.Now)));
        }
    }

    private double Sum(RepState state) => _sums[(int)state].TotalSeconds;

    private double Hour(TimeSpan time) => startHour + SimulatedTime.ToHours(time);
}
