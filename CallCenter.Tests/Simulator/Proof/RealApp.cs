using CallCenter.Core.Settings;
using CallCenter.Core.Webhooks;
using CallCenter.Simulator.Runs;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Tests.Simulator.Proof;

/// <summary>The app as it is deployed, checking signatures, in this process.</summary>
internal sealed class RealApp : IDisposable
{
    public const string PremiumQueue = "premium-customers";

    public const string RegularQueue = "customers";

    public const string SecondHome = "http://second.localhost:7071";

    private const string Token = "0123456789abcdef0123456789abcdef";

    private readonly InProcessTransport _transport;
    private readonly SimulatedRest? _rest;
    private readonly bool _looks;

    private RealApp(CallCenterApp app, SimulatedRest? rest = null, bool looks = false) => (_transport, _rest, _looks) = (new InProcessTransport(app), rest, looks);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Builds the app.</summary>
    /// <param name="premiumQueueSid">The setting <c>CallCenter:PremiumQueueSid</c>; null for none.</param>
    public static RealApp Create(string? premiumQueueSid = null) => new(new CallCenterApp(Read(Settings(premiumQueueSid))));

    /// <summary>Builds the app with credentials for Twilio's REST, by which it asks who waits; idle reps go from queue to queue unless the settings say otherwise.</summary>
    /// <param name="settings">Settings besides.</param>
    public static RealApp CreateLooking(params IEnumerable<(string Name, string Value)> settings)
    {
        var rest = new SimulatedRest();
        var all = new Dictionary<string, string?>(Settings().Concat(SimulatedRest.Settings)) { ["CallCenter:IdleReps"] = "Dial" };
        foreach ((string name, string value) in settings)
        {
            all[name] = value;
        }

        return new(CallCenterApp.Create(Read(all), rest.Http, rest.Time), rest, looks: true);
    }

    /// <summary>Builds the app that lets an idle rep wait until a caller comes.</summary>
    /// <param name="settings">Settings besides.</param>
    public static RealApp CreateWaiting(params IEnumerable<(string Name, string Value)> settings) => CreateLooking([("CallCenter:IdleReps", "Wait"), .. settings]);

    /// <summary>Builds the app as callers hear it, with other settings than the standard ones, in simulated time.</summary>
    /// <param name="settings">The settings.</param>
    public static RealApp CreateHeard(params IEnumerable<(string Name, string Value)> settings)
    {
        var rest = new SimulatedRest();
        Dictionary<string, string?> all = Settings();
        foreach ((string name, string value) in settings)
        {
            all[name] = value;
        }

        return new(CallCenterApp.Create(Read(all), rest.Http, rest.Time), rest);
    }

    /// <summary>How many REST requests the app has made in the last run.</summary>
    public long RestRequests => _rest?.Requests ?? 0;

    /// <summary>Carries requests to the app.</summary>
    public IWebhookTransport Transport => _transport;

    /// <summary>The app's settings.</summary>
    public static Dictionary<string, string?> Settings(string? premiumQueueSid = null) =>
        new() { ["Twilio:AuthToken"] = Token, ["CallCenter:PremiumQueueSid"] = premiumQueueSid };

    /// <summary>Prepares a run.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="watch">Watches each change; may be null.</param>
    /// <param name="transport">Carries the requests; null for straight to the app.</param>
    public Simulation Prepare(Scenario scenario, IQueueObserver? watch = null, IWebhookTransport? transport = null) =>
        new(scenario, new AppUnderTest("http://localhost:7071", Token) { SecondBaseUrl = SecondHome }, transport ?? _transport, rest: _looks ? _rest : null, watch: watch, time: _rest?.Time);

    /// <summary>Prepares a run over another transport.</summary>
    public static Simulation Prepare(
        Scenario scenario, string baseUrl, IWebhookTransport transport, IQueueObserver? watch = null) =>
        new(scenario, new AppUnderTest(baseUrl, Token), transport, watch: watch);

    /// <summary>Creates both queues before anybody rings, the premium queue first.</summary>
    /// <returns>The SIDs of the premium and the regular queue.</returns>
    public static (string Premium, string Regular) CreateQueues(Simulation simulation) =>
        (simulation.Exchange.FindOrCreate(PremiumQueue).Sid, simulation.Exchange.FindOrCreate(RegularQueue).Sid);

    /// <summary>Plays a scenario with both queues created before, watched.</summary>
    public async Task<(RunResult Result, FairnessWatch Watch)> PlayAsync(Scenario scenario, bool createsQueues = true, params IReadOnlyList<IQueueObserver> others)
    {
        var watch = new FairnessWatch();
        Simulation simulation = Prepare(scenario, new QueueObservers([watch, .. others]));
        if (createsQueues)
        {
            CreateQueues(simulation);
        }

        RunResult result = await simulation.RunAsync(cancellationToken: Cancelled);
        return (result, watch);
    }

    public void Dispose() => _rest?.Dispose();

    private static AppSettings Read(Dictionary<string, string?> settings) => AppSettings.Read(settings, isDevelopment: false);
}
