using CallCenter.Simulator.People;

namespace CallCenter.Simulator.Runs;

/// <summary>A rep's run in columns of equal width, each with a single state.</summary>
/// <param name="width">The width of a column.</param>
/// <param name="count">How many columns there are.</param>
/// <remarks>
/// A state that takes the larger part of no column must not vanish: what a column's state does not stand for is carried over to the next
/// column, as R. Floyd and L. Steinberg do with the grey of a picture (1976), so that the shares are right over some columns.
/// </remarks>
internal sealed class RepColumns(TimeSpan width, int count)
{
    /// <summary>The index of a rep who is not there.</summary>
    private static readonly int Absent = Enum.GetValues<RepState>().Length;

    private readonly TimeSpan[] _owed = new TimeSpan[Absent + 1];
    private readonly List<int> _states = [];
    private TimeSpan _counted;

    /// <summary>A rep was in a state for a while; calls come in order of time.</summary>
    public void Add(RepState state, TimeSpan from, TimeSpan to)
    {
        Count(Absent, from);
        Count((int)state, to);
    }

    /// <summary>Ends the run: the runs of columns with the same state, as indices of the first and of the one behind the last.</summary>
    public IEnumerable<(RepState State, int From, int To)> Finish()
    {
        Count(Absent, width * count);
        for (int from = 0, to; from < _states.Count; from = to)
        {
            to = from + 1;
            while (to < _states.Count && _states[to] == _states[from])
            {
                to++;
            }

            if (_states[from] != Absent)
            {
                yield return ((RepState)_states[from], from, to);
            }
        }
    }

    private void Count(int state, TimeSpan until)
    {
        while (_counted < until && _states.Count < count)
        {
            TimeSpan border = width * (_states.Count + 1);
            TimeSpan to = until < border ? until : border;
            _owed[state] += to - _counted;
            _counted = to;
            if (to == border)
            {
                int most = Array.IndexOf(_owed, _owed.Max());
                _owed[most] -= width;
                _states.Add(most);
            }
        }
    }
}
