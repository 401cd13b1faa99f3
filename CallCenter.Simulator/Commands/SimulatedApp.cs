using CallCenter.LocalHost.Hosting;
using CallCenter.LocalHost.InProcess;
using CallCenter.Simulator.Webhooks;

namespace CallCenter.Simulator.Commands;

/// <summary>The app that a command plays Twilio for: one that it starts itself, or one that runs elsewhere.</summary>
internal sealed class SimulatedApp : IAsyncDisposable
{
    // Any token will do, since this process is both Twilio and the app.
    private const string OwnToken = "f0e1d2c3b4a5968778695a4b3c2d1e0f";

    // Without sockets nobody ever resolves this.
    private const string InProcessUrl = "http://localhost";

    private readonly IAsyncDisposable _resource;

    private SimulatedApp(AppUnderTest app, IWebhookTransport transport, IAsyncDisposable resource)
    {
        App = app;
        Transport = transport;
        _resource = resource;
    }

    /// <summary>The app.</summary>
    public AppUnderTest App { get; }

    /// <summary>The way to it.</summary>
    public IWebhookTransport Transport { get; }

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
    }

    private static LocalHostOptions Options(IReadOnlyDictionary<string, string?> settings) =>
        new() { Settings = new Dictionary<string, string?>(settings) { ["Twilio:AuthToken"] = OwnToken } };

    /// <summary>What there is to stop of an app that runs elsewhere.</summary>
    private sealed class Nothing : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
