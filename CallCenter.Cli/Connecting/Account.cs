using CallCenter.Core.Queues;
using Twilio.Base;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Rest.Api.V2010.Account;
using HttpMethod = Twilio.Http.HttpMethod;

namespace CallCenter.Cli.Connecting;

/// <summary>The queues and numbers of an account, read and changed by Twilio's own package.</summary>
/// <remarks>
/// Every method throws <see cref="ApiException"/> where Twilio refused, <see cref="HttpRequestException"/> where it could not be reached, and
/// <see cref="InvalidDataException"/> where the answer is not Twilio's.
/// </remarks>
/// <param name="client">Asks Twilio.</param>
internal sealed class Account(ITwilioRestClient client)
{
    private const int NotFound = 404;
    private const int QueueExists = 22003;
    private const int LargestPage = 1000;

    /// <summary>Lists the account's queues.</summary>
    public async Task<IReadOnlyList<AccountQueue>> ListQueuesAsync() =>
        [.. (await SdkAnswer.ReadAsync(() => QueueList.ReadAllAsync(client)).ConfigureAwait(false)).Select(queue => new AccountQueue(queue.Sid, queue.FriendlyName, queue.MaxSize))];

    /// <summary>Creates a queue.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="limit">How many callers it takes; null for as many as Twilio says.</param>
    /// <returns>Whether it was created; false if it was there already.</returns>
    public async Task<bool> CreateQueueAsync(string name, int? limit = null)
    {
        try
        {
            await SdkAnswer.ReadAsync(() => QueueResource.CreateAsync(name, maxSize: limit, client: client)).ConfigureAwait(false);
            return true;
        }
        catch (ApiException refusal) when (refusal.Code == QueueExists)
        {
            return false;
        }
    }

    /// <summary>Sets how many callers a queue takes.</summary>
    /// <param name="sid">The queue's SID.</param>
    /// <param name="limit">How many.</param>
    /// <returns>How many it takes now.</returns>
    public Task<int?> LimitQueueAsync(string sid, int limit) => SdkAnswer.ReadAsync(async () =>
        (await QueueResource.UpdateAsync(sid, maxSize: limit, client: client).ConfigureAwait(false)).MaxSize);

    /// <summary>Finds a number.</summary>
    /// <param name="name">What a person calls it.</param>
    /// <returns>The number; null if the account does not have it.</returns>
    public Task<AccountNumber?> FindNumberAsync(NumberName name) => name.IsSid ? FetchAsync(name.Text) : SearchAsync(name.Text);

    /// <summary>Lists the account's numbers.</summary>
    /// <returns>The first thousand.</returns>
    public Task<IReadOnlyList<AccountNumber>> ListNumbersAsync() => SdkAnswer.ReadAsync<IReadOnlyList<AccountNumber>>(async () =>
    {
        ResourceSet<IncomingPhoneNumberResource> found = await IncomingPhoneNumberResource.ReadAsync(pageSize: LargestPage, client: client).ConfigureAwait(false);
        // The package would request further pages synchronously.
        found.AutoPaging = false;
        return [.. found.Select(Read)];
    });

    /// <summary>Sets what Twilio requests when a number is rung, all of it in one request.</summary>
    /// <param name="sid">The number's SID.</param>
    /// <param name="wanted">What to request.</param>
    /// <returns>The number as Twilio has set it.</returns>
    public Task<AccountNumber> SetNumberAsync(string sid, VoiceSettings wanted) => SdkAnswer.ReadAsync(async () => Read(
        await IncomingPhoneNumberResource.UpdateAsync(
            sid,
            voiceUrl: new Uri(wanted.Url, UriKind.RelativeOrAbsolute),
            voiceMethod: new HttpMethod(wanted.Method),
            voiceFallbackUrl: new Uri(wanted.FallbackUrl, UriKind.RelativeOrAbsolute),
            voiceFallbackMethod: new HttpMethod(wanted.FallbackMethod),
            client: client).ConfigureAwait(false)));

    private async Task<AccountNumber?> FetchAsync(string sid)
    {
        try
        {
            return await SdkAnswer.ReadAsync(async () => Read(await IncomingPhoneNumberResource.FetchAsync(sid, client: client).ConfigureAwait(false))).ConfigureAwait(false);
        }
        catch (ApiException refusal) when (refusal.Status == NotFound)
        {
            return null;
        }
    }

    private Task<AccountNumber?> SearchAsync(string number) => SdkAnswer.ReadAsync(async () =>
    {
        ResourceSet<IncomingPhoneNumberResource> found = await IncomingPhoneNumberResource
            .ReadAsync(phoneNumber: number, pageSize: LargestPage, client: client).ConfigureAwait(false);
        // The package would request further pages synchronously. One page is enough: there are few numbers that contain a whole one.
        found.AutoPaging = false;
        // Twilio finds those longer numbers, too.
        return found.Select(Read).FirstOrDefault(each => each.PhoneNumber == number);
    });

    // The package reads what is not set, null or an empty text, as null; the SIDs alone it leaves as they are.
    private static AccountNumber Read(IncomingPhoneNumberResource number) => new(
        number.Sid ?? throw new InvalidDataException("The number has no SID."),
        number.PhoneNumber?.ToString() ?? throw new InvalidDataException("The number has no number."),
        new VoiceSettings(
            number.VoiceUrl?.OriginalString ?? "",
            number.VoiceMethod?.ToString() ?? "",
            number.VoiceFallbackUrl?.OriginalString ?? "",
            number.VoiceFallbackMethod?.ToString() ?? ""))
    {
        ApplicationSid = number.VoiceApplicationSid is { Length: > 0 } app ? app : null,
        TrunkSid = number.TrunkSid is { Length: > 0 } trunk ? trunk : null,
        TakesCalls = number.Capabilities?.Voice is not false,
    };
}
