namespace CallCenter.Simulator.Runs;

/// <summary>A list that never grows beyond a bound: when it is full, it drops every second entry, and from then on takes every second only.</summary>
/// <param name="most">How many entries it holds at most.</param>
/// <typeparam name="T">The type of the entries.</typeparam>
/// <remarks>What stays is spread evenly over all that was added, and the same for the same entries.</remarks>
internal sealed class ThinnedList<T>(int most)
{
    private readonly List<T> _items = [];
    private long _added;
    private long _every = 1;

    /// <summary>What stayed, in the order in which it was added.</summary>
    public IReadOnlyList<T> Items => _items;

    public void Add(T item)
    {
        if (_added++ % _every != 0)
        {
            return;
        }

        if (_items.Count == most)
        {
            T[] kept = [.. _items.Where((_, index) => index % 2 == 0)];
            _items.Clear();
            _items.AddRange(kept);
            _every *= 2;
            if ((_added - 1) % _every != 0)
            {
                return;
            }
        }

        _items.Add(item);
    }
}
