using System.Text.Json;
using CallCenter.Core.Queues;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Rest.Api.V2010.Account;

namespace CallCenter.Cli.Connecting;

/// <summary>Lists and creates queues over Twilio's REST (https://www.twilio.com/docs/voice/api/queue-resource).</summary>
/// <param name="client">Asks Twilio.</param>
internal sealed class AccountQueues(ITwilioRestClient client)
{
    private const int ExistsAlready = 22003;

    /// <summary>Lists the names of the account's queues.</summary>
    /// <returns>The first thousand; a queue beyond them is found to be there when it is created.</returns>
    /// <exception cref="ApiException">Twilio refused.</exception>
    /// <exception cref="JsonException">The answer is not Twilio's.</exception>
    public async Task<IReadOnlyList<string>> ListAsync()
    {
        try
        {
            return [.. (await QueueList.ReadAsync(client).ConfigureAwait(false)).Select(queue => queue.FriendlyName)];
        }
        catch (Exception e) when (e is not (ApiException { Status: > 0 } or HttpRequestException or OperationCanceledException or ConnectException))
        {
            // What the package throws at an answer that is not Twilio's differs from answer to answer.
            throw new JsonException("There is no list of queues.", e);
        }
    }

    /// <summary>Creates a queue.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Whether it was created; false if it was there already.</returns>
    /// <exception cref="ApiException">Twilio refused.</exception>
    public async Task<bool> CreateAsync(string name)
    {
        try
        {
            await QueueResource.CreateAsync(name, client: client).ConfigureAwait(false);
            return true;
        }
        catch (ApiException refusal) when (refusal.Code == ExistsAlready)
        {
            return false;
        }
    }
}
