using System.Text.RegularExpressions;
using CallCenter.Cli.Checks;
using CallCenter.Cli.Signing;
using CallCenter.Core.Queues;
using CallCenter.Core.Settings;
using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Simulator.Twilio.Webhooks;
using CallCenter.Simulator.Twilio.Wire;
using Twilio.Clients;

namespace CallCenter.Tests.Cli.Signing;

/// <summary>A simulated account that chooses how its webhooks are signed, an app, and an owner who gives the app what the commands say.</summary>
internal sealed partial class SigningWorld : IAsyncDisposable
{
    public const string Token = "0123456789abcdef0123456789abcdef";
    public const string Webhook = RelayedApp.Url + "/rep-call-complete";
    public const string SecondWebhook = RelayedApp.SecondUrl + "/rep-call-complete";

    private readonly HttpClient _http = new();
    private readonly TimeProvider _time;
    private TwilioRestServer? _server;

    private SigningWorld(TimeProvider time, bool isServed)
    {
        _time = time;
        App = new RelayedApp(isServed);
        Account = new WebhookAccount(Token, time) { Tests = App };
    }

    public RelayedApp App { get; }

    public WebhookAccount Account { get; }

    /// <summary>What the commands wrote.</summary>
    public StringWriter Output { get; private set; } = new();

    /// <summary>The keys whose secrets the owner has seen, by their ids.</summary>
    public Dictionary<string, string> Seen { get; } = [];

    /// <summary>Makes of the client that asks Twilio another.</summary>
    public Func<ITwilioRestClient, ITwilioRestClient> Client { get; set; } = client => client;

    public AzdEnvironment? Azd { get; init; }

    /// <summary>The region of the account; null for the default one.</summary>
    public string? Region { get; set; }

    /// <summary>The second home that the owner names; null for none.</summary>
    public string? FallbackUrl { get; set; }

    public string[] Lines => Output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The account's shared keys, oldest first.</summary>
    public string[] Keys => [.. Account.Keys.Values.OrderBy(key => key.Made).Select(key => key.Id)];

    public static async Task<SigningWorld> StartAsync(TimeProvider time, AzdEnvironment? azd = null, bool isServed = false)
    {
        var world = new SigningWorld(time, isServed) { Azd = azd };
        world._server = await TwilioRestServer.StartAsync(SampleAccount.Create(0, DateTimeOffset.UnixEpoch, world.Account), TestContext.Current.CancellationToken);
        world._http.BaseAddress = world._server.BaseAddress;
        await world.App.DeployAsync(Token, sharedKeys: null);
        return world;
    }

    /// <summary>Runs a command.</summary>
    public async Task<T> RunAsync<T>(Func<SigningChanges, Task<T>> change, bool isDryRun = false, bool isTested = true)
    {
        Output = new StringWriter();
        var client = new TwilioRest(_http, SampleAccount.AccountSid, SampleAccount.Key.User, SampleAccount.Key.Password);
        var options = new SigningOptions(Output, new SecretHandover(Output, Azd), _time, isDryRun, isTested) { Region = Region };
        var steps = new SigningSteps(new SigningAccount(Client(client)), new SignedApp(RelayedApp.Url, FallbackUrl), options, TestContext.Current.CancellationToken);
        try
        {
            return await change(new SigningChanges(steps, Output));
        }
        finally
        {
            foreach (Match key in Key().Matches(Output.ToString()))
            {
                Seen[key.Groups[1].Value] = key.Groups[2].Value;
            }
        }
    }

    public Task<bool> AdoptAsync(int percentage = 100, bool isKeyNew = false) => RunAsync(changes => changes.SignBySharedKeyAsync(percentage, isKeyNew));

    public Task<bool> RotateAsync(bool isKeyNew = false) => RunAsync(changes => changes.RotateAsync(isKeyNew));

    public Task GoBackAsync() => RunAsync(async changes =>
    {
        await changes.SignByTokenAsync();
        return true;
    });

    /// <summary>Gives the app all keys whose secrets were seen and that are still there.</summary>
    public Task GiveKeysAsync(string? token = Token)
    {
        SharedKey[] keys = [.. Seen.Where(key => Account.Keys.ContainsKey(key.Key)).Select(key => new SharedKey(key.Key, key.Value))];
        return App.DeployAsync(token, keys.Length == 0 ? null : SharedKey.WriteAll(keys));
    }

    /// <summary>Has a shared key sign all webhooks.</summary>
    public async Task AdoptWholeAsync()
    {
        Assert.False(await AdoptAsync());
        await GiveKeysAsync();
        Assert.True(await AdoptAsync());
    }

    /// <summary>Lets Twilio send its own tests, as the command <c>check</c> does.</summary>
    public IAsyncEnumerable<CheckLine> CheckAsync() => new TwilioTestCheck(
        new CheckOptions { BaseUrl = RelayedApp.Url, Signer = new SigningKey(Token) },
        new TwilioRest(_http, SampleAccount.AccountSid, SampleAccount.Key.User, SampleAccount.Key.Password)).RunAsync(TestContext.Current.CancellationToken);

    /// <summary>What signs a webhook now: the id of a key, or <c>the auth token</c>; empty for nothing.</summary>
    public string Signer => SignerOf(Webhook);

    /// <summary>The same at the second home.</summary>
    public string SecondSigner => SignerOf(SecondWebhook);

    private string SignerOf(string url) => Account.SignerOf(url)?.ToString() ?? "";

    /// <summary>Sends a webhook as Twilio does now.</summary>
    /// <param name="url">Where to.</param>
    /// <returns>The app's status.</returns>
    public async Task<int> SendAsync(string url = Webhook)
    {
        var webhook = new WebhookRequest("POST", url, "CallSid=CA1", Signature: null);
        webhook = Account.SignerOf(url)?.Sign(webhook, [new("CallSid", "CA1")]) ?? webhook;
        return (await App.SendAsync(webhook, TestContext.Current.CancellationToken)).Status;
    }

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _server!.DisposeAsync();
        _http.Dispose();
    }

    [GeneratedRegex(@"^ +(webhooks_sharedkey_\w+)=(\S+)", RegexOptions.Multiline)]
    private static partial Regex Key();
}
