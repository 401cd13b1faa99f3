using CallCenter.LocalHost.Hosting;
using CallCenter.LocalHost.InProcess;
using CallCenter.Simulator.Runs;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Tests.Simulator.Proof;

/// <summary>The app as it is deployed, checking signatures, in this process.</summary>
internal sealed class RealApp : IAsyncDisposable
{
    public const string PremiumQueue = "premium-customers";

    public const string RegularQueue = "customers";

    private const string Token = "0123456789abcdef0123456789abcdef";

    private readonly InProcessFunctions _functions;
    private readonly SimulatedRest? _rest;

    private RealApp(InProcessFunctions functions, SimulatedRest? rest = null) => (_functions, _rest) = (functions, rest);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>Starts the app.</summary>
    /// <param name="premiumQueueSid">The setting <c>CallCenter:PremiumQueueSid</c>; null for none.</param>
    public static async Task<RealApp> StartAsync(string? premiumQueueSid = null) =>
        new(await InProcessFunctions.StartAsync(Options(premiumQueueSid), Cancelled));

    /// <summary>Starts the app with credentials for Twilio's REST, by which it looks at the queues.</summary>
    public static async Task<RealApp> StartLookingAsync()
    {
        var rest = new SimulatedRest();
        var settings = new Dictionary<string, string?>(SimulatedRest.Settings) { ["Twilio:AuthToken"] = Token };
        return new(await InProcessFunctions.StartAsync(Options() with { Settings = settings, ConfigureServices = rest.ConfigureServices }, Cancelled), rest);
    }

    /// <summary>How the app is started.</summary>
    public static LocalHostOptions Options(string? premiumQueueSid = null) => new()
    {
        Settings = new Dictionary<string, string?> { ["Twilio:AuthToken"] = Token, ["CallCenter:PremiumQueueSid"] = premiumQueueSid },
    };

    /// <summary>Prepares a run.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="watch">Watches each change; may be null.</param>
    public Simulation Prepare(Scenario scenario, IQueueObserver? watch = null) =>
        new(scenario, new AppUnderTest("http://localhost:7071", Token), new InProcessTransport(_functions), rest: _rest, watch: watch);

    /// <summary>Prepares a run over another transport.</summary>
    public static Simulation Prepare(
        Scenario scenario, string baseUrl, IWebhookTransport transport, IQueueObserver? watch = null) =>
        new(scenario, new AppUnderTest(baseUrl, Token), transport, watch: watch);

    /// <summary>Creates both queues before anybody rings, the premium queue first.</summary>
    /// <returns>The SIDs of the premium and the regular queue.</returns>
    public static (string Premium, string Regular) CreateQueues(Simulation simulation) =>
        (simulation.Exchange.FindOrCreate(PremiumQueue).Sid, simulation.Exchange.FindOrCreate(RegularQueue).Sid);

    /// <summary>Plays a scenario with both queues created before, watched.</summary>
    public async Task<(RunResult Result, FairnessWatch Watch)> PlayAsync(Scenario scenario, bool createsQueues = true)
    {
        var watch = new FairnessWatch();
        Simulation simulation = Prepare(scenario, watch);
        if (createsQueues)
        {
            CreateQueues(simulation);
        }

        RunResult result = await simulation.RunAsync(cancellationToken: Cancelled);
        return (result, watch);
    }

    public async ValueTask DisposeAsync()
    {
        await _functions.DisposeAsync();
        _rest?.Dispose();
    }
}
