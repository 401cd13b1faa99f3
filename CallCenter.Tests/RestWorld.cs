using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CallCenter.Core;
using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Recordings;
using CallCenter.Simulator.Twilio.Rest;
using Moq;

namespace CallCenter.Tests;

/// <summary>A simulated account whose REST is served, and a client that asks it.</summary>
internal sealed class RestWorld : IAsyncDisposable
{
    public const string AccountSid = "AC0123456789abcdef0123456789abcdef";
    public const string Root = "/2010-04-01/Accounts/" + AccountSid;

    private readonly HttpClient _client = new();
    private TwilioRestServer? _server;

    private RestWorld() => Exchange = new Exchange(Clock, new QueueObservers(), WaitingRepChoice.LongestWaiting, new Random(1));

    public VirtualClock Clock { get; } = new();

    public Exchange Exchange { get; }

    public IncomingNumbers Numbers { get; private init; } = new();

    public RecordingStore Recordings { get; } = new();

    public List<PastCall> Calls { get; } = [];

    public TwilioRestServer Server => _server!;

    public static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<RestWorld> StartAsync(TimeProvider? time = null, params IncomingNumber[] numbers)
    {
        var world = new RestWorld { Numbers = new IncomingNumbers(numbers) };
        RestCredentials[] accepted = [new(AccountSid, "token"), new("SK00000000000000000000000000000001", "secret")];
        var options = new TwilioRestOptions(AccountSid, accepted, world.Exchange, world.Clock) { Time = time ?? TimeProvider.System, Numbers = world.Numbers, Recordings = world.Recordings, Calls = world.Calls };
        world._server = await TwilioRestServer.StartAsync(options, Cancelled);
        world._client.BaseAddress = world.Server.BaseAddress;
        world.Authorize("Basic", AccountSid + ":token");
        return world;
    }

    public static JsonElement Parse((int Status, string Body) answer) => JsonDocument.Parse(answer.Body).RootElement;

    public void Authorize(string scheme, string credentials) => _client.DefaultRequestHeaders.Authorization =
        new AuthenticationHeaderValue(scheme, Convert.ToBase64String(Encoding.UTF8.GetBytes(credentials)));

    public void Authorize(string? header)
    {
        _client.DefaultRequestHeaders.Remove("Authorization");
        if (header is not null)
        {
            _client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", header);
        }
    }

    public void CreateQueues(int count)
    {
        for (int i = 1; i <= count; i++)
        {
            Exchange.FindOrCreate($"queue-{i}");
        }
    }

    // Set up one by one: a thousand members by Mock.Of take half a minute.
    public static IQueueMember Member(string callSid)
    {
        var member = new Mock<IQueueMember>();
        member.Setup(each => each.CallSid).Returns(callSid);
        member.Setup(each => each.Caller).Returns(new Caller(0, Tier.Regular, TimeSpan.Zero, SimulatedTime.Never));
        return member.Object;
    }

    public QueuedCall Join(CallQueue queue, string callSid) => Exchange.Join(queue, Member(callSid))!;

    public void RunUntil(double seconds) => Clock.Run(SimulatedTime.FromSeconds(seconds));

    public Task<(int Status, string Body)> GetAsync(string path) => SendAsync("GET", path, null);

    public Task<(int Status, string Body)> CreateQueueAsync(string form) => SendAsync("POST", Root + "/Queues.json", form);

    public async Task<(int Status, string Body)> SendAsync(string method, string path, string? form)
    {
        using HttpResponseMessage response = await SendRawAsync(method, path, form);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(Cancelled));
    }

    public async Task<HttpResponseMessage> SendRawAsync(string method, string path, string? form)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (form is not null)
        {
            request.Content = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded");
        }

        return await _client.SendAsync(request, Cancelled);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Server.DisposeAsync();
    }
}
