using CallCenter.Cli.Checks;
using CallCenter.Cli.Shells;
using CallCenter.Core;
using CallCenter.Core.Settings;
using CallCenter.Core.Webhooks;
using CallCenter.LocalHost.Hosting;
using CallCenter.Simulator.Runs;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Simulator.Twilio.Wire;
using Microsoft.Extensions.DependencyInjection;

namespace CallCenter.Cli.Commands;

/// <summary>The app that a command plays Twilio for: one that it starts itself, or one that runs elsewhere.</summary>
internal sealed class SimulatedApp : IAsyncDisposable
{
    // Any token will do, since this process is both Twilio and the app.
    private const string OwnToken = "f0e1d2c3b4a5968778695a4b3c2d1e0f";

    // Without sockets nobody ever resolves this.
    private static readonly AppUnderTest InProcessApp = new("http://localhost", OwnToken) { SecondBaseUrl = "http://second.localhost" };

    private SimulatedApp(AppUnderTest app, IWebhookTransport transport)
    {
        App = app;
        Transport = transport;
    }

    /// <summary>The app.</summary>
    public AppUnderTest App { get; }

    /// <summary>The way to it.</summary>
    public IWebhookTransport Transport { get; }

    /// <summary>Twilio's REST, if the app was started with it.</summary>
    public SimulatedRest? Rest { get; private init; }

    /// <summary>The names and PINs that the app was started with; null of an app that runs elsewhere.</summary>
    private string? Pins { get; init; }

    /// <summary>The longest that a regular caller should wait, in seconds, by the app's settings; null if it has no such rule or runs elsewhere.</summary>
    public int? RegularMaxWaitSeconds { get; private init; }

    private LocalFunctionsHost? Host { get; init; }

    /// <summary>By which the app asks REST; null of an app that has its own.</summary>
    private HttpClient? Http { get; init; }

    /// <summary>The app's clock; null of an app that runs elsewhere.</summary>
    private SimulatedTimeProvider? Time { get; init; }

    /// <summary>Builds the app anew, since it remembers how long callers waited; null of an app that answers over HTTP.</summary>
    private Func<IWebhookTransport>? Renew { get; init; }

    /// <summary>Prepares a run with the app.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="targetSeconds">The time within which callers should be answered, in seconds.</param>
    /// <param name="watch">Is told of each change in the queues as well; may be null.</param>
    /// <param name="pace">How fast the run goes; null for as fast as it can.</param>
    public Simulation Prepare(
        Scenario scenario,
        double targetSeconds = Simulation.DefaultTargetSeconds,
        IQueueObserver? watch = null,
        Pace? pace = null) =>
        new(ScenarioPins.Tell(scenario, Pins), App, Renew?.Invoke() ?? Transport, targetSeconds, Rest, watch, Time) { Pace = pace };

    /// <summary>Starts the call center on a free port and reaches it over HTTP.</summary>
    /// <param name="scenario">The scenario, which may have settings of the app.</param>
    /// <param name="settings">Settings of the app beside the token and over those of the scenario.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <exception cref="SettingsMistakeException">A setting is wrong.</exception>
    public static async Task<SimulatedApp> StartOverHttpAsync(Scenario scenario, IReadOnlyDictionary<string, string?> settings, CancellationToken cancellationToken)
    {
        var time = new SimulatedTimeProvider();
        var options = new LocalHostOptions { Settings = WithToken(scenario.AppSettings.Concat(settings)), ConfigureServices = services => services.AddSingleton<TimeProvider>(new SimulatedDate(time)) };
        LocalFunctionsHost host = await LocalFunctionsHost.StartAsync(options, cancellationToken).ConfigureAwait(false);
        return new SimulatedApp(new AppUnderTest(host.BaseAddress.OriginalString, OwnToken), new HttpTransport()) { Host = host, Time = time, Pins = PinsOf(WithToken(scenario.AppSettings.Concat(settings))) };
    }

    /// <summary>Starts the call center on a free port for an account, whose REST it asks, and reaches it over HTTP.</summary>
    /// <param name="account">The account.</param>
    /// <param name="rest">Where the account's REST is served.</param>
    /// <param name="settings">Settings of the app beside the token and the credentials.</param>
    /// <param name="cancellationToken">Gives the start up.</param>
    /// <exception cref="SettingsMistakeException">A setting is wrong.</exception>
    public static async Task<SimulatedApp> StartForAsync(
        LiveAccount account, Uri rest, IEnumerable<KeyValuePair<string, string?>> settings, CancellationToken cancellationToken)
    {
        var http = new HttpClient { BaseAddress = rest };
        var options = new LocalHostOptions
        {
            Settings = With(
                settings,
                ("Twilio:AuthToken", SampleAccount.AuthToken),
                ("Twilio:AccountSid", SampleAccount.AccountSid),
                ("Twilio:ApiKeySid", SampleAccount.Key.User),
                ("Twilio:ApiKeySecret", SampleAccount.Key.Password)),
            ConfigureServices = services => services.AddSingleton(http).AddSingleton(account.AppTime),
        };
        LocalFunctionsHost host = await LocalFunctionsHost.StartAsync(options, cancellationToken).ConfigureAwait(false);
        return new SimulatedApp(new AppUnderTest(host.BaseAddress.OriginalString.TrimEnd('/'), SampleAccount.AuthToken), new HttpTransport()) { Host = host, Http = http };
    }

    /// <summary>Builds the call center in this process, without sockets and in simulated time; where the scenario has Twilio's REST, with it.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="settings">Settings of the app beside the token and the credentials, and over those of the scenario.</param>
    /// <exception cref="SettingsMistakeException">A setting is wrong.</exception>
    public static SimulatedApp InProcess(Scenario scenario, IReadOnlyDictionary<string, string?> settings)
    {
        bool looks = scenario.Rest is not RestBehaviour.None;
        AppSettings read = Read([.. looks ? SimulatedRest.Settings : (IEnumerable<KeyValuePair<string, string?>>)[], .. scenario.AppSettings, .. settings]);
        var rest = new SimulatedRest();
        IWebhookTransport Create() => new InProcessTransport(CallCenterApp.Create(read, rest.Http, rest.Time));
        return new SimulatedApp(InProcessApp, Create()) { Rest = looks ? rest : null, Time = rest.Time, Renew = Create, RegularMaxWaitSeconds = read.CallCenter.RegularMaxWaitSeconds is > 0 and var most ? most : null, Pins = PinsOf(WithToken(scenario.AppSettings.Concat(settings))) };
    }

    /// <summary>Builds the call center in this process, without sockets and without Twilio's REST.</summary>
    /// <param name="settings">Settings of the app beside the token.</param>
    /// <param name="time">The time that the app goes by.</param>
    /// <exception cref="SettingsMistakeException">A setting is wrong.</exception>
    public static SimulatedApp InProcess(IReadOnlyDictionary<string, string?> settings, TimeProvider time) =>
        new(InProcessApp, new InProcessTransport(new CallCenterApp(Read(settings), time)));

    /// <summary>Reaches an app that runs elsewhere, and asks it once before anything is played.</summary>
    /// <param name="url">Its public URL.</param>
    /// <param name="signer">What signs requests to it.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <exception cref="UnfitAppException">It does not answer, or not as the call center does.</exception>
    public static async Task<SimulatedApp> AtAsync(string url, SigningKey signer, CancellationToken cancellationToken)
    {
        var app = new SimulatedApp(new AppUnderTest(url, signer.Secret) { SharedKey = signer.SharedKeyId is null ? null : signer }, new HttpTransport());
        try
        {
            ProbeAnswer answer = await new Probe(app.Transport, TimeProvider.System)
                .SendAsync(SignedRequests.Signed(signer, "POST", $"{url.TrimEnd('/')}/{WebhookRoutes.RepCallComplete}"), cancellationToken)
                .ConfigureAwait(false);
            return Mistake(url, answer) is { } mistake ? throw new UnfitAppException(mistake) : app;
        }
        catch
        {
            await app.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static string? Mistake(string url, ProbeAnswer answer) => answer.Status switch
    {
        0 => $"{url} does not answer ({answer.Seen}): is the app running there?",
        403 => $"{url} refuses a request that is signed with the token: is it the token of that app? {Shell.Here.Command("check")} says more.",
        >= 200 and < 300 => null,
        int status => $"{url} answers {status} to a call: is it the call center? {Shell.Here.Command("check")} says more.",
    };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        (Transport as IDisposable)?.Dispose();
        if (Host is not null)
        {
            await Host.DisposeAsync().ConfigureAwait(false);
        }

        Rest?.Dispose();
        Http?.Dispose();
    }

    /// <summary>The names and PINs of an app with certain settings; null for none.</summary>
    /// <param name="settings">The settings.</param>
    public static string? PinsOf(IReadOnlyDictionary<string, string?> settings) =>
        settings.GetValueOrDefault($"{CallCenterOptions.Section}:{RepsOptions.Section}:{nameof(RepsOptions.Pins)}");

    private static AppSettings Read(IEnumerable<KeyValuePair<string, string?>> settings) => AppSettings.Read(WithToken(settings), isDevelopment: true);

    private static Dictionary<string, string?> WithToken(IEnumerable<KeyValuePair<string, string?>> settings) => With(settings, ("Twilio:AuthToken", OwnToken));

    // As in a host's configuration, letter case does not tell names apart, and what comes last wins.
    private static Dictionary<string, string?> With(IEnumerable<KeyValuePair<string, string?>> settings, params (string Name, string Value)[] last)
    {
        var all = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, string? value) in settings)
        {
            all[name] = value;
        }

        foreach ((string name, string value) in last)
        {
            all[name] = value;
        }

        return all;
    }
}

/// <summary>The app that is to be played with is none.</summary>
/// <param name="message">One sentence that says what is wrong and what to look at.</param>
internal sealed class UnfitAppException(string message) : Exception(message);
