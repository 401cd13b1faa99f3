using CallCenter.Cli.Connecting;
using CallCenter.Cli.Recordings;
using CallCenter.Core.Queues;
using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Tests.Cli.Connecting;
using Twilio.Exceptions;

namespace CallCenter.Tests.Cli.Recordings;

public sealed class DownloaderTests : IDisposable
{
    private static readonly BoxText Text = new(RecordingKind.Messages, TimeZoneInfo.Utc);

    private readonly TemporaryFolder _folder = new();
    private readonly InMemoryRest _rest = BoxWorld.Account();
    private readonly List<string> _asked = [];
    private Func<string, Exception?> _fails = _ => null;

    public DownloaderTests()
    {
        _rest.Leave(1, BoxWorld.Premium, minute: 0);
        _rest.Leave(2, BoxWorld.Regular, minute: 5);
        _rest.Leave(3, BoxWorld.Regular, minute: 7, seconds: 1);
        _rest.Leave(4, "+15005550104", minute: 9);
    }

    private string Folder => Path.Combine(_folder.Root, "box");

    private string[] Files => [.. Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)!];

    public void Dispose() => _folder.Dispose();

    private async Task CopyAsync(string sid, Stream target)
    {
        _asked.Add(sid);
        await target.WriteAsync("sound"u8.ToArray(), TestContext.Current.CancellationToken);
        if (_fails(sid) is { } failure)
        {
            throw failure;
        }
    }

    private async Task<string> DownloadAsync(Action<string, int, int>? tell = null, bool isInterrupted = false)
    {
        CancellationToken stop = isInterrupted ? new CancellationToken(canceled: true) : TestContext.Current.CancellationToken;
        var downloader = new Downloader(Folder, CopyAsync);
        downloader.Open();
        var account = new RecordingAccount(_rest);
        BoxNumbers numbers = await BoxNumbers.FindAsync(account, RecordingKind.Messages.Roles, new Dictionary<NumberRole, NumberName>());
        BoxContent content = await new Box(account, RecordingKind.Messages, numbers)
            .ReadAsync(null, recording => Box.IsSpoken(recording) && !downloader.Has(recording.Sid), stop: TestContext.Current.CancellationToken);
        await downloader.CopyAsync(content.Entries, Text, tell, stop);
        using var output = new StringWriter { NewLine = "\n" };
        downloader.WriteSummary(output, RecordingKind.Messages);
        return output.ToString();
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Files_AreNamedByDayTierAndSidWithoutPhoneNumber()
    {
        var told = new List<(string, int, int)>();

        Assert.Equal($"Downloaded 3 messages to {Folder}.\n", await DownloadAsync((text, done, all) => told.Add((text, done, all))));
        Assert.Equal(
            [$"2026-11-25-0900-premium-{BoxWorld.Sid(1)}.mp3", $"2026-11-25-0905-regular-{BoxWorld.Sid(2)}.mp3", $"2026-11-25-0909-other-{BoxWorld.Sid(4)}.mp3"],
            Files);
        Assert.Equal("sound", await File.ReadAllTextAsync(Path.Combine(Folder, Files[0]), TestContext.Current.CancellationToken));
        Assert.Equal([("1 of 3", 0, 3), ("2 of 3", 1, 3), ("3 of 3", 2, 3)], told);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Files_AreForTheirOwnerAlone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other rights.");
        await DownloadAsync();

        Assert.All(Files, file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(Path.Combine(Folder, file))));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task SecondTime_FetchesOnlyWhatIsNew()
    {
        await DownloadAsync();
        string again = await DownloadAsync();
        _rest.Leave(5, BoxWorld.Premium, minute: 60);
        _asked.Clear();

        Assert.Equal($"Nothing to download: 3 messages are in {Folder} already.\n", again);
        Assert.Equal($"Downloaded 1 message to {Folder}; 3 messages were there already.\n", await DownloadAsync());
        Assert.Equal([BoxWorld.Sid(5)], _asked);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task EmptyBox_IsNothingToDownload()
    {
        Enumerable.Range(1, 4).ToList().ForEach(number => _rest.Recordings.Remove(BoxWorld.Sid(number)));

        Assert.Equal("Nothing to download.\n", await DownloadAsync());
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task DownloadThatBroke_IsTakenUpAgain()
    {
        _fails = sid => sid == BoxWorld.Sid(2) ? new HttpRequestException("The connection broke.") : null;

        Assert.Equal(
            "Twilio's REST cannot be reached: check --rest-url, or that this machine may connect to https://api.twilio.com. Downloaded: 1 of 3; the same command fetches the rest.",
            (await Assert.ThrowsAsync<ConnectException>(() => DownloadAsync())).Message);
        Assert.Equal([$"2026-11-25-0900-premium-{BoxWorld.Sid(1)}.mp3", $"2026-11-25-0905-regular-{BoxWorld.Sid(2)}.mp3.part"], Files);

        _fails = _ => null;
        Assert.Equal($"Downloaded 2 messages to {Folder}; 1 message was there already.\n", await DownloadAsync());
        Assert.All(Files, file => Assert.EndsWith(".mp3", file, StringComparison.Ordinal));
        Assert.Equal([BoxWorld.Sid(1), BoxWorld.Sid(2), BoxWorld.Sid(2), BoxWorld.Sid(4)], _asked);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task SoundThatIsNotThere_IsSaidAndTheOthersAreFetched()
    {
        _fails = sid => sid == BoxWorld.Sid(1) ? new ApiException(20404, 404, "No", "") : null;

        Assert.Equal(
            $"{BoxWorld.Sid(1)} has no sound at Twilio: it is deleted already, or not ready yet\nDownloaded 2 messages to {Folder}.\n", await DownloadAsync());
        Assert.Equal(2, Files.Length);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Interruption_IsHandedOn()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => DownloadAsync(isInterrupted: true));

        Assert.Empty(_asked);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task FolderThatCannotBeWritten_IsOneSentence()
    {
        _folder.Write("box", "a file");

        Assert.StartsWith(
            "--download must name a folder that can be written: ", (await Assert.ThrowsAsync<ConnectException>(() => DownloadAsync())).Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task TooManyRequests_AreWaitedOutForSoundToo()
    {
        await using RestWorld world = await RestWorld.StartAsync();
        (world.Recordings, world.Calls).Leave(1, BoxWorld.Premium, minute: 0, seconds: 36);
        world.Server.Faults = new RestFaults(Status: 429);
        var time = new HastyTime { OnDelay = () => world.Server.Faults = RestFaults.None };
        using var http = new HttpClient { BaseAddress = world.Server.BaseAddress };
        var rest = new TwilioRest(http, RestWorld.AccountSid, RestWorld.AccountSid, "token");
        var patient = new PatientRest(rest, time, RestWorld.Cancelled);
        using var target = new MemoryStream();

        long bytes = await patient.AskAsync(() => rest.CopyAsync(new RecordingAccount(patient).SoundOf(BoxWorld.Sid(1)), target, RestWorld.Cancelled));

        Assert.Equal((36_000, 36_000), (bytes, target.Length));
        Assert.Equal([TimeSpan.FromSeconds(1)], time.Delays);
    }
}
