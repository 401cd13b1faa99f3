using System.CommandLine;
using System.CommandLine.Parsing;
using CallCenter.Cli.Connecting;
using CallCenter.Cli.Recordings;
using CallCenter.Cli.Reports.Terminal;
using CallCenter.Core;
using CallCenter.Core.Queues;

namespace CallCenter.Cli.Commands;

/// <summary>The commands <c>messages</c> and <c>recordings</c>: list, download and delete what Twilio keeps. Nothing of it is kept on this side.</summary>
internal sealed class RecordingsCommand
{
    private const int AllIsWell = 0;
    private const int SomethingFailed = 1;
    private const double TimeoutSeconds = 30;
    private const string All = "all";

    private readonly RecordingKind _kind;
    private readonly Option<string?> _olderThan;
    private readonly Option<string?> _download;
    private readonly Option<string[]> _delete;
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "With --delete: only says what would be deleted." };
    private readonly Dictionary<NumberRole, Option<string>> _numbers;
    private readonly TableOptions _table = new();
    private readonly BoxText _text;
    private readonly RestOptions _rest = new();

    private RecordingsCommand(RecordingKind kind)
    {
        _kind = kind;
        _text = new BoxText(kind, TimeZoneInfo.Local);
        _olderThan = new Option<string?>("--older-than") { Description = $"Only {kind.Many} that are older than so many days or hours, such as 30d or 12h.", HelpName = "AGE" }
            .Validated(given => Age.Parse(given) is null ? "--older-than must be a whole number of days or hours, such as 30d or 12h." : null);
        _download = new Option<string?>("--download") { Description = $"Copies the {kind.Many} as MP3 files to a folder instead of listing them; those that are in it already are not fetched again.", HelpName = "FOLDER" };
        _delete = new Option<string[]>("--delete")
        {
            Description = $"Deletes {kind.Many} for good: those of the SIDs that the list shows; or with --older-than, all.",
            HelpName = "SID ...|all",
            AllowMultipleArgumentsPerToken = true,
            Arity = ArgumentArity.OneOrMore,
        };
        _numbers = kind.Roles.ToDictionary(role => role, role => NumberOption.Create(role, $"The number that {Who(role)} ring, if it does not request /{ConnectWish.Webhooks[role]} as connect sets it."));
    }

    private static string Who(NumberRole role) => role switch
    {
        NumberRole.Premium => "premium callers",
        NumberRole.Regular => "regular callers",
        _ => "reps",
    };

    /// <summary>Creates the command.</summary>
    /// <param name="kind">What it is for.</param>
    /// <param name="description">What is said of it in the help.</param>
    /// <returns>A command whose exit code is 0; 1 if something that was asked for is not there or is of another kind.</returns>
    public static Command Create(RecordingKind kind, string description) => new RecordingsCommand(kind).Build(description);

    private Command Build(string description)
    {
        var command = new Command(_kind.Many, description) { _olderThan, _download, _delete, _dryRun };
        foreach (Option<string> number in _numbers.Values)
        {
            command.Options.Add(number);
        }

        _table.AddTo(command);
        _rest.AddTo(command);
        command.Validators.Add(given => given.AddMistake(Mistake(given)));
        command.SetAction(RunAsync);
        return command;
    }

    private string? Mistake(CommandResult given)
    {
        string[] delete = given.GetResult(_delete) is { } result ? [.. result.Tokens.Select(token => token.Value)] : [];
        bool isDeletion = delete.Length > 0;
        bool isDownload = given.GetResult(_download) is not null;
        return delete switch
        {
            [All] when given.GetResult(_olderThan) is null => "--delete all needs --older-than, such as --older-than 30d: what is new is deleted by its SID alone.",
            not [All] when !delete.All(sid => TwilioSid.Is(sid, "RE")) => "--delete must be followed by SIDs, RE and 32 hexadecimal digits, or by all.",
            [_, ..] and not [All] when given.GetResult(_olderThan) is not null => "--older-than cannot be used with SIDs to delete; it is for the list, --download and --delete all.",
            _ when isDeletion && isDownload => "--download and --delete cannot be used together: download first, and delete when the files are there.",
            _ when !isDeletion && given.GetResult(_dryRun) is not null => "--dry-run is for --delete alone.",
            _ => null,
        };
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(TimeoutSeconds) };
        TwilioRest rest = _rest.ConnectOrRefuse(parsed, http);
        var patient = new PatientRest(rest, TimeProvider.System, stop);
        var account = new RecordingAccount(patient);
        bool isWell = (parsed.GetValue(_delete), parsed.GetValue(_download)) switch
        {
            ([All], _) => await DeleteOldAsync(parsed, account, stop).ConfigureAwait(false),
            ([_, ..] sids, _) => await DeleteAsync(parsed, account, sids).ConfigureAwait(false),
            (_, { } folder) => await DownloadAsync(parsed, account, new Downloader(folder, CopyAsync), stop).ConfigureAwait(false),
            _ => await ListAsync(parsed, account, stop).ConfigureAwait(false),
        };
        return isWell ? AllIsWell : SomethingFailed;

        Task CopyAsync(string sid, Stream target) => patient.AskAsync(() => rest.CopyAsync(account.SoundOf(sid), target, stop));
    }

    private async Task<bool> ListAsync(ParseResult parsed, RecordingAccount account, CancellationToken stop)
    {
        BoxContent content = await ReadAsync(parsed, account, Box.IsSpoken, stop).ConfigureAwait(false);
        TextWriter output = parsed.InvocationConfiguration.Output;
        if (content.Entries.Count > 0)
        {
            _table.Write(parsed, _text.Table(content.Entries));
            await output.WriteLineAsync().ConfigureAwait(false);
        }

        await output.WriteLineAsync(_text.Summary(content, Age.Parse(parsed.GetValue(_olderThan)))).ConfigureAwait(false);
        foreach (string remark in content.Entries.Count > 0 ? _text.Remarks(content.Missing) : [])
        {
            await output.WriteLineAsync(remark).ConfigureAwait(false);
        }

        return true;
    }

    private async Task<bool> DownloadAsync(ParseResult parsed, RecordingAccount account, Downloader downloader, CancellationToken stop)
    {
        downloader.Open();
        BoxContent content = await ReadAsync(parsed, account, recording => Box.IsSpoken(recording) && !downloader.Has(recording.Sid), stop).ConfigureAwait(false);
        await ProgressLine.ShowAsync(ProgressLine.StandardError(), $"{_kind.Many} are downloaded", async tell =>
        {
            await downloader.CopyAsync(content.Entries, _text, tell, stop).ConfigureAwait(false);
            return true;
        }).ConfigureAwait(false);
        downloader.WriteSummary(parsed.InvocationConfiguration.Output, _kind);
        return downloader.Missing.Count == 0;
    }

    private async Task<bool> DeleteAsync(ParseResult parsed, RecordingAccount account, IEnumerable<string> sids)
    {
        Deleter deleter = Deleter(parsed, account);
        bool isWell = true;
        foreach (string sid in sids.Distinct())
        {
            isWell &= await ExplainAsync(() => deleter.DeleteNamedAsync(sid)).ConfigureAwait(false);
        }

        deleter.WriteSummary();
        return isWell;
    }

    private async Task<bool> DeleteOldAsync(ParseResult parsed, RecordingAccount account, CancellationToken stop)
    {
        Deleter deleter = Deleter(parsed, account);
        BoxContent content = await ReadAsync(parsed, account, _ => true, stop).ConfigureAwait(false);
        foreach (BoxEntry entry in content.Entries.Where(entry => entry.Role is not null))
        {
            await ExplainAsync(() => deleter.DeleteAsync(entry.Recording.Sid)).ConfigureAwait(false);
        }

        deleter.WriteSummary(content.Entries.Count(entry => entry.Role is null));
        return true;
    }

    private Task<BoxContent> ReadAsync(ParseResult parsed, RecordingAccount account, Func<AccountRecording, bool> isWanted, CancellationToken stop) =>
        ProgressLine.ShowAsync(ProgressLine.StandardError(), $"{_kind.Many} are listed", tell => ExplainAsync(async () =>
        {
            BoxNumbers numbers = await BoxNumbers.FindAsync(account, _kind.Roles, Named(parsed)).ConfigureAwait(false);
            DateTimeOffset? before = Age.Parse(parsed.GetValue(_olderThan)) is { } age ? TimeProvider.System.GetUtcNow() - age.Time : null;
            return await new Box(account, _kind, numbers).ReadAsync(before, isWanted, tell, stop).ConfigureAwait(false);
        }));

    private Dictionary<NumberRole, NumberName> Named(ParseResult parsed) => _numbers
        .Select(each => (each.Key, Name: NumberName.Parse(parsed.GetValue(each.Value))))
        .Where(each => each.Name is not null)
        .ToDictionary(each => each.Key, each => each.Name!);

    private Deleter Deleter(ParseResult parsed, RecordingAccount account) =>
        new(account, _kind, parsed.InvocationConfiguration.Output, parsed.GetValue(_dryRun));

    private static Task<T> ExplainAsync<T>(Func<Task<T>> ask) => RestFailure.ExplainAsync(ask, RecordingAccount.Use);
}
