using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Cli.Commands;

/// <summary>The commands <c>messages</c> and <c>recordings</c> as programs, over HTTP.</summary>
public sealed class RecordingsCommandTests : IAsyncDisposable
{
    private const string Old = "REec605c13604637d4ff40eaba9d01d781";
    private const string New = "RE161eec2ef0bd1646f2a9e6936c626933";
    private const string Talk = "RE61b1380d3ca8ff7782662a0429e93214";

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "callcenter.dll");
    private static readonly DateTimeOffset Now = new DateTimeOffset(DateTime.UtcNow.Date, TimeSpan.Zero).AddHours(-1);

    private static readonly string[] BothNumbers = ["--premium-number", "+15005550101", "--regular-number", "+15005550102"];

    private readonly TemporaryFolder _folder = new();
    private readonly TwilioRestOptions _account = SampleAccount.Create(0, Now);
    private TwilioRestServer? _server;

    public async ValueTask DisposeAsync()
    {
        _folder.Dispose();
        await (_server?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    private static string Lines(params string[] lines) => string.Concat(lines.Select(line => line + Environment.NewLine));

    private static RunResult Refused(string sentence) => new(2, "", sentence + Environment.NewLine);

    private static (string, string?)[] Credentials(string secret = "simulated") =>
    [
        ("Twilio__AccountSid", SampleAccount.AccountSid), ("Twilio__ApiKeySid", SampleAccount.Key.User), ("Twilio__ApiKeySecret", secret), ("TZ", "UTC"),
    ];

    private async Task<RunResult> RunAsync(string command, params string[] arguments)
    {
        _server ??= await TwilioRestServer.StartAsync(_account, TestContext.Current.CancellationToken);
        return await Run.ToEndAsync("dotnet", [Program, command, "--rest-url", $"{_server.BaseAddress}", .. arguments], Credentials());
    }

    private static string At(double hoursAgo) => $"{Now.AddHours(-hoursAgo):yyyy-MM-dd HH:mm}";

    [Fact(Timeout = Limits.Hang)]
    public async Task Messages_AreATable() => Assert.Equal(
        new RunResult(0, Lines(
            "tier    from         called           SID                                length",
            $"premium +12125550117 {At(26)} RE8c6ec827cc1fdeea75cf27ddf84ac5c7   0:23",
            $"premium +12015550142 {At(2)} {New}   0:42",
            $"regular +14045550128 {At(45 * 24)} {Old}   0:31",
            $"regular +13035550163 {At(3)} RE01bfa420a881a68df9f568278432205a   1:05",
            "",
            "4 messages. Left out: 1 of under 2 seconds."), ""),
        await RunAsync("messages", BothNumbers));

    [Fact(Timeout = Limits.Hang)]
    public async Task Recordings_AreATable() => Assert.Equal(
        new RunResult(0, Lines(
            "| line | from | called | SID | length |",
            "|---|---|---|---|---|",
            $"| rep | +15035550171 | {At(4)} | {Talk} | 3:04 |",
            "",
            "1 recording."), ""),
        await RunAsync("recordings", "--rep-number", "+15005550103", "--markdown"));

    [Fact(Timeout = Limits.Hang)]
    public async Task Messages_OfNumbersThatAreNotConnected_AreThereAllTheSame()
    {
        RunResult run = await RunAsync("messages", "--older-than", "30d", "--premium-number", "+15005550101");

        Assert.Equal(
            new RunResult(0, Lines(
                "tier  from         called           SID                                length",
                $"other +14045550128 {At(45 * 24)} {Old}   0:31",
                "",
                "1 message older than 30d.",
                "No number of the account requests /regular-enqueue, so that no message counts as regular: connect the number, or name it with --regular-number."), ""),
            run);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task EmptyBox_IsOneSentence() =>
        Assert.Equal(new RunResult(0, Lines("No recordings older than 99d."), ""), await RunAsync("recordings", "--older-than", "99d"));

    [Fact(Timeout = Limits.Hang)]
    public async Task Download_BringsFilesOnce()
    {
        string box = Path.Combine(_folder.Root, "box");

        Assert.Equal(new RunResult(0, Lines($"Downloaded 4 messages to {box}."), ""), await RunAsync("messages", ["--download", box, .. BothNumbers]));
        Assert.Equal(new RunResult(0, Lines($"Nothing to download: 4 messages are in {box} already."), ""), await RunAsync("messages", "--download", box));
        FileInfo file = new(Path.Combine(box, $"{At(2).Replace(' ', '-').Replace(":", "", StringComparison.Ordinal)}-premium-{New}.mp3"));
        Assert.Equal(583 * 72, file.Length);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Delete_TakesWhatIsNamedAndNothingElse()
    {
        Assert.Equal(new RunResult(0, Lines($"deleted {New}", $"deleted {Old}", "Deleted 2 messages."), ""), await RunAsync("messages", "--delete", New, Old, New));
        Assert.Equal(
            new RunResult(1, Lines(
                $"{New} is not there: it is deleted already, or another account's",
                $"left {Talk}, which is not one of the messages: Twilio made it by DialVerb",
                "Nothing to delete."), ""),
            await RunAsync("messages", "--delete", New, "--delete", Talk));
        Assert.Equal(4, _account.Recordings.List().Count);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task DeleteAll_TakesWhatIsOldSilenceTooButNotOfOtherNumbers()
    {
        string[] old = ["--delete", "all", "--older-than", "1h"];

        RunResult dry = await RunAsync("messages", [.. old, .. BothNumbers, "--dry-run"]);
        RunResult other = await RunAsync("messages", [.. old, "--premium-number", "+15005550104", "--regular-number", "+15005550105"]);
        Assert.Equal(6, _account.Recordings.List().Count);
        RunResult all = await RunAsync("messages", [.. old, .. BothNumbers]);

        Assert.EndsWith(Lines("Dry run, nothing was deleted. To delete 5 messages, leave out --dry-run."), dry.Output, StringComparison.Ordinal);
        Assert.Equal(
            new RunResult(0, Lines("Nothing to delete.", "Left 5 messages of calls to other numbers, or of calls that Twilio does not keep any more; by SID they can be deleted too."), ""),
            other);
        Assert.EndsWith(Lines("Deleted 5 messages."), all.Output, StringComparison.Ordinal);
        Assert.Equal([Talk], _account.Recordings.List().Select(recording => recording.Sid));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("--older-than must be a whole number of days or hours, such as 30d or 12h.", "--older-than", "30")]
    [InlineData("--delete all needs --older-than, such as --older-than 30d: what is new is deleted by its SID alone.", "--delete", "all")]
    [InlineData("--delete must be followed by SIDs, RE and 32 hexadecimal digits, or by all.", "--delete", "RE1")]
    [InlineData("--delete must be followed by SIDs, RE and 32 hexadecimal digits, or by all.", "--delete", "all", New, "--older-than", "1d")]
    [InlineData("--older-than cannot be used with SIDs to delete; it is for the list, --download and --delete all.", "--delete", New, "--older-than", "1d")]
    [InlineData("--download and --delete cannot be used together: download first, and delete when the files are there.", "--delete", New, "--download", "box")]
    [InlineData("--dry-run is for --delete alone.", "--dry-run")]
    [InlineData("--premium-number must be a number such as +15005550101, without blanks, or the SID of one, PN and 32 hexadecimal digits.", "--premium-number", "5550101")]
    [InlineData("There is no option --downlaod; did you mean --download?", "--downlaod", "x")]
    public async Task BadArgument_IsOneSentenceAndExitCode2(string sentence, params string[] arguments) =>
        Assert.Equal(Refused(sentence), await Run.ToEndAsync("dotnet", [Program, "messages", .. arguments], Credentials()));

    [Fact(Timeout = Limits.Hang)]
    public async Task NoCredentials_AreAskedFor() => Assert.Equal(
        Refused("The credentials of Twilio's REST are missing: set the environment variables Twilio__AccountSid, Twilio__ApiKeySid and Twilio__ApiKeySecret."),
        await Run.ToEndAsync("dotnet", [Program, "messages"]));

    [Fact(Timeout = Limits.Hang)]
    public async Task TwilioThatCannotBeReached_IsOneSentence() => Assert.Equal(
        Refused("Twilio's REST cannot be reached: check --rest-url, or that this machine may connect to https://api.twilio.com."),
        await Run.ToEndAsync("dotnet", [Program, "messages", "--rest-url", "http://localhost:1"], Credentials()));

    [Theory(Timeout = Limits.Hang)]
    [InlineData("Twilio refuses the credentials: Twilio__AccountSid must be the account of the API key Twilio__ApiKeySid, and Twilio__ApiKeySecret the key's secret.", null)]
    [InlineData("Twilio does not let this API key read recordings, calls and phone numbers, or delete recordings: use a standard key, or give a restricted one these permissions.", 403)]
    [InlineData("Twilio does not know the account: check Twilio__AccountSid, and --rest-url if you gave one.", 404)]
    [InlineData("Twilio answered with status 500 and error 20500, which https://www.twilio.com/docs/errors/20500 explains.", 500)]
    public async Task Refusal_IsOneSentence(string sentence, int? status)
    {
        await using TwilioRestServer server = await TwilioRestServer.StartAsync(_account, TestContext.Current.CancellationToken);
        server.Faults = new RestFaults(Status: status);

        Assert.Equal(
            Refused(sentence),
            await Run.ToEndAsync("dotnet", [Program, "messages", "--rest-url", $"{server.BaseAddress}"], Credentials(status is null ? "another" : "simulated")));
    }
}
