using CallCenter.Core.Calls;
using CallCenter.Core.Settings;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Rest.Api.V2010.Account;
using Twilio.Rest.Api.V2010.Account.Queue;

namespace CallCenter.Core.Queues;

/// <summary>Reads from Twilio's REST who waits: the sizes of both queues in one request, and in one more for each head of a queue that is asked for.</summary>
/// <param name="connect">Makes a client whose requests can be given up.</param>
/// <param name="options">The names of the queues, and what is to be known of their heads.</param>
internal sealed class QueueReader(Func<CancellationToken, ITwilioRestClient> connect, CallCenterOptions options)
{
    private const int TooManyRequests = 429;
    private const string Front = "Front";

    /// <summary>Reads who waits.</summary>
    /// <param name="cancellationToken">Gives the requests up.</param>
    /// <returns>
    /// The sizes; a queue that does not exist yet is empty. Null if Twilio's answer does not tell them: a size is missing or contradicts the
    /// waiting time of its queue, or the account has more queues than fit on one page and ours are not on it. A head that cannot be read in
    /// time is left out.
    /// </returns>
    /// <exception cref="ApiException">Twilio refused.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    public async Task<QueueLoad?> ReadAsync(CancellationToken cancellationToken)
    {
        ITwilioRestClient client = connect(cancellationToken);
        IReadOnlyList<QueueResource> queues = await QueueList.ReadAsync(client).ConfigureAwait(false);
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
