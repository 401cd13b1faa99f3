using CallCenter.Core.Settings;
using Twilio.Clients;
using Twilio.Rest.Api.V2010.Account;

namespace CallCenter.Core.Queues;

/// <summary>Reads the sizes of both queues from Twilio's REST, in one request.</summary>
/// <param name="connect">Makes a client whose requests can be given up.</param>
/// <param name="options">The names of the queues.</param>
internal sealed class QueueReader(Func<CancellationToken, ITwilioRestClient> connect, CallCenterOptions options)
{
    /// <summary>Reads the sizes.</summary>
    /// <param name="cancellationToken">Gives the request up.</param>
    /// <returns>
    /// The sizes; a queue that does not exist yet is empty. Null if Twilio's answer does not tell them: a size is missing or contradicts the
    /// waiting time of its queue, or the account has more queues than fit on one page and ours are not on it.
    /// </returns>
    /// <exception cref="Twilio.Exceptions.ApiException">Twilio refused.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    public async Task<PerTier<int>?> ReadAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<QueueResource> queues = await QueueList.ReadAsync(connect(cancellationToken)).ConfigureAwait(false);
        return (Size(queues, options.PremiumQueue), Size(queues, options.RegularQueue)) is (int premium, int regular)
            ? new PerTier<int>(premium, regular)
            : null;
    }

    private static int? Size(IReadOnlyList<QueueResource> queues, string name) => queues.Find(name) switch
    {
        null => queues.Count < QueueList.LargestPage ? 0 : null,
        { CurrentSize: 0, AverageWaitTime: > 0 } => null, // somebody waits whom the size does not count
        { CurrentSize: >= 0 and var size } => size,
        _ => null,
    };
}
