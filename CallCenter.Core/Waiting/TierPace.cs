namespace CallCenter.Core.Waiting;

/// <summary>How fast the queue of a tier moves: the seconds that a place in it costs.</summary>
/// <remarks>
/// By Little's law a caller who comes to place p waits p times as long as a place costs, so the mean wait over the mean place is that cost. Waits
/// are known of those who were connected, but only at the end of their talks; what the head of the line has waited so far is known at once, and
/// tells first that the queue has come to a halt (Ibrahim and Whitt 2009, Real-time delay estimation based on delay history, M&amp;SOM 11(3):
/// 397-415: the delays of the last to enter service and of the head of the line). The slowest of these counts. A share of the requests is as
/// good as all of them, since only means are compared.
/// </remarks>
internal sealed class TierPace
{
    /// <summary>The fewest waits, and as many places, from which anything is told.</summary>
    public const int Fewest = 8;

    // A caller who was connected at once met an idle rep and no queue, and says nothing of its pace.
    private const int Noticeable = 5;

    // Twilio ends a call after four hours, and no queue has more places.
    private const int LongestWait = 4 * 3600;
    private const int LastPlace = 5000;

    // A short memory is quick to see that the queue has slowed down, a long one does not forget it after some lucky callers.
    private const int Short = 12;
    private const int Long = 60;

    private readonly Lock _gate = new();
    private RecentMean _waits = new(Long);
    private RecentMean _lastWaits = new(Short);
    private RecentMean _places = new(Long);
    private RecentMean _lastPlaces = new(Short);
    private int _head;

    /// <summary>Learns how long a caller waited who was connected.</summary>
    /// <param name="waited">The wait in seconds.</param>
    public void Connected(int waited)
    {
        if (waited < Noticeable)
        {
            return;
        }

        int wait = Math.Min(waited, LongestWait);
        lock (_gate)
        {
            _waits.Add(wait);
            _lastWaits.Add(wait);
        }
    }

    /// <summary>Learns from a request for a hold document; one that tells no place is no use.</summary>
    /// <param name="position">The caller's place, from 1.</param>
    /// <param name="waited">What the caller has waited, in seconds.</param>
    /// <returns>Whether the caller has just come.</returns>
    public bool OnHold(int position, int waited)
    {
        if (position < 1 || waited < 0)
        {
            return false;
        }

        lock (_gate)
        {
            if (position == 1)
            {
                _head = Math.Min(waited, LongestWait);
            }

            if (waited >= Noticeable)
            {
                return false;
            }

            int place = Math.Min(position, LastPlace);
            _places.Add(place);
            _lastPlaces.Add(place);
            return true;
        }
    }

    /// <summary>The seconds that a place costs now; null while too little was seen.</summary>
    public double? SecondsPerPlace()
    {
        lock (_gate)
        {
            return _waits.Count < Fewest || _places.Count < Fewest
                ? null
                : Math.Max(
                    Math.Max(_waits.Value / _places.Value, _lastWaits.Value / _lastPlaces.Value),
                    _head / Math.Min(_places.Value, _lastPlaces.Value));
        }
    }
}
