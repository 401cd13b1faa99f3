using CallCenter.Core.Calls;
using CallCenter.Core.Settings;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Rest.Api.V2010.Account;
using Twilio.Rest.Api.V2010.Account.Queue;

namespace CallCenter.Core.Queues;

/// <summary>Reads from Twilio's REST who waits: the sizes of both queues in one request, and in one more for each head of a queue that is asked for.</summary>
/// <remarks>
/// Where the account has more queues than one page tells of, the app's own are found once, by paging, outside of every webhook; from then on each
/// is asked for by its SID.
/// </remarks>
/// <param name="connect">Makes a client whose requests can be given up.</param>
/// <param name="options">The names of the queues, and what is to be known of their heads.</param>
/// <param name="time">The time.</param>
internal sealed class QueueReader(Func<CancellationToken, ITwilioRestClient> connect, CallCenterOptions options, TimeProvider time)
{
    private const int TooManyRequests = 429;
    private const int NotFound = 404;
    private const int MostRepQueues = 10;
    private const string Front = "Front";

    private static readonly TimeSpan PagingPause = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private long? _pagedAt;
    private Task _finding = Task.CompletedTask;
    private string[]? _sids;

    /// <summary>Whether the last list was a full page, so that the account may have queues that are not on it.</summary>
    public bool IsCutOff { get; private set; }

    /// <summary>Finds the SIDs of the app's queues, through as many pages as the account has; at most once a minute. Never fails.</summary>
    /// <returns>Ends when they are found, or cannot be had.</returns>
    public Task FindAsync()
    {
        lock (_gate)
        {
            if (_pagedAt is not { } at || time.GetElapsedTime(at) >= PagingPause)
            {
                _pagedAt = time.GetTimestamp();
                _finding = Task.Run(PageAsync);
            }

            return _finding;
        }
    }

    private async Task PageAsync()
    {
        try
        {
            IReadOnlyList<QueueResource> queues = await QueueList.ReadAllAsync(connect(CancellationToken.None)).ConfigureAwait(false);
            if (queues.Find(options.PremiumQueue) is { } premium && queues.Find(options.RegularQueue) is { } regular)
            {
                IEnumerable<QueueResource> reps = options.RepsWait ? queues.Where(queue => IsOfReps(queue.FriendlyName, out _)).Take(MostRepQueues) : [];
                Volatile.Write(ref _sids, [premium.Sid, regular.Sid, .. reps.Select(queue => queue.Sid)]);
            }
        }
#pragma warning disable CA1031 // Reps are sent on blindly meanwhile, and it is tried again.
        catch (Exception)
#pragma warning restore CA1031
        {
            // What is wrong with asking is said by the looks.
        }
    }

    /// <summary>Reads who waits.</summary>
    /// <param name="cancellationToken">Gives the requests up.</param>
    /// <returns>
    /// The sizes; a queue that does not exist yet is empty. Null if Twilio's answer does not tell them: a size is missing or contradicts the
    /// waiting time of its queue, or the account has more queues than fit on one page, ours are not on it, and they are not found yet. A head
    /// that cannot be read in time is left out.
    /// </returns>
    /// <exception cref="ApiException">Twilio refused.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    public async Task<QueueLoad?> ReadAsync(CancellationToken cancellationToken)
    {
        ITwilioRestClient client = connect(cancellationToken);
        if (await QueuesAsync(client).ConfigureAwait(false) is not { } queues)
        {
            return null;
        }

        if ((Size(queues, options.PremiumQueue), Size(queues, options.RegularQueue)) is not (int premium, int regular))
        {
            return null;
        }

        bool announces = options.Reps.Announce is true;
        bool isFair = options.RegularMaxWaitSeconds > 0;
        Task<int?> premiumHead = HeadAsync(client, queues, options.PremiumQueue, announces && premium > 0);
        Task<int?> regularHead = HeadAsync(
            client, queues, options.RegularQueue, regular > 0 && ((isFair && premium > 0) || (announces && premium == 0)));
        var heads = new PerTier<int?>(await premiumHead.ConfigureAwait(false), await regularHead.ConfigureAwait(false));
        return new QueueLoad(
            new PerTier<int>(premium, regular), heads, isFair && heads.Regular >= options.RegularMaxWaitSeconds, options.RepsWait ? FindIdleRep(queues) : null);
    }

    private async Task<IReadOnlyList<QueueResource>?> QueuesAsync(ITwilioRestClient client)
    {
        if (Volatile.Read(ref _sids) is { } sids)
        {
            if (options.RepsWait)
            {
                // Reps' queues come to be while the app runs.
                _ = FindAsync();
            }

            try
            {
                return await Task.WhenAll(sids.Select(sid => QueueResource.FetchAsync(sid, client: client))).ConfigureAwait(false);
            }
            catch (ApiException refusal) when (refusal.Status == NotFound)
            {
                // Somebody deleted one; another with its name has another SID.
                Volatile.Write(ref _sids, null);
                return null;
            }
        }

        IReadOnlyList<QueueResource> queues = await QueueList.ReadAsync(client).ConfigureAwait(false);
        IsCutOff = queues.Count >= QueueList.LargestPage;
        if (IsCutOff)
        {
            // No webhook waits for it.
            _ = FindAsync();
        }

        return queues;
    }

    // Of several the one who has waited longest.
    private IdleRep? FindIdleRep(IReadOnlyList<QueueResource> queues)
    {
        QueueResource? found = null;
        string? rep = null;
        foreach (QueueResource queue in queues)
        {
            // The time gives the size the lie where somebody waits who is not counted.
            if ((queue.CurrentSize > 0 || queue.AverageWaitTime > 0) && IsOfReps(queue.FriendlyName, out string? name) && !(found?.AverageWaitTime >= queue.AverageWaitTime))
            {
                (found, rep) = (queue, name);
            }
        }

        return found is null ? null : new IdleRep(found.Sid, rep);
    }

    private bool IsOfReps(string name, out string? rep)
    {
        rep = null;
        if (name.Equals(options.RepQueue, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (!name.StartsWith(options.RepQueue, StringComparison.OrdinalIgnoreCase) || name.AsSpan(options.RepQueue.Length) is not ['-', .. var rest] || !CallState.IsName(rest))
        {
            return false;
        }

        rep = rest.ToString();
        return true;
    }

    private static int? Size(IReadOnlyList<QueueResource> queues, string name) => queues.Find(name) switch
    {
        null => queues.Count < QueueList.LargestPage ? 0 : null,
        { CurrentSize: 0, AverageWaitTime: > 0 } => null, // somebody waits whom the size does not count
        { CurrentSize: >= 0 and var size } => size,
        _ => null,
    };

    // https://www.twilio.com/docs/voice/api/member-resource
    private static async Task<int?> HeadAsync(ITwilioRestClient client, IReadOnlyList<QueueResource> queues, string name, bool isWanted)
    {
        if (!isWanted || queues.Find(name) is not { } queue)
        {
            return null;
        }

        try
        {
            MemberResource member = await MemberResource.FetchAsync(queue.Sid, Front, client: client).ConfigureAwait(false);
            return member.WaitTime >= 0 ? member.WaitTime : null;
        }
        catch (ApiException refusal) when (refusal.Status == TooManyRequests)
        {
            throw;
        }
#pragma warning disable CA1031 // The sizes are known and must not be lost: the head may be gone, or Twilio slow.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }
}
