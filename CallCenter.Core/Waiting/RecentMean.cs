namespace CallCenter.Core.Waiting;

/// <summary>The mean of what was seen lately: of all while they are few, then one in which the newest has a fixed weight.</summary>
/// <param name="window">How many values it remembers, more or less: the newest has the weight of one among so many.</param>
internal struct RecentMean(int window)
{
    private readonly int _window = window;
    private int _count;

    /// <summary>The mean; 0 while nothing was seen.</summary>
    public double Value { get; private set; }

    /// <summary>How many values were seen, up to the window.</summary>
    public readonly int Count => _count;

    /// <summary>Adds a value.</summary>
    /// <param name="value">The value.</param>
    public void Add(double value)
    {
        _count = Math.Min(_count + 1, _window);
        Value += (value - Value) / _count;
    }
}
