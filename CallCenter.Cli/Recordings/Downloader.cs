using CallCenter.Cli.Connecting;
using Twilio.Exceptions;

namespace CallCenter.Cli.Recordings;

/// <summary>Copies the sound of recordings to a folder, one after the other. What is in the folder already is not fetched again.</summary>
/// <param name="folder">The folder; it is made if need be.</param>
/// <param name="copyAsync">Copies the sound of the recording of a SID.</param>
internal sealed class Downloader(string folder, Func<string, Stream, Task> copyAsync)
{
    private const int NotFound = 404;
    private const string Extension = ".mp3";
    private const UnixFileMode OnlyTheOwner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly List<string> _missing = [];
    private HashSet<string> _there = [];
    private int _skipped;
    private int _copied;

    /// <summary>The SIDs of the recordings whose sound Twilio does not have.</summary>
    public IReadOnlyList<string> Missing => _missing;

    /// <summary>Makes the folder and looks what is in it.</summary>
    /// <exception cref="ConnectException">It cannot be written.</exception>
    public void Open()
    {
        try
        {
            Directory.CreateDirectory(folder);
            _there = [.. Directory.EnumerateFiles(folder, "*" + Extension).Select(file => Path.GetFileNameWithoutExtension(file).Split('-')[^1])];
        }
        catch (Exception failure) when (IsUnwritable(failure))
        {
            throw Unwritable(failure);
        }
    }

    /// <summary>Looks whether a recording is in the folder already.</summary>
    /// <param name="sid">Its SID.</param>
    public bool Has(string sid)
    {
        bool isThere = _there.Contains(sid);
        _skipped += isThere ? 1 : 0;
        return isThere;
    }

    /// <summary>Copies recordings.</summary>
    /// <param name="entries">The recordings.</param>
    /// <param name="text">Writes when they were called for.</param>
    /// <param name="tell">Is told which one is copied, how many are, and of how many.</param>
    /// <param name="stop">Interrupts it.</param>
    /// <exception cref="ConnectException">Twilio refused, or a file cannot be written; the sentence says how far it came.</exception>
    public async Task CopyAsync(IReadOnlyList<BoxEntry> entries, BoxText text, Action<string, int, int>? tell, CancellationToken stop)
    {
        for (int i = 0; i < entries.Count; i++)
        {
            stop.ThrowIfCancellationRequested();
            tell?.Invoke($"{i + 1} of {entries.Count}", i, entries.Count);
            try
            {
                await CopyAsync(entries[i].Recording.Sid, NameOf(entries[i], text)).ConfigureAwait(false);
            }
            catch (Exception failure) when (!RestFailure.IsInterruption(failure) && Sentence(failure) is { } reason)
            {
                throw new ConnectException($"{reason} Downloaded: {_copied} of {entries.Count}; the same command fetches the rest.");
            }
        }
    }

    /// <summary>Writes what it came to.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="kind">What kind of recordings they were.</param>
    public void WriteSummary(TextWriter output, RecordingKind kind)
    {
        _missing.ForEach(sid => output.WriteLine($"{sid} has no sound at Twilio: it is deleted already, or not ready yet"));
        output.WriteLine((_copied, _skipped) switch
        {
            (0, 0) => "Nothing to download.",
            (0, _) => $"Nothing to download: {kind.Count(_skipped)} {(_skipped == 1 ? "is" : "are")} in {folder} already.",
            (_, 0) => $"Downloaded {kind.Count(_copied)} to {folder}.",
            _ => $"Downloaded {kind.Count(_copied)} to {folder}; {kind.Count(_skipped)} {(_skipped == 1 ? "was" : "were")} there already.",
        });
    }

    // No phone number: who finds the file may be another than who may call back.
    private static string NameOf(BoxEntry entry, BoxText text) =>
        $"{text.Local(entry.Called).Replace(' ', '-').Replace(":", "", StringComparison.Ordinal)}-{BoxText.NameOf(entry.Role)}-{entry.Recording.Sid}{Extension}";

    private async Task CopyAsync(string sid, string name)
    {
        string file = Path.Combine(folder, name);
        // Under its name it is whole: a run that broke off leaves a part, which the next run writes anew.
        string part = file + ".part";
        try
        {
            await using (var target = new FileStream(part, NewFile()))
            {
                await copyAsync(sid, target).ConfigureAwait(false);
            }

            File.Move(part, file);
            _copied++;
        }
        catch (ApiException refusal) when (refusal.Status == NotFound)
        {
            File.Delete(part);
            _missing.Add(sid);
        }
    }

    private static string? Sentence(Exception failure) => IsUnwritable(failure) ? Unwritable(failure).Message : RestFailure.Sentence(failure, RecordingAccount.Use);

    private static FileStreamOptions NewFile()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OnlyTheOwner;
        }

        return options;
    }

    private static bool IsUnwritable(Exception failure) => failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    private static ConnectException Unwritable(Exception failure) => new($"--download must name a folder that can be written: {failure.Message}");
}
