using CallCenter.Cli.Connecting;
using CallCenter.Core.Queues;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Rest;

namespace CallCenter.Tests.Cli.Connecting;

/// <summary>Runs that break off, and undoing, over HTTP against the simulated account.</summary>
public sealed class DisconnectorTests : IAsyncLifetime
{
    private const string Refusal = "Twilio does not let this API key read or change queues and phone numbers: use a standard key, or give a restricted one these permissions.";
    private const string Premium = $"premium number ***0101 ({Wishes.Premium})";
    private const string Regular = $"regular number ***0102 ({Wishes.Regular})";
    private const string Rep = $"rep number ***0103 ({Wishes.Rep})";

    private static readonly IncomingNumber[] Numbers =
    [
        new(Wishes.Premium, "+15005550101") { VoiceUrl = "https://demo.twilio.com/welcome/voice/" },
        new(Wishes.Regular, "+15005550102") { VoiceUrl = "https://old.example/voice?x=1&y=2", VoiceMethod = "GET", VoiceFallbackUrl = "https://old.example/oops" },
        new(Wishes.Rep, "+15005550103"),
    ];

    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _stop = new();
    private RestWorld? _world;
    private HttpClient? _http;

    private RestWorld World => _world!;

    private string SavedFile => Path.Combine(_folder.Root, "saved.json");

    public async ValueTask InitializeAsync()
    {
        _world = await RestWorld.StartAsync(numbers: Numbers);
        _http = new HttpClient { BaseAddress = World.Server.BaseAddress };
    }

    public async ValueTask DisposeAsync()
    {
        _http!.Dispose();
        _stop.Dispose();
        _folder.Dispose();
        await World.DisposeAsync();
    }

    private PatientRest Rest(TimeProvider? time = null) =>
        new(new TwilioRest(_http!, RestWorld.AccountSid, "SK00000000000000000000000000000001", "secret"), time ?? TimeProvider.System, _stop.Token);

    private async Task ConnectAsync(TextWriter output)
    {
        var connector = new Connector(Rest(), output);
        AccountState state = await connector.ReadAsync(Wishes.Standard);
        SavedSettings.Of(RestWorld.AccountSid, DateTimeOffset.UnixEpoch, Wishes.Standard, state).Save(SavedFile);
        await connector.ApplyAsync(ConnectPlan.Make(Wishes.Standard, state), "undo it", _stop.Token);
    }

    private async Task<(bool IsComplete, string[] Said)> UndoAsync(bool isForced = false, bool isDryRun = false, TimeProvider? time = null)
    {
        using var output = new StringWriter();
        bool isComplete = await new Disconnector(Rest(time), output).UndoAsync(SavedSettings.Load(SavedFile), isForced, isDryRun);
        return (isComplete, output.ToString().TrimEnd().Split(Environment.NewLine));
    }

    private async Task<string> RefusedUndoAsync() => (await Assert.ThrowsAsync<ConnectException>(() => UndoAsync())).Message;

    private IEnumerable<IncomingNumber> NumbersNow => World.Numbers.All.Select((number, i) => number with { Updated = Numbers[i].Updated });

    [Fact(Timeout = Limits.Hang)]
    public async Task SecondNumberRefused_IsSaidExactlyAndTheNextRunFinishes()
    {
        await using var output = new WatchedWriter($"set {Premium}", () => World.Server.Faults = new RestFaults(Status: 403));
        ConnectException failure = await Assert.ThrowsAsync<ConnectException>(() => ConnectAsync(output));
        string saved = await File.ReadAllTextAsync(SavedFile, RestWorld.Cancelled);
        World.Server.Faults = RestFaults.None;
        await ConnectAsync(TextWriter.Null);

        Assert.Equal(
            $"{Refusal} Done: queue premium-customers, queue customers, {Premium}. Not done: {Regular}, {Rep}. Run the same command again to finish it. To undo it: undo it",
            failure.Message);
        Assert.False(failure.IsInterrupted);
        Assert.All(World.Numbers.All, number => Assert.StartsWith("https://calls.example.com/base/", number.VoiceUrl, StringComparison.Ordinal));
        Assert.Equal(saved, await File.ReadAllTextAsync(SavedFile, RestWorld.Cancelled));
        Assert.True((await UndoAsync()).IsComplete);
        Assert.Equal(Numbers, NumbersNow);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task InterruptionBetweenNumbers_SendsNothingMoreAndIsSaidExactly()
    {
        await using var output = new WatchedWriter($"set {Premium}", _stop.Cancel);
        ConnectException failure = await Assert.ThrowsAsync<ConnectException>(() => ConnectAsync(output));

        Assert.Equal(
            $"It was interrupted. Done: queue premium-customers, queue customers, {Premium}. Not done: {Regular}, {Rep}. Run the same command again to finish it. To undo it: undo it",
            failure.Message);
        Assert.True(failure.IsInterrupted);
        Assert.Equal(Numbers[1..], NumbersNow.Skip(1));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Undo_PutsBackAndASecondOneChangesNothing()
    {
        await ConnectAsync(TextWriter.Null);
        (_, string[] dry) = await UndoAsync(isDryRun: true);
        (bool isComplete, string[] said) = await UndoAsync();
        (bool isCompleteAgain, string[] again) = await UndoAsync();

        Assert.Equal(["Dry run, nothing was changed. To put back 3 numbers, leave out --dry-run.", "Queues that were created stay: premium-customers, customers."], dry[^2..]);
        Assert.True(isComplete);
        Assert.Contains("put back " + Rep, said);
        Assert.Equal(["Put back 3 numbers.", "Queues that were created stay: premium-customers, customers."], said[^2..]);
        Assert.True(isCompleteAgain);
        Assert.Equal([$"{Premium} is as it was", $"{Regular} is as it was", $"{Rep} is as it was", "Nothing to put back."], again[..^1]);
        Assert.Equal(Numbers, NumbersNow);
        Assert.Equal(2, World.Exchange.Queues.Count());
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task NumberThatSomebodyChanged_IsLeftUnlessForced()
    {
        await ConnectAsync(TextWriter.Null);
        World.Numbers.Change(World.Numbers.All[1] with { VoiceUrl = "https://somebody.example" });
        (bool isComplete, string[] said) = await UndoAsync();
        string left = World.Numbers.All[1].VoiceUrl;
        (bool isForcedComplete, _) = await UndoAsync(isForced: true);

        Assert.False(isComplete);
        Assert.Equal($"left {Regular}: somebody changed its URLs since it was connected; --force puts them back, too", said[0]);
        Assert.Equal("https://somebody.example", left);
        Assert.True(isForcedComplete);
        Assert.Equal(Numbers, NumbersNow);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RateLimit_IsWaitedOutOfTheUndo()
    {
        await ConnectAsync(TextWriter.Null);
        World.Server.Faults = new RestFaults(Status: 429);

        Assert.True((await UndoAsync(time: new HastyTime { OnDelay = () => World.Server.Faults = RestFaults.None })).IsComplete);
        Assert.Equal(Numbers, NumbersNow);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(RestWorld.AccountSid, "AC00000000000000000000000000000009", "The file is of the account AC00000000000000000000000000000009, and the credentials are of AC0123456789abcdef0123456789abcdef: give those of the file's account.")]
    [InlineData(Wishes.Rep, "PN00000000000000000000000000000009", "The account has no number PN00000000000000000000000000000009, which the file names, so nothing was changed: if the number was given back, take it out of the file.")]
    public async Task FileOfSomethingElse_IsOneSentence(string old, string other, string sentence)
    {
        await ConnectAsync(TextWriter.Null);
        await File.WriteAllTextAsync(SavedFile, (await File.ReadAllTextAsync(SavedFile, RestWorld.Cancelled)).Replace(old, other, StringComparison.Ordinal), RestWorld.Cancelled);

        Assert.Equal(sentence, await RefusedUndoAsync());
        Assert.StartsWith("https://calls.example.com/base/", World.Numbers.All[0].VoiceUrl, StringComparison.Ordinal);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("no JSON", " is not a file that connect wrote: it is no JSON, or something is missing in it.")]
    [InlineData("{}", " is not a file that connect wrote: it is no JSON, or something is missing in it.")]
    [InlineData("null", " names no number by its SID, and so is not a file that connect wrote.")]
    public async Task FileThatIsNone_IsOneSentence(string text, string sentence)
    {
        await File.WriteAllTextAsync(SavedFile, text, RestWorld.Cancelled);

        Assert.Equal(SavedFile + sentence, await RefusedUndoAsync());
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task FileThatIsNotThere_IsOneSentence() =>
        Assert.StartsWith("--undo must name a file that can be read: ", await RefusedUndoAsync(), StringComparison.Ordinal);

    [Fact(Timeout = Limits.Hang)]
    public async Task SavedFile_IsReadableByItsOwnerAloneAndHasNoPhoneNumber()
    {
        await ConnectAsync(TextWriter.Null);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(SavedFile));
        }

        Assert.DoesNotContain("1500555", await File.ReadAllTextAsync(SavedFile, RestWorld.Cancelled), StringComparison.Ordinal);
    }

    // Does something as soon as a line is written.
    private sealed class WatchedWriter(string line, Action act) : StringWriter
    {
        public override void WriteLine(string? value)
        {
            if (value == line)
            {
                act();
            }
        }
    }
}
