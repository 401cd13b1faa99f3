using System.Globalization;
using CallCenter.Cli.Connecting;
using CallCenter.Core.Queues;
using Twilio.Base;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Rest.Api.V2010.Account;

namespace CallCenter.Cli.Recordings;

/// <summary>The recordings of an account, the calls in which they were made, and its numbers.</summary>
/// <remarks>
/// Every method throws <see cref="ApiException"/> where Twilio refused, <see cref="HttpRequestException"/> where it could not be reached, and
/// <see cref="InvalidDataException"/> where the answer is not Twilio's.
/// </remarks>
/// <param name="client">Asks Twilio.</param>
internal sealed class RecordingAccount(ITwilioRestClient client)
{
    /// <summary>What its API key must be allowed.</summary>
    public const string Use = "read recordings, calls and phone numbers, or delete recordings";

    private const int NotFound = 404;

    // Twilio's list keeps entries of recordings that are gone, or never came to be.
    private static readonly RecordingResource.StatusEnum[] Gone = [RecordingResource.StatusEnum.Absent, RecordingResource.StatusEnum.Deleted];

    /// <summary>Where the sound of a recording is, as MP3: the path of its URL.</summary>
    /// <param name="sid">The recording's SID.</param>
    public string SoundOf(string sid) => $"/2010-04-01/Accounts/{client.AccountSid}/Recordings/{sid}.mp3";

    /// <summary>Lists recordings.</summary>
    /// <param name="source">What made them, as Twilio names it.</param>
    /// <param name="before">Before when they began; null for any time.</param>
    /// <param name="from">From when on they began; null for any time.</param>
    public async Task<IReadOnlyList<AccountRecording>> ListAsync(string source, DateTimeOffset? before, DateTimeOffset? from = null)
    {
        // Twilio's filter knows days and no more; the rest is left out here.
        (string Name, string Value)[] days =
        [
            .. before is { } end ? [("DateCreated<", Day(end.AddDays(1)))] : Array.Empty<(string, string)>(),
            .. from is { } begin ? [("DateCreated>", Day(begin))] : Array.Empty<(string, string)>(),
        ];
        IReadOnlyList<RecordingResource> all = await ListAsync<RecordingResource>("Recordings", "recordings", days).ConfigureAwait(false);
        return [.. all
            .Where(recording => !Gone.Contains(recording.Status))
            .Select(Read)
            .Where(recording => recording.Source == source && !(recording.Created >= before) && !(recording.Created < from))
            // What arrives meanwhile moves others to the next page.
            .DistinctBy(recording => recording.Sid)];
    }

    /// <summary>Fetches a recording.</summary>
    /// <param name="sid">Its SID.</param>
    /// <returns>The recording; null if the account does not have it.</returns>
    public Task<AccountRecording?> FetchAsync(string sid) =>
        UnlessMissingAsync<AccountRecording?>(async () => Read(await RecordingResource.FetchAsync(sid, client: client).ConfigureAwait(false)), null);

    /// <summary>Deletes a recording.</summary>
    /// <param name="sid">Its SID.</param>
    /// <returns>Whether it was deleted; false if the account does not have it.</returns>
    public Task<bool> DeleteAsync(string sid) => UnlessMissingAsync(() => RecordingResource.DeleteAsync(sid, client: client), false);

    /// <summary>Fetches a call.</summary>
    /// <param name="sid">Its SID.</param>
    /// <returns>The call; null if Twilio does not keep it any more.</returns>
    public Task<AccountCall?> FetchCallAsync(string sid) => UnlessMissingAsync<AccountCall?>(
        async () =>
        {
            CallResource call = await CallResource.FetchAsync(sid, client: client).ConfigureAwait(false);
            return new AccountCall(call.From ?? "", call.To ?? "", Moment(call.StartTime));
        },
        null);

    /// <summary>Finds a number of the account.</summary>
    /// <param name="name">What a person calls it.</param>
    /// <returns>The number in E.164; null if the account does not have it.</returns>
    public async Task<string?> FindNumberAsync(NumberName name) => (await new Account(client).FindNumberAsync(name).ConfigureAwait(false))?.PhoneNumber;

    /// <summary>Lists the numbers of the account with the URLs that are requested when they are rung; empty for none.</summary>
    public async Task<IReadOnlyList<(string PhoneNumber, string VoiceUrl)>> ListNumbersAsync()
    {
        IReadOnlyList<IncomingPhoneNumberResource> all =
            await ListAsync<IncomingPhoneNumberResource>("IncomingPhoneNumbers", "incoming_phone_numbers", []).ConfigureAwait(false);
        return [.. all.Select(number => (number.PhoneNumber?.ToString() ?? "", number.VoiceUrl?.OriginalString ?? ""))];
    }

    private static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private Task<IReadOnlyList<T>> ListAsync<T>(string resource, string key, IEnumerable<(string Name, string Value)> filter)
        where T : Resource => SdkAnswer.ReadAsync(() => RestPages.ReadAllAsync<T>(client, resource, key, filter));

    private static async Task<T> UnlessMissingAsync<T>(Func<Task<T>> ask, T missing)
    {
        try
        {
            return await SdkAnswer.ReadAsync(ask).ConfigureAwait(false);
        }
        catch (ApiException refusal) when (refusal.Status == NotFound)
        {
            return missing;
        }
    }

    private static AccountRecording Read(RecordingResource recording) => new(
        recording.Sid ?? throw new InvalidDataException("The recording has no SID."),
        recording.CallSid ?? "",
        recording.Source?.ToString() ?? "",
        recording.Status == RecordingResource.StatusEnum.Completed,
        Moment(recording.DateCreated) ?? throw new InvalidDataException("The recording has no date."),
        // Until it is finished Twilio says nothing, or -1.
        TimeSpan.FromSeconds(int.TryParse(recording.Duration, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds) ? seconds : 0));

    private static DateTimeOffset? Moment(DateTime? time) =>
        time is { } known ? new DateTimeOffset(known.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(known, DateTimeKind.Utc) : known) : null;
}
