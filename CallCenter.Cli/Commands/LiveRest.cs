using CallCenter.Simulator.Runs;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Simulator.Twilio.Webhooks;

namespace CallCenter.Cli.Commands;

/// <summary>A simulated account with a call center at work in it: its REST is served, the app is started and asks it, and a scenario is played.</summary>
internal sealed class LiveRest : IAsyncDisposable
{
    private readonly SimulatedApp _app;

    private LiveRest(LiveAccount account, TwilioRestServer server, SimulatedApp app) => (Account, Server, _app) = (account, server, app);

    /// <summary>The account.</summary>
    public LiveAccount Account { get; }

    /// <summary>Serves its REST.</summary>
    public TwilioRestServer Server { get; }

    /// <summary>Where the app is, at which the account's numbers point, without a slash at its end.</summary>
    public string AppUrl => _app.App.BaseUrl;

    /// <summary>Starts all of it, and lets the beginning of the scenario pass.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="port">The port of REST on loopback; 0 for a free one.</param>
    /// <param name="real">Real time.</param>
    /// <param name="webhooks">How the account has its webhooks signed.</param>
    /// <param name="stop">Gives it up.</param>
    /// <exception cref="IOException">The port is taken.</exception>
    /// <exception cref="ScenarioException">The app has fewer PINs than the scenario has reps.</exception>
    public static async Task<LiveRest> StartAsync(Scenario scenario, int port, TimeProvider real, WebhookAccount? webhooks, CancellationToken stop)
    {
        var account = new LiveAccount(ScenarioPins.Tell(scenario, SimulatedApp.PinsOf(scenario.AppSettings)), port, real, webhooks);
        TwilioRestServer server = await TwilioRestServer.StartAsync(account.Account, stop).ConfigureAwait(false);
        SimulatedApp? app = null;
        try
        {
            app = await SimulatedApp.StartForAsync(account, server.BaseAddress, scenario.AppSettings, stop).ConfigureAwait(false);
            await account.BeginAsync(app.App.BaseUrl, app.Transport, stop).ConfigureAwait(false);
            return new LiveRest(account, server, app);
        }
        catch
        {
            await DisposeAsync(server, app).ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => DisposeAsync(Server, _app);

    private static async ValueTask DisposeAsync(TwilioRestServer server, SimulatedApp? app)
    {
        if (app is not null)
        {
            await app.DisposeAsync().ConfigureAwait(false);
        }

        await server.DisposeAsync().ConfigureAwait(false);
    }
}
