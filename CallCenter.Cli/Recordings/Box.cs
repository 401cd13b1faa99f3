using CallCenter.Cli.Connecting;

namespace CallCenter.Cli.Recordings;

/// <summary>The recordings of one kind in an account: nothing of them is kept anywhere else.</summary>
/// <param name="account">The account.</param>
/// <param name="kind">The kind.</param>
/// <param name="numbers">Which numbers callers and reps ring.</param>
internal sealed class Box(RecordingAccount account, RecordingKind kind, BoxNumbers numbers)
{
    private const int RequestsAtATime = 4;

    /// <summary>Under this length nobody said anything: Twilio records silence too.</summary>
    public static readonly TimeSpan LeastLength = TimeSpan.FromSeconds(2);

    /// <summary>Tells whether somebody can have said something.</summary>
    /// <param name="recording">The recording.</param>
    public static bool IsSpoken(AccountRecording recording) => recording.Length >= LeastLength;

    /// <summary>Reads what is in it.</summary>
    /// <param name="before">Before when a recording began; null for any time.</param>
    /// <param name="isWanted">Whether the call of a finished recording is to be read, which takes a request; the others are left out.</param>
    /// <param name="tell">Is told which call is read, how many are, and of how many.</param>
    /// <param name="stop">Interrupts it.</param>
    public async Task<BoxContent> ReadAsync(DateTimeOffset? before, Func<AccountRecording, bool> isWanted, Action<string, int, int>? tell = null, CancellationToken stop = default)
    {
        IReadOnlyList<AccountRecording> all = await account.ListAsync(kind.Source, before).ConfigureAwait(false);
        AccountRecording[] finished = [.. all.Where(recording => recording.IsFinished)];
        AccountRecording[] wanted = [.. finished.Where(isWanted)];
        Dictionary<string, AccountCall?> calls = await ReadCallsAsync([.. wanted.Select(recording => recording.CallSid).Distinct()], tell, stop).ConfigureAwait(false);
        return new BoxContent(
            [.. wanted.Select(recording => Entry(recording, calls[recording.CallSid])).OrderBy(Place).ThenBy(entry => entry.Called).ThenBy(entry => entry.Recording.Created)],
            finished.Length - wanted.Length,
            all.Count - finished.Length,
            numbers.Missing);
    }

    private async Task<Dictionary<string, AccountCall?>> ReadCallsAsync(string[] sids, Action<string, int, int>? tell, CancellationToken stop)
    {
        var calls = new Dictionary<string, AccountCall?>(StringComparer.Ordinal);
        var few = new ParallelOptions { MaxDegreeOfParallelism = RequestsAtATime, CancellationToken = stop };
        await Parallel.ForEachAsync(sids, few, async (sid, _) =>
        {
            AccountCall? call = await account.FetchCallAsync(sid).ConfigureAwait(false);
            lock (calls)
            {
                calls[sid] = call;
                tell?.Invoke($"call {calls.Count} of {sids.Length} is read", calls.Count, sids.Length);
            }
        }).ConfigureAwait(false);
        return calls;
    }

    private BoxEntry Entry(AccountRecording recording, AccountCall? call) => new(
        recording, call is null ? null : call.From, call?.Started ?? recording.Created, call is null ? null : numbers.RoleOf(call.To));

    // Calls to other numbers come last.
    private int Place(BoxEntry entry) => kind.Roles.TakeWhile(role => role != entry.Role).Count();
}

/// <summary>What is in a <see cref="Box"/>.</summary>
/// <param name="Entries">The wanted recordings: by number in the order of the kind's roles, then by when they were called for, the oldest first.</param>
/// <param name="Unwanted">How many finished ones were not wanted.</param>
/// <param name="Unfinished">How many are still recorded or worked on.</param>
/// <param name="Missing">The roles for which no number is known.</param>
internal sealed record BoxContent(IReadOnlyList<BoxEntry> Entries, int Unwanted, int Unfinished, IReadOnlyList<NumberRole> Missing);

/// <summary>A recording with what its call says.</summary>
/// <param name="Recording">The recording.</param>
/// <param name="From">Who called; null if Twilio does not keep the call any more.</param>
/// <param name="Called">When they called; when the recording began, if Twilio does not say.</param>
/// <param name="Role">What the number is for that they called; null for another number, and if Twilio does not keep the call any more.</param>
internal sealed record BoxEntry(AccountRecording Recording, string? From, DateTimeOffset Called, NumberRole? Role);
