using Twilio.Base;
using Twilio.Clients;
using Twilio.Rest.Api.V2010.Account;

namespace CallCenter.Core.Queues;

/// <summary>The queues of an account, as Twilio's REST lists them (https://www.twilio.com/docs/voice/api/queue-resource).</summary>
public static class QueueList
{
    /// <summary>The most queues that one request can tell of.</summary>
    public const int LargestPage = 1000;

    /// <summary>Reads the list, in one request.</summary>
    /// <param name="client">Asks Twilio.</param>
    /// <returns>The queues, at most <see cref="LargestPage"/>; if so many, the account may have more.</returns>
    /// <exception cref="Twilio.Exceptions.ApiException">Twilio refused.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    public static async Task<IReadOnlyList<QueueResource>> ReadAsync(ITwilioRestClient client)
    {
        ResourceSet<QueueResource> page = await QueueResource.ReadAsync(pageSize: LargestPage, client: client).ConfigureAwait(false);
        // The package would request further pages synchronously, in the middle of a webhook.
        page.AutoPaging = false;
        var queues = new List<QueueResource>();
        foreach (QueueResource queue in page)
        {
            queues.Add(queue);
        }

        return queues;
    }

    /// <summary>Reads the whole list, in one request for each <see cref="LargestPage"/> queues; too slow for a webhook.</summary>
    /// <param name="client">Asks Twilio.</param>
    /// <returns>All queues of the account.</returns>
    /// <exception cref="Twilio.Exceptions.ApiException">Twilio refused.</exception>
    /// <exception cref="HttpRequestException">Twilio could not be reached.</exception>
    public static Task<IReadOnlyList<QueueResource>> ReadAllAsync(ITwilioRestClient client) => RestPages.ReadAllAsync<QueueResource>(client, "Queues", "queues");

    /// <summary>Finds a queue by its name. Whether Twilio tells names apart by letter case is not known, so that the exact one comes first.</summary>
    /// <param name="queues">The queues.</param>
    /// <param name="name">The name.</param>
    /// <returns>The queue, or null.</returns>
    public static QueueResource? Find(this IReadOnlyList<QueueResource> queues, string name) =>
        queues.FirstOrDefault(queue => string.Equals(queue.FriendlyName, name, StringComparison.Ordinal))
        ?? queues.FirstOrDefault(queue => string.Equals(queue.FriendlyName, name, StringComparison.OrdinalIgnoreCase));
}
