using System.Net;
using CallCenter.LocalHost.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace CallCenter.Tests.Repository.Operations;

/// <summary>Every kind of line that the app writes about a webhook, from the app itself over HTTP.</summary>
public sealed class RecordedLines : IAsyncLifetime
{
    private const string Token = CallCenterFixture.Token;
    private const string CallSid = "CA0123456789abcdef0123456789abcdef";
    private const string Pin = "482915";

    private static readonly Dictionary<string, string?> Plain = new() { ["Twilio:AuthToken"] = Token };

    private static readonly Dictionary<string, string?> SharedKeyOnly = new()
    {
        ["Twilio:SharedKeys"] = "webhooks_sharedkey_01k5abcdefghjkmnpqrstvwxyz=0123456789abcdef0123456789abcdef",
    };

    private static readonly Dictionary<string, string?> Looking = new(Plain)
    {
        ["Twilio:AccountSid"] = "AC0123456789abcdef0123456789abcdef",
        ["Twilio:ApiKeySid"] = "SK0123456789abcdef0123456789abcdef",
        ["Twilio:ApiKeySecret"] = "secret",
    };

    private static readonly Dictionary<string, string?> Holding = new(Plain) { ["CallCenter:Waiting:Enabled"] = "true", ["CallCenter:Messages:Enabled"] = "true" };

    private static readonly Dictionary<string, string?> Closed = new(Plain) { ["CallCenter:Closed"] = "true", ["CallCenter:Messages:Enabled"] = "true" };

    private static readonly Dictionary<string, string?> Locked = new(Plain) { ["CallCenter:Reps:Pins"] = $"anna={Pin}", ["CallCenter:Reps:WrapUpSeconds"] = "10" };

    private static readonly Dictionary<string, string?> Listed = new(Plain) { ["CallCenter:Reps:Numbers"] = "+15005550102" };

    private static readonly Dictionary<string, string?> Idle = new(Looking) { ["CallCenter:IdleReps"] = "Wait" };

    /// <summary>Every word of Twilio's for why a caller is no longer in a queue, one that Twilio may have some day, and none.</summary>
    private static readonly string?[] QueueResults =
    [
        "bridged", "hangup", "leave", "redirected", "redirected-from-bridged", "bridging-in-process",
        "queue-full", "error", "system-error", "not+a+word", "something-new", null,
    ];

    private readonly List<(string Level, string Message)> _lines = [];

    /// <summary>Level and text of each line.</summary>
    public IReadOnlyList<(string Level, string Message)> All => _lines;

    /// <summary>The one line that has this text in it.</summary>
    public string With(string text) => Assert.Single(_lines, line => line.Message.Contains(text, StringComparison.Ordinal)).Message;

    public async ValueTask InitializeAsync()
    {
        await RecordAsync(Plain, _ => { }, Token, [
            ("/premium-enqueue", []),
            ("/regular-enqueue", []),
            ("/rep-call-complete", []),
            ("/rep-call-complete?tried=regular", [("DequeueResult", "bridged"), ("DequeuedCallQueueTime", "73")]),
            ("/rep-call-complete?tried=premium", [("DequeueResult", "bridged")]),
            ("/rep-call-complete?tried=premium", [("DequeueResult", "queue-empty")]),
            ("/rep-call-complete?tried=regular", [("DequeueResult", "queue-not-found")]),
        ]);
        await RecordAsync(Plain, _ => { }, "another", [("/premium-enqueue", []), ("/regular-enqueue", []), ("/rep-call-complete", [])]);
        await RecordAsync(SharedKeyOnly, _ => { }, Token, [("/premium-enqueue", [])]);
        await RecordFloodAsync();
        await RecordFailureAsync();
        await RecordAsync(Holding, _ => { }, Token, [
            ("/regular-enqueue?step=wait", [("QueuePosition", "3"), ("QueueTime", "0")]),
            ("/regular-enqueue?step=key&said=0", [("Digits", "1")]),
            .. QueueResults.Select(result => ("/regular-enqueue?step=left", LeftTheQueue(result))),
            ("/premium-enqueue?step=left", LeftTheQueue("hangup")),
            ("/premium-enqueue?step=message", [("RecordingDuration", "12")]),
        ]);
        await RecordAsync(Closed, _ => { }, Token, [("/premium-enqueue", []), ("/regular-enqueue", [])]);
        await RecordRepsAsync();
        await RecordLooksAsync(HttpStatusCode.OK, [
            ("/rep-call-complete", []),
            ("/rep-call-complete", []),
            ("/rep-call-complete?tried=premium&seen=1", [("DequeueResult", "queue-empty")]),
        ]);
        await RecordLooksAsync(HttpStatusCode.TooManyRequests, [("/rep-call-complete", [])]);
        await RecordLooksAsync(HttpStatusCode.Unauthorized, [("/rep-call-complete", []), ("/rep-call-complete", [])]);
        await RecordLooksAsync(status: null, [("/rep-call-complete", [])]);
        await RecordLooksAsync(HttpStatusCode.OK, [("/rep-call-complete", [])], takesSeconds: 0.8);
    }

    public ValueTask DisposeAsync() => default;

    private static (string, string)[] LeftTheQueue(string? result) => result is null ? [] : [("QueueResult", result), ("QueueTime", "73")];

    /// <summary>More refusals in a minute than get a line; the lines of the first hundred are like those of any other.</summary>
    private async Task RecordFloodAsync()
    {
        var time = new FakeTimeProvider();
        var log = new LogRecorder();
        await using LocalFunctionsHost host = await LocalFunctionsHost.StartAsync(
            new LocalHostOptions { Settings = Plain, ConfigureServices = services => services.AddSingleton<TimeProvider>(time), ConfigureLogging = log.Record });
        using var stranger = new TwilioCaller(host.BaseAddress, "another");
        for (int i = 0; i < 103; i++)
        {
            await stranger.RequestAsync("GET", "/premium-enqueue");
        }

        time.Advance(TimeSpan.FromMinutes(1));
        await stranger.RequestAsync("GET", "/premium-enqueue");
        Add(log.Lines.Where(line => line.Contains("refused in one minute", StringComparison.Ordinal)));
    }

    private async Task RecordFailureAsync()
    {
        var time = new FakeTimeProvider();
        bool isBroken = false;
        var log = new LogRecorder();
        var settings = new Dictionary<string, string?>(Plain) { ["CallCenter:Hours"] = "Mo-Su 08:00-20:00", ["CallCenter:TimeZone"] = "UTC" };
        var broken = new Mock<TimeProvider> { CallBase = true };
        broken.Setup(each => each.GetUtcNow()).Returns(() => isBroken ? throw new InvalidOperationException() : time.GetUtcNow());
        await using LocalFunctionsHost host = await LocalFunctionsHost.StartAsync(
            new LocalHostOptions { Settings = settings, ConfigureServices = services => services.AddSingleton(broken.Object), ConfigureLogging = log.Record });
        isBroken = true;
        using var twilio = new TwilioCaller(host.BaseAddress, Token);
        await twilio.RequestAsync("POST", "/premium-enqueue", ("CallSid", CallSid));
        Add(log.Lines.Take(1));
    }

    private void Add(IEnumerable<string> lines) => _lines.AddRange(lines.Select(line => line.Split(' ', 2)).Select(parts => (parts[0], parts[1])));

    private async Task RecordRepsAsync()
    {
        await RecordAsync(Locked, _ => { }, Token, [
            ("/rep-call-complete", []),
            ("/rep-call-complete?step=pin", [("Digits", "771204")]),
            ("/rep-call-complete?step=pin&tries=2", [("Digits", "771204")]),
            ("/rep-call-complete?step=pin", [("Digits", Pin)]),
            ("/rep-call-complete?tried=regular&rep=anna", [("DequeueResult", "bridged"), ("DequeuedCallQueueTime", "41")]),
            ("/rep-call-complete?step=ready&rep=anna", [("Digits", "9")]),
            ("/rep-call-complete?step=pause&rep=anna&round=20", []),
        ]);
        await RecordAsync(Listed, _ => { }, Token, [("/rep-call-complete", [])]);
        await RecordAsync(Idle, With(new ScriptedRest(HttpStatusCode.OK) { Queues = ScriptedRest.NobodyWaits }), Token, [
            ("/rep-call-complete", []),
            ("/rep-call-complete?step=idle&round=1", []),
            ("/rep-call-complete?step=back", [("QueueResult", "hangup")]),
        ]);
        await RecordAsync(Idle, With(new ScriptedRest(HttpStatusCode.Unauthorized)), Token, [("/rep-call-complete?step=idle&round=1", [])]);
        foreach (HttpStatusCode wake in (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests, HttpStatusCode.Forbidden])
        {
            (string, (string, string)[]) first = ("/regular-enqueue?step=wait", [("QueuePosition", "1"), ("QueueTime", "0")]);
            await RecordAsync(Idle, With(new ScriptedRest(HttpStatusCode.OK) { Queues = ScriptedRest.RepWaits, Wake = wake }), Token, wake is HttpStatusCode.TooManyRequests ? [first, first] : [first]);
        }
    }

    private Task RecordLooksAsync(HttpStatusCode? status, (string Target, (string, string)[] Parameters)[] requests, double takesSeconds = 0)
    {
        var time = new FakeTimeProvider();
        return RecordAsync(Looking, With(new ScriptedRest(status) { BeforeAnswer = () => time.Advance(TimeSpan.FromSeconds(takesSeconds)) }, time), Token, requests);
    }

    // In a time that stands still nothing is late, and a look serves for ever.
    private static Action<IServiceCollection> With(ScriptedRest rest, FakeTimeProvider? time = null) => services =>
    {
        services.AddSingleton<TimeProvider>(time ?? new FakeTimeProvider());
        services.AddSingleton(new HttpClient(rest));
    };

    private async Task RecordAsync(
        Dictionary<string, string?> settings,
        Action<IServiceCollection> configure,
        string signedWith,
        (string Target, (string, string)[] Parameters)[] requests)
    {
        var log = new LogRecorder();
        await using LocalFunctionsHost host = await LocalFunctionsHost.StartAsync(
            new LocalHostOptions { Settings = settings, ConfigureServices = configure, ConfigureLogging = log.Record });
        using var twilio = new TwilioCaller(host.BaseAddress, signedWith);
        foreach ((string target, (string, string)[] parameters) in requests)
        {
            await twilio.RequestAsync("POST", target, [("CallSid", CallSid), .. parameters]);
        }

        Add(log.Lines);
    }
}
