using CallCenter.LocalHost.Hosting;
using CallCenter.Simulator.Twilio.Rest;
using Microsoft.Extensions.DependencyInjection;

namespace CallCenter.Tests;

/// <summary>The call center on a socket, signed requests to it, and a simulated Twilio on another socket that it asks about its queues.</summary>
internal sealed class LookingCallCenter : IAsyncDisposable
{
    private readonly LogRecorder _log = new();
    private LocalFunctionsHost? _host;

    private LookingCallCenter(RestWorld twilio) => Twilio = twilio;

    /// <summary>The simulated account.</summary>
    public RestWorld Twilio { get; }

    /// <summary>The app's log.</summary>
    public IReadOnlyList<string> Lines => [.. _log.Lines];

    public Uri Url => _host!.BaseAddress;

    public static async Task<LookingCallCenter> StartAsync(string apiKeySecret = "secret", RestFaults? faults = null, params (string Name, string Value)[] settings)
    {
        var center = new LookingCallCenter(await RestWorld.StartAsync());
        center.Twilio.Server.Faults = faults ?? RestFaults.None;
        var all = new Dictionary<string, string?>
        {
            ["Twilio:AuthToken"] = CallCenterFixture.Token,
            ["Twilio:AccountSid"] = RestWorld.AccountSid,
            ["Twilio:ApiKeySid"] = "SK00000000000000000000000000000001",
            ["Twilio:ApiKeySecret"] = apiKeySecret,
            // A machine on which everything is slow must not look like a slow Twilio.
            ["CallCenter:LookBudgetMilliseconds"] = "5000",
            ["CallCenter:IdleReps"] = "Dial",
        };
        foreach ((string name, string value) in settings)
        {
            all[name] = value;
        }

        center._host = await LocalFunctionsHost.StartAsync(
            new LocalHostOptions
            {
                Settings = all,
                ConfigureLogging = center._log.Record,
                ConfigureServices = services => services.AddSingleton(new HttpClient { BaseAddress = center.Twilio.Server.BaseAddress }),
            },
            TestContext.Current.CancellationToken);
        return center;
    }

    /// <summary>Lets callers join a queue.</summary>
    public void Join(string queue, int callers)
    {
        for (int i = 0; i < callers; i++)
        {
            Twilio.Join(Twilio.Exchange.FindOrCreate(queue), $"CA{i:x32}");
        }
    }

    /// <summary>Makes the request of a rep, as Twilio would.</summary>
    public async Task<RawResponse> AskAsync(string query, params (string, string)[] parameters)
    {
        using var twilio = new TwilioCaller(_host!.BaseAddress, CallCenterFixture.Token);
        return await twilio.RequestAsync("GET", $"/rep-call-complete{query}", parameters);
    }

    public async ValueTask DisposeAsync()
    {
        await _host!.DisposeAsync();
        await Twilio.DisposeAsync();
    }
}
