using CallCenter.Core.Calls;
using CallCenter.Core.Waiting;

namespace CallCenter.Core.Callers;

/// <summary>Decides what a waiting caller is told.</summary>
/// <remarks>
/// <para>
/// The first round greets. The place is told while it is small; in one queue it can only fall. An estimate is told once, and again only when it
/// is a better one: what was said last rides in the URL of the next round.
/// </para>
/// <para>
/// Nobody knows whether Twilio tells place and time with the requests that a hold document makes itself. A round without them says nothing, and
/// does not make the next request itself: Twilio then does, with place and time but without what was said, so no estimate is told any more.
/// </para>
/// </remarks>
/// <param name="estimator">Estimates waits.</param>
/// <param name="maxSeconds">How long a caller waits at most, in seconds; 0 for ever.</param>
internal sealed class HoldRule(WaitEstimator estimator, int maxSeconds)
{
    /// <summary>The largest place that is told, as in other products: what lies behind it is no comfort.</summary>
    internal const int LargestPlace = 5;

    private const int FirstSeconds = 10;

    /// <summary>Tells the first round of the hold document from later ones.</summary>
    /// <param name="parameters">Twilio's parameters.</param>
    /// <param name="said">The minutes of the last estimate that the caller was told, 0 for none; null where that is not known.</param>
    public static bool IsFirst(in TwilioParameters parameters, int? said) => said is null && TwilioParameters.Number(parameters.QueueTime) is null or < FirstSeconds;

    /// <summary>Decides.</summary>
    /// <param name="tier">The caller's tier.</param>
    /// <param name="parameters">Twilio's parameters.</param>
    /// <param name="said">The minutes of the last estimate that the caller was told, 0 for none; null where that is not known.</param>
    /// <returns>What to say; null when the caller has waited long enough and is to leave the queue.</returns>
    public HoldPass? Next(Tier tier, in TwilioParameters parameters, int? said)
    {
        int? position = TwilioParameters.Number(parameters.QueuePosition);
        int? waited = TwilioParameters.Number(parameters.QueueTime);
        if (maxSeconds > 0 && waited >= maxSeconds)
        {
            return null;
        }

        QueuePlace? asked = position is >= 1 && waited is not null ? PlaceOf(tier, parameters, position.Value, waited.Value) : null;
        if (asked is { } seen)
        {
            // Also where nothing can be told: the head of the line is the first to know that the queue has come to a halt.
            estimator.OnHold(seen);
        }

        bool isFirst = IsFirst(parameters, said);
        int place = position is >= 1 and <= LargestPlace ? position.Value : 0;
        if (!isFirst && said is null)
        {
            return new HoldPass(Greets: false, place, Minutes: 0, Said: null);
        }

        if (position is null && waited is null)
        {
            return new HoldPass(isFirst, Place: 0, Minutes: 0, isFirst ? 0 : null);
        }

        int? minutes = asked is { } known ? estimator.Minutes(known, said) : null;
        return new HoldPass(isFirst, place, minutes ?? 0, minutes ?? said ?? 0);
    }

    private static QueuePlace PlaceOf(Tier tier, in TwilioParameters parameters, int position, int waited) => new(
        tier,
        position,
        waited,
        TwilioParameters.Number(parameters.CurrentQueueSize) ?? position,
        TwilioParameters.Number(parameters.AvgQueueTime) ?? 0);
}
