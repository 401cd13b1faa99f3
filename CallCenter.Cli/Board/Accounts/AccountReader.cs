using System.Globalization;
using CallCenter.Cli.Connecting;
using CallCenter.Cli.Recordings;
using CallCenter.Core;
using CallCenter.Core.Queues;
using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Rest.Api.V2010.Account;
using Twilio.Rest.Api.V2010.Account.Queue;

namespace CallCenter.Cli.Board.Accounts;

/// <summary>Reads from Twilio's REST what the board shows, and changes nothing.</summary>
/// <remarks>
/// Every method throws <see cref="ApiException"/> where Twilio refused, <see cref="HttpRequestException"/> where it could not be reached, and
/// <see cref="InvalidDataException"/> where the answer is not Twilio's.
/// </remarks>
/// <param name="client">Asks Twilio.</param>
/// <param name="wish">What is to be shown.</param>
/// <param name="time">The time.</param>
internal sealed class AccountReader(ITwilioRestClient client, AccountWish wish, TimeProvider time)
{
    private const int NotFound = 404;

    private readonly RecordingAccount _recordings = new(client);
    private readonly Dictionary<string, NumberRole?> _roles = new(StringComparer.Ordinal);
    private PerTier<string?>? _sids;
    private DateOnly _day;

    /// <summary>The numbers as they were read last.</summary>
    public BoardNumbers Numbers { get; private set; } = BoardNumbers.None;

    /// <summary>How many requests the last list of today's calls took.</summary>
    public int PagesOfToday { get; private set; } = 1;

    /// <summary>Reads the numbers: one request.</summary>
    /// <exception cref="ConnectException">The account does not have a number that was named.</exception>
    public async Task ReadNumbersAsync() => Numbers = BoardNumbers.Find(await new Account(client).ListNumbersAsync().ConfigureAwait(false), wish.Numbers);

    /// <summary>Reads the queues, the members of those that are not empty, then the calls in progress: two requests, one more for each such queue, and more where a list fills more than a page.</summary>
    public async Task<AccountLook> LookAsync()
    {
        PerTier<QueueResource?> queues = await ReadQueuesAsync().ConfigureAwait(false);
        (QueueLook premium, long premiumAt) = await ReadMembersAsync(queues.Premium).ConfigureAwait(false);
        (QueueLook regular, long regularAt) = await ReadMembersAsync(queues.Regular).ConfigureAwait(false);
        LiveCall[] calls =
        [
            .. (await ListCallsAsync(("Status", "in-progress")).ConfigureAwait(false))
                .Select(call => new LiveCall(call.Sid, call.From ?? "", RoleOf(call), Moment(call.StartTime)))
                .DistinctBy(call => call.Sid),
        ];
        return new AccountLook
        {
            At = time.GetLocalNow(),
            Queues = new(Aged(premium, premiumAt), Aged(regular, regularAt)),
            Calls = calls,
            Sees = Numbers.All.Select(numbers => numbers.Count > 0),
        };
    }

    /// <summary>Reads the calls since midnight: one request for each thousand.</summary>
    public async Task<IReadOnlyList<DayCall>> ReadTodayAsync()
    {
        DateTimeOffset midnight = Midnight();
        if (_day != DateOnly.FromDateTime(midnight.Date))
        {
            _day = DateOnly.FromDateTime(midnight.Date);
            _roles.Clear();
        }

        // Twilio's filter knows days of UTC and no more.
        string day = midnight.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var today = new List<DayCall>();
        IReadOnlyList<CallResource> all = await ListCallsAsync(("StartTime>", day)).ConfigureAwait(false);
        PagesOfToday = Math.Max(1, (all.Count + QueueList.LargestPage - 1) / QueueList.LargestPage);
        foreach (CallResource call in all.DistinctBy(call => call.Sid))
        {
            NumberRole? role = RoleOf(call);
            _roles[call.Sid] = role;
            if (TierOf(role) is { } tier && Moment(call.StartTime) is { } started && started >= midnight)
            {
                today.Add(new DayCall(call.Sid, tier, started, IsOver(call.Status)));
            }
        }

        return today;
    }

    /// <summary>Reads the messages since midnight: one request for each thousand recordings, and one for each call that began before midnight.</summary>
    public async Task<IReadOnlyList<LeftMessage>> ReadMessagesAsync()
    {
        IReadOnlyList<AccountRecording> all = await _recordings.ListAsync(RecordingKind.Messages.Source, before: null, from: Midnight()).ConfigureAwait(false);
        var messages = new List<LeftMessage>();
        foreach (AccountRecording recording in all.Where(recording => recording.IsFinished && Box.IsSpoken(recording)))
        {
            if (!_roles.TryGetValue(recording.CallSid, out NumberRole? role))
            {
                AccountCall? call = await _recordings.FetchCallAsync(recording.CallSid).ConfigureAwait(false);
                _roles[recording.CallSid] = role = Numbers.RoleOf(call?.To ?? "");
            }

            if (TierOf(role) is { } tier)
            {
                messages.Add(new LeftMessage(recording.CallSid, tier));
            }
        }

        return messages;
    }

    private async Task<PerTier<QueueResource?>> ReadQueuesAsync()
    {
        if (_sids is { } sids)
        {
            return new(await FetchAsync(sids.Premium).ConfigureAwait(false), await FetchAsync(sids.Regular).ConfigureAwait(false));
        }

        IReadOnlyList<QueueResource> queues = await SdkAnswer.ReadAsync(() => QueueList.ReadAllAsync(client)).ConfigureAwait(false);
        PerTier<QueueResource?> found = wish.Queues.Select(name => queues.FirstOrDefault(queue => queue.Sid == name) ?? queues.Find(name));
        // A list that fills a page or more takes longer than both queues by themselves.
        _sids = queues.Count >= QueueList.LargestPage && found is { Premium: not null, Regular: not null } ? found.Select(queue => queue?.Sid) : null;
        return found;
    }

    private async Task<QueueResource?> FetchAsync(string? sid)
    {
        try
        {
            return await SdkAnswer.ReadAsync(() => QueueResource.FetchAsync(sid, client: client)).ConfigureAwait(false);
        }
        catch (ApiException refusal) when (refusal.Status == NotFound)
        {
            // Another queue of its name has another SID.
            _sids = null;
            return null;
        }
    }

    private async Task<(QueueLook Queue, long At)> ReadMembersAsync(QueueResource? queue)
    {
        long at = time.GetTimestamp();
        if (queue is null or { CurrentSize: not > 0 })
        {
            return (queue is null ? QueueLook.Missing : new QueueLook(0, queue.MaxSize, []), at);
        }

        try
        {
            IReadOnlyList<MemberResource> members = await SdkAnswer
                .ReadAsync(() => RestPages.ReadAllAsync<MemberResource>(client, $"Queues/{queue.Sid}/Members", "queue_members")).ConfigureAwait(false);
            QueueMember[] waiting = [.. members.DistinctBy(member => member.CallSid).Select(member => new QueueMember(member.CallSid, Math.Max(0, member.WaitTime ?? 0)))];
            return (new QueueLook(waiting.Length, queue.MaxSize, waiting), time.GetTimestamp());
        }
        catch (ApiException refusal) when (refusal.Status == NotFound)
        {
            return (QueueLook.Missing, at);
        }
    }

    // They go on waiting while the rest is read.
    private QueueLook Aged(QueueLook queue, long at)
    {
        double seconds = time.GetElapsedTime(at).TotalSeconds;
        return queue with { Members = [.. queue.Members.Select(member => member with { Seconds = member.Seconds + seconds })] };
    }

    private Task<IReadOnlyList<CallResource>> ListCallsAsync((string Name, string Value) filter) =>
        SdkAnswer.ReadAsync(() => RestPages.ReadAllAsync<CallResource>(client, "Calls", "calls", filter));

    private DateTimeOffset Midnight()
    {
        DateTimeOffset now = time.GetLocalNow();
        return new DateTimeOffset(now.Date, now.Offset);
    }

    private NumberRole? RoleOf(CallResource call) => call.Direction is null or "inbound" ? Numbers.RoleOf(call.To ?? "") : null;

    private static bool IsOver(CallResource.StatusEnum? status) =>
        status != CallResource.StatusEnum.InProgress && status != CallResource.StatusEnum.Ringing && status != CallResource.StatusEnum.Queued;

    private static Tier? TierOf(NumberRole? role) => role switch
    {
        NumberRole.Premium => Tier.Premium,
        NumberRole.Regular => Tier.Regular,
        _ => null,
    };

    private static DateTimeOffset? Moment(DateTime? at) =>
        at is { } known ? new DateTimeOffset(known.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(known, DateTimeKind.Utc) : known) : null;
}
