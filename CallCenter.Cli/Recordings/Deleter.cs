namespace CallCenter.Cli.Recordings;

/// <summary>Deletes recordings for good, one after the other. One that is gone already is no mistake.</summary>
/// <param name="account">The account.</param>
/// <param name="kind">The kind of recordings; no other is touched.</param>
/// <param name="output">Where it is written what is deleted.</param>
/// <param name="isDryRun">Whether nothing is deleted, only said.</param>
internal sealed class Deleter(RecordingAccount account, RecordingKind kind, TextWriter output, bool isDryRun)
{
    private int _deleted;

    /// <summary>Deletes a recording that a person named.</summary>
    /// <param name="sid">Its SID.</param>
    /// <returns>Whether it is gone, or would be; false if it is of another kind and stays.</returns>
    public async Task<bool> DeleteNamedAsync(string sid)
    {
        AccountRecording? recording = await account.FetchAsync(sid).ConfigureAwait(false);
        if (recording is not null && recording.Source != kind.Source)
        {
            await output.WriteLineAsync($"left {sid}, which is not one of the {kind.Many}: Twilio made it by {recording.Source}").ConfigureAwait(false);
            return false;
        }

        await DeleteAsync(sid, isThere: recording is not null).ConfigureAwait(false);
        return true;
    }

    /// <summary>Deletes a recording.</summary>
    /// <param name="sid">Its SID.</param>
    /// <param name="isThere">Whether it was there when it was last looked for.</param>
    /// <returns>Whether it was deleted, or would be.</returns>
    public async Task<bool> DeleteAsync(string sid, bool isThere = true)
    {
        bool isDeleted = isThere && (isDryRun || await account.DeleteAsync(sid).ConfigureAwait(false));
        _deleted += isDeleted ? 1 : 0;
        await output.WriteLineAsync((isDeleted, isDryRun) switch
        {
            (false, _) => $"{sid} is not there: it is deleted already, or another account's",
            (_, true) => $"would delete {sid}",
            _ => $"deleted {sid}",
        }).ConfigureAwait(false);
        return isDeleted;
    }

    /// <summary>Writes what it came to.</summary>
    /// <param name="left">How many were left because of the number that was called.</param>
    public void WriteSummary(int left = 0)
    {
        output.WriteLine((isDryRun, _deleted) switch
        {
            (_, 0) => "Nothing to delete.",
            (true, _) => $"Dry run, nothing was deleted. To delete {kind.Count(_deleted)}, leave out --dry-run.",
            _ => $"Deleted {kind.Count(_deleted)}.",
        });
        if (left > 0)
        {
            output.WriteLine($"Left {kind.Count(left)} of calls to other numbers, or of calls that Twilio does not keep any more; by SID they can be deleted too.");
        }
    }
}
