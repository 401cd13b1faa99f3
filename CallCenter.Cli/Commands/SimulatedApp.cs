using CallCenter.LocalHost.Hosting;
using CallCenter.LocalHost.InProcess;
using CallCenter.Simulator.Runs;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Cli.Commands;

/// <summary>The app that a command plays Twilio for: one that it starts itself, or one that runs elsewhere.</summary>
internal sealed class SimulatedApp : IAsyncDisposable
{
    // Any token will do, since this process is both Twilio and the app.
    private const string OwnToken = "f0e1d2c3b4a5968778695a4b3c2d1e0f";

    // Without sockets nobody ever resolves this.
    private const string InProcessUrl = "http://localhost";

    private readonly IAsyncDisposable _resource;

    private SimulatedApp(AppUnderTest app, IWebhookTransport transport, IAsyncDisposable resource, SimulatedRest? rest = null)
    {
        App = app;
        Transport = transport;
        _resource = resource;
        Rest = rest;
    }

    /// <summary>The app.</summary>
    public AppUnderTest App { get; }

    /// <summary>The way to it.</summary>
    public IWebhookTransport Transport { get; }

    /// <summary>Twilio's REST, if the app was started with it.</summary>
    public SimulatedRest? Rest { get; }

    /// <summary>Prepares a run with the app.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="targetSeconds">The time within which callers should be answered, in seconds.</param>
    /// <param name="watch">Is told of each change in the queues as well; may be null.</param>
    public Simulation Prepare(
        Scenario scenario,
        double targetSeconds = Simulation.DefaultTargetSeconds,
        IQueueObserver? watch = null) =>
        new(scenario, App, Transport, targetSeconds, Rest, watch);

    /// <summary>Starts the call center on a free port and reaches it over HTTP.</summary>
    /// <param name="settings">Settings of the app beside the token.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    public static async Task<SimulatedApp> StartOverHttpAsync(IReadOnlyDictionary<string, string?> settings, CancellationToken cancellationToken)
    {
        LocalFunctionsHost host = await LocalFunctionsHost.StartAsync(Options(settings), cancellationToken).ConfigureAwait(false);
        return new SimulatedApp(new AppUnderTest(host.BaseAddress.OriginalString, OwnToken), new HttpTransport(), host);
    }

    /// <summary>Starts the call center in this process, without sockets.</summary>
    /// <param name="settings">Settings of the app beside the token.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    public static async Task<SimulatedApp> StartInProcessAsync(IReadOnlyDictionary<string, string?> settings, CancellationToken cancellationToken)
    {
        InProcessFunctions functions = await InProcessFunctions.StartAsync(Options(settings), cancellationToken).ConfigureAwait(false);
        return new SimulatedApp(new AppUnderTest(InProcessUrl, OwnToken), new InProcessTransport(functions), functions);
    }

    /// <summary>Starts the call center in this process, in simulated time, with Twilio's REST to look at the queues.</summary>
    /// <param name="settings">Settings of the app beside the token and the credentials.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    public static async Task<SimulatedApp> StartWithRestAsync(IReadOnlyDictionary<string, string?> settings, CancellationToken cancellationToken)
    {
        var rest = new SimulatedRest();
        var all = new Dictionary<string, string?>(SimulatedRest.Settings);
        foreach ((string name, string? value) in settings)
        {
            all[name] = value;
        }

        InProcessFunctions functions = await InProcessFunctions
            .StartAsync(Options(all) with { ConfigureServices = rest.ConfigureServices }, cancellationToken)
            .ConfigureAwait(false);
        return new SimulatedApp(new AppUnderTest(InProcessUrl, OwnToken), new InProcessTransport(functions), functions, rest);
    }

    /// <summary>Starts the call center in this process, with Twilio's REST if the scenario has it.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="settings">Settings of the app beside the token and the credentials.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    public static Task<SimulatedApp> StartForAsync(
        Scenario scenario, IReadOnlyDictionary<string, string?> settings, CancellationToken cancellationToken) =>
        scenario.Rest is RestBehaviour.None ? StartInProcessAsync(settings, cancellationToken) : StartWithRestAsync(settings, cancellationToken);

    /// <summary>Reaches an app that runs elsewhere.</summary>
    /// <param name="url">Its public URL.</param>
    /// <param name="token">Its auth token.</param>
    public static SimulatedApp At(string url, string token)
    {
        var transport = new HttpTransport();
        return new SimulatedApp(new AppUnderTest(url, token), transport, new Nothing());
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        (Transport as IDisposable)?.Dispose();
        await _resource.DisposeAsync().ConfigureAwait(false);
        Rest?.Dispose();
    }

    private static LocalHostOptions Options(IReadOnlyDictionary<string, string?> settings) =>
        new() { Settings = new Dictionary<string, string?>(settings) { ["Twilio:AuthToken"] = OwnToken } };

    /// <summary>What there is to stop of an app that runs elsewhere.</summary>
    private sealed class Nothing : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
