using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Rest.Api.V2010.Account.Queue;

namespace CallCenter.Core.Queues;

/// <summary>Takes a waiting rep out of the queue of reps when a caller has come.</summary>
/// <remarks>
/// Only who waits in that queue can be taken out of it, so no talk is ever cut (https://www.twilio.com/docs/voice/api/member-resource). A wake that
/// fails costs one round of the rep's hold document, which looks too.
/// </remarks>
/// <param name="connect">Makes a client whose requests can be given up.</param>
/// <param name="monitor">Tells who waits.</param>
/// <param name="budget">The longest that a caller's request may wait for a wake.</param>
/// <param name="time">The time.</param>
internal sealed class RepWaker(Func<CancellationToken, ITwilioRestClient> connect, QueueMonitor monitor, TimeSpan budget, TimeProvider time)
{
    private const int TooManyRequests = 429;
    private const int Unauthorized = 401;
    private const int Forbidden = 403;
    private const string Front = "Front";

    private static readonly TimeSpan RestWhenRateLimited = TimeSpan.FromSeconds(10);

    // A key that may read queues alone stays so until somebody does something about it.
    private static readonly TimeSpan RestWhenRefused = TimeSpan.FromMinutes(10);

    private readonly Lock _gate = new();
    private long? _rateLimitedAt;
    private long? _refusedAt;

    /// <summary>Whether Twilio said in the last ten minutes that the API key may wake nobody. Meanwhile a rep who waited in the queue of reps would wait in vain.</summary>
    public bool IsRefused => IsWithin(RestWhenRefused, ref _refusedAt);

    /// <summary>Wakes a rep, if one waits. Never fails.</summary>
    /// <remarks>
    /// A rep who was seen lately is taken out without another look; only if that rep is gone, or nobody was seen, Twilio is asked who waits now.
    /// Whether REST counts the caller already does not matter: nobody knows how soon it does, and a rep who is woken in vain waits again after a
    /// second, while a caller who wakes nobody waits for the rep's next round.
    /// </remarks>
    /// <param name="url">The absolute URL at which a woken rep goes on, by the rep's name, which is null where there are no names.</param>
    /// <returns>What came of it, within the budget.</returns>
    public async Task<WakeOutcome> WakeAsync(Func<string?, string> url)
    {
        if (IsWithin(RestWhenRateLimited, ref _rateLimitedAt))
        {
            return WakeOutcome.BackedOff;
        }

        using var spent = new CancellationTokenSource(budget, time);
        if (monitor.TakeIdleRep() is { } seen && await TakeOutAsync(seen, url, spent.Token).ConfigureAwait(false) is not WakeOutcome.NobodyThere and var taken)
        {
            return taken;
        }

        QueueSnapshot snapshot = await monitor.SnapshotAsync(isFresh: true).ConfigureAwait(false);
        return snapshot switch
        {
            { Sizes: null } => WakeOutcome.Failed,
            { IdleRep: { } rep } => await TakeOutAsync(rep, url, spent.Token).ConfigureAwait(false),
            _ => WakeOutcome.NotNeeded,
        };
    }

    private async Task<WakeOutcome> TakeOutAsync(IdleRep rep, Func<string?, string> url, CancellationToken spent)
    {
        try
        {
            await MemberResource.UpdateAsync(
                url: new Uri(url(rep.Rep)),
                pathQueueSid: rep.QueueSid,
                pathCallSid: Front,
                method: Twilio.Http.HttpMethod.Post,
                client: connect(spent)).ConfigureAwait(false);
            return WakeOutcome.Woken;
        }
        catch (ApiException refusal) when (refusal.Status == TooManyRequests)
        {
            Begin(ref _rateLimitedAt);
            return WakeOutcome.Failed;
        }
        catch (ApiException refusal) when (refusal.Status is Unauthorized or Forbidden)
        {
            Begin(ref _refusedAt);
            return WakeOutcome.Refused;
        }
        catch (ApiException)
        {
            // Another caller's wake was faster, or the rep has gone: whoever is still there looks again in some seconds.
            return WakeOutcome.NobodyThere;
        }
#pragma warning disable CA1031 // Whatever goes wrong with waking, the caller must hear something.
        catch (Exception)
#pragma warning restore CA1031
        {
            return WakeOutcome.Failed;
        }
    }

    private void Begin(ref long? began)
    {
        lock (_gate)
        {
            began = time.GetTimestamp();
        }
    }

    private bool IsWithin(TimeSpan rest, ref long? began)
    {
        lock (_gate)
        {
            return began is { } at && time.GetElapsedTime(at) < rest;
        }
    }
}
