namespace CallCenter.Core.Waiting;

/// <summary>Estimates how long a caller still waits, from what the callers before waited; says nothing where that would be a guess.</summary>
/// <remarks>
/// Soft state of one instance, lost with it and not shared: until some callers have waited nothing is said. Safe for use by several threads;
/// nothing allocates, fails or takes longer than a few sums. How often it is right is measured: <c>docs/waiting.md</c>.
/// </remarks>
public sealed class WaitEstimator
{
    private const int SecondsPerMinute = 60;

    // How much longer than the mean wait is still promised, in square roots of places: the deviation of a sum of as many exponential times is one.
    // Regular callers wait less evenly, because premium callers come between.
    private const double PremiumMargin = 1.0;
    private const double RegularMargin = 1.2;

    // Callers who come while none is reported as connected: so many in a row mean that no rep is there. As a rule they take turns.
    private const int MostSinceConnected = 12;

    private readonly TierPace _premium = new();
    private readonly TierPace _regular = new();
    private int _joinedSinceConnected;

    /// <summary>What can be said, in minutes: "less than N minutes".</summary>
    public static ReadOnlySpan<int> Steps => [1, 2, 3, 5, 10, 15, 20, 30];

    /// <summary>Learns from a caller who was connected to a rep; Twilio tells it at the end of the talk, to the rep's webhook, the caller's or both.</summary>
    /// <param name="tier">The caller's tier.</param>
    /// <param name="waitedSeconds">How long the caller had waited in all: <c>DequeuedCallQueueTime</c> of the rep, <c>QueueTime</c> of the caller.</param>
    public void Connected(Tier tier, int waitedSeconds)
    {
        Volatile.Write(ref _joinedSinceConnected, 0);
        PaceOf(tier).Connected(waitedSeconds);
    }

    /// <summary>Learns from the request for a hold document. Called once for each, before <see cref="Minutes"/>.</summary>
    /// <param name="place">What the request says.</param>
    public void OnHold(in QueuePlace place)
    {
        if (PaceOf(place.Tier).OnHold(place.Position, place.WaitedSeconds))
        {
            Interlocked.Increment(ref _joinedSinceConnected);
        }
    }

    /// <summary>What to say to a caller now: one of <see cref="Steps"/>, or null to say nothing.</summary>
    /// <param name="place">What the request says.</param>
    /// <param name="said">The minutes of the last estimate that this caller heard; null or 0 if none.</param>
    /// <param name="saidAtSeconds">
    /// How long this caller had waited when that was said. Where it is not known, 0 is safe: at the beginning of the wait it promised most.
    /// </param>
    /// <returns>Minutes; always fewer than <paramref name="said"/>, and never beyond the moment that it promised. Null beyond half an hour.</returns>
    public int? Minutes(in QueuePlace place, int? said, int saidAtSeconds = 0)
    {
        if (place.Position < 1
            || Volatile.Read(ref _joinedSinceConnected) > MostSinceConnected
            || SecondsPerPlace(place.Tier) is not { } pace)
        {
            return null;
        }

        double margin = place.Tier is Tier.Premium ? PremiumMargin : RegularMargin;
        double seconds = pace * (place.Position + (margin * Math.Sqrt(place.Position)));
        foreach (int step in Steps)
        {
            if (seconds <= step * SecondsPerMinute)
            {
                return said is > 0 && !KeepsPromise(step, place.WaitedSeconds, said.Value, saidAtSeconds) ? null : step;
            }
        }

        return null;
    }

    private static bool KeepsPromise(int step, int waited, int said, int saidAt) =>
        step < said && waited + ((long)step * SecondsPerMinute) <= saidAt + ((long)said * SecondsPerMinute);

    // While too few premium callers have waited, what a place costs regular callers is on the safe side: it costs them more.
    private double? SecondsPerPlace(Tier tier) =>
        tier is Tier.Premium ? _premium.SecondsPerPlace() ?? _regular.SecondsPerPlace() : _regular.SecondsPerPlace();

    private TierPace PaceOf(Tier tier) => tier is Tier.Premium ? _premium : _regular;
}
