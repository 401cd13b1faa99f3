using CallCenter.Core.Dispatch;
using CallCenter.Core.Settings;
using Twilio.Base;
using Twilio.Clients;
using Twilio.Rest.Api.V2010.Account;

namespace CallCenter.Core.Queues;

/// <summary>Reads the sizes of both queues from Twilio's REST, in one request (https://www.twilio.com/docs/voice/api/queue-resource).</summary>
/// <param name="connect">Makes a client whose requests can be given up.</param>
/// <param name="options">The names of the queues.</param>
public sealed class QueueReader(Func<CancellationToken, ITwilioRestClient> connect, CallCenterOptions options)
{
    private const int LargestPage = 1000;

    /// <summary>Reads the sizes.</summary>
    /// <param name="cancellationToken">Gives the request up.</param>
    /// <returns>
    /// The sizes; a queue that does not exist yet is empty. Null if Twilio's answer does not tell them: a size is missing or contradicts the
    /// waiting time of its queue, or the account has more queues than fit on one page and ours are not on it.
    /// </returns>
    /// <exception cref="Twilio.Exceptions.ApiException">Twilio refused.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    public async Task<QueueSizes?> ReadAsync(CancellationToken cancellationToken)
    {
        ResourceSet<QueueResource> page = await QueueResource
            .ReadAsync(pageSize: LargestPage, client: connect(cancellationToken))
            .ConfigureAwait(false);
        // The package would request further pages synchronously, in the middle of a webhook.
        page.AutoPaging = false;
        var queues = new List<QueueResource>();
        foreach (QueueResource queue in page)
        {
            queues.Add(queue);
        }

        return (Size(queues, options.PremiumQueue), Size(queues, options.RegularQueue)) is (int premium, int regular)
            ? new QueueSizes(premium, regular)
            : null;
    }

    private static int? Size(List<QueueResource> queues, string name) => Find(queues, name) switch
    {
        null => queues.Count < LargestPage ? 0 : null,
        { CurrentSize: 0, AverageWaitTime: > 0 } => null, // somebody waits whom the size does not count
        { CurrentSize: >= 0 and var size } => size,
        _ => null,
    };

    // Whether Twilio tells names apart by letter case is not known.
    private static QueueResource? Find(List<QueueResource> queues, string name) =>
        queues.Find(queue => string.Equals(queue.FriendlyName, name, StringComparison.Ordinal))
        ?? queues.Find(queue => string.Equals(queue.FriendlyName, name, StringComparison.OrdinalIgnoreCase));
}
