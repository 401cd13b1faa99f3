using Twilio.Clients;

namespace CallCenter.Cli.Connecting;

/// <summary>Puts the numbers of an account back as they were before they were connected. Queues stay.</summary>
/// <param name="client">Asks Twilio.</param>
/// <param name="output">Where it is written what changes.</param>
internal sealed class Disconnector(ITwilioRestClient client, TextWriter output)
{
    private readonly Account _account = new(client);

    /// <summary>Puts the numbers back.</summary>
    /// <param name="saved">What was there before.</param>
    /// <param name="isForced">Whether a number that somebody else changed since is put back, too.</param>
    /// <param name="isDryRun">Whether to say only what would change.</param>
    /// <param name="stop">Interrupts it.</param>
    /// <returns>Whether all numbers are as they were, or would be; false if one was left to whoever changed it.</returns>
    /// <exception cref="ConnectException">It cannot be done, or broke off; the sentence says what is done and what is not.</exception>
    public async Task<bool> UndoAsync(SavedSettings saved, bool isForced, bool isDryRun, CancellationToken stop = default)
    {
        if (saved.Account != client.AccountSid)
        {
            throw new ConnectException($"The file is of the account {saved.Account}, and the credentials are of {client.AccountSid}: give those of the file's account.");
        }

        var report = new ConnectReport(output, isDryRun);
        var changes = new List<NumberChange>();
        bool isComplete = true;
        foreach ((SavedNumber before, AccountNumber now) in await FindAsync(saved).ConfigureAwait(false))
        {
            bool isLeft = !isForced && !before.Knows(now.Voice);
            isComplete &= !isLeft;
            if (isLeft || before.IsAsBefore(now.Voice))
            {
                report.WriteUntouched(before.Role, now, isLeft);
            }
            else
            {
                changes.Add(new NumberChange(before.Role, now, Wanted(before.Was)));
            }
        }

        if (isDryRun)
        {
            changes.ForEach(change => report.WritePutBack(change, change.Wanted));
        }
        else
        {
            await AccountSteps.RunAsync(
                [.. changes.Select(change => new AccountStep($"{ConnectReport.Names[change.Role]} {change.Number}", () => SetAsync(change, report)))],
                undo: null,
                stop).ConfigureAwait(false);
        }

        report.WriteUndone(saved.NewQueues);
        return isComplete;
    }

    private async Task<IReadOnlyList<(SavedNumber Before, AccountNumber Now)>> FindAsync(SavedSettings saved)
    {
        var found = new List<(SavedNumber, AccountNumber)>();
        foreach (SavedNumber number in saved.Numbers)
        {
            AccountNumber now = await AccountSteps.AskAsync(() => _account.FindNumberAsync(NumberName.Parse(number.Sid)!)).ConfigureAwait(false)
                ?? throw new ConnectException($"The account has no number {number.Sid}, which the file names, so nothing was changed: if the number was given back, take it out of the file.");
            found.Add((number, now));
        }

        return found;
    }

    private async Task SetAsync(NumberChange change, ConnectReport report)
    {
        AccountNumber now = await _account.SetNumberAsync(change.Number.Sid, change.Wanted).ConfigureAwait(false);
        report.WritePutBack(change, now.Voice);
    }

    // Twilio takes no empty method; POST is what it takes for none.
    private static VoiceSettings Wanted(VoiceSettings was) => was with
    {
        Method = was.Method.Length > 0 ? was.Method : "POST",
        FallbackMethod = was.FallbackMethod.Length > 0 ? was.FallbackMethod : "POST",
    };
}
