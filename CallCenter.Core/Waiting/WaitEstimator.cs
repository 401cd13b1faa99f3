namespace CallCenter.Core.Waiting;

/// <summary>Estimates how long a caller still waits, from what the callers before waited; says nothing where that would be a guess.</summary>
/// <remarks>Soft state of one instance: what it has not seen it does not need. Safe for use by several threads; nothing allocates or fails.</remarks>
public sealed class WaitEstimator
{
    private const int Fewest = 8;

    private readonly TierWaits _premium = new();
    private readonly TierWaits _regular = new();

    /// <summary>What can be said, in minutes: "less than N minutes".</summary>
    public static ReadOnlySpan<int> Steps => [1, 2, 3, 5, 10, 15, 20, 30];

    /// <summary>Learns from a caller who was connected to a rep, at the end of the talk.</summary>
    /// <param name="tier">The caller's tier.</param>
    /// <param name="waitedSeconds">How long the caller had waited in all: <c>DequeuedCallQueueTime</c>.</param>
    public void Connected(Tier tier, int waitedSeconds) => Of(tier).Connected(waitedSeconds);

    /// <summary>Learns from the request for a hold document. Called once for each, before <see cref="Minutes"/>.</summary>
    /// <param name="place">What the request says.</param>
    public void OnHold(in QueuePlace place) => Of(place.Tier).OnHold(place);

    /// <summary>What to say to a caller now: one of <see cref="Steps"/>, or null to say nothing.</summary>
    /// <param name="place">What the request says.</param>
    /// <param name="said">The minutes of the last estimate that this caller heard; null or 0 if none.</param>
    /// <returns>Minutes; always fewer than <paramref name="said"/>.</returns>
    public int? Minutes(in QueuePlace place, int? said)
    {
        if (Of(place.Tier).Remaining(place) is not { } seconds)
        {
            return null;
        }

        foreach (int step in Steps)
        {
            if (seconds <= step * 60)
            {
                return said is > 0 && step >= said ? null : step;
            }
        }

        return null;
    }

    private TierWaits Of(Tier tier) => tier is Tier.Premium ? _premium : _regular;

    private sealed class TierWaits
    {
        private readonly Lock _gate = new();
        private int _count;
        private double _wait;
        private int _places;

        public void Connected(int waited)
        {
            lock (_gate)
            {
                _count = Math.Min(_count + 1, 1000);
                _wait += (waited - _wait) / Math.Min(_count, 30);
            }
        }

        public void OnHold(in QueuePlace place)
        {
            lock (_gate)
            {
                _places = Math.Max(_places, place.Position);
            }
        }

        public double? Remaining(in QueuePlace place)
        {
            lock (_gate)
            {
                return _count < Fewest || _places == 0 ? null : 3 * _wait * Math.Max(1, place.Position) / Math.Max(1, place.QueueSize);
            }
        }
    }
}
