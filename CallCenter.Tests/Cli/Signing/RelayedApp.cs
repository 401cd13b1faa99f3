using System.Collections.Concurrent;
using CallCenter.Core.Settings;
using CallCenter.LocalHost.Hosting;
using CallCenter.Simulator.Twilio.Wire;
using CallCenterApp = CallCenter.Core.Webhooks.CallCenterApp;

namespace CallCenter.Tests.Cli.Signing;

/// <summary>An app with a public address, and a second home with another, which is deployed anew while requests come: each goes to the newest, as behind a load balancer.</summary>
/// <param name="isServed">Whether it is asked over HTTP; else in this process.</param>
internal sealed class RelayedApp(bool isServed) : IWebhookTransport, IAsyncDisposable
{
    public const string Url = "https://calls.example.com";
    public const string SecondUrl = "https://second.example.com";

    private readonly HttpTransport _transport = new();
    private readonly List<LocalFunctionsHost> _hosts = [];
    private readonly ConcurrentDictionary<string, Func<WebhookRequest, CancellationToken, Task<WebhookResponse>>> _newest = new();

    /// <summary>Deploys the app to its homes; over HTTP to the first alone.</summary>
    /// <param name="token">Its auth token; null for none.</param>
    /// <param name="sharedKeys">Its shared keys; null for none.</param>
    /// <param name="home">The one home to deploy to; null for both.</param>
    public async Task DeployAsync(string? token, string? sharedKeys, string? home = null)
    {
        foreach (string url in new[] { Url, SecondUrl }.Where(each => home is null || home == each))
        {
            _newest[url] = await StartAsync(url, token, sharedKeys);
        }
    }

    private async Task<Func<WebhookRequest, CancellationToken, Task<WebhookResponse>>> StartAsync(string url, string? token, string? sharedKeys)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Twilio:AuthToken"] = token,
            ["Twilio:SharedKeys"] = sharedKeys,
            ["Twilio:RequestValidation:BaseUrlOverride"] = url,
        };
        if (!isServed || url != Url)
        {
            return new InProcessTransport(new CallCenterApp(AppSettings.Read(settings, isDevelopment: false))).SendAsync;
        }

        LocalFunctionsHost host = await LocalFunctionsHost.StartAsync(new LocalHostOptions { Settings = settings }, TestContext.Current.CancellationToken);
        _hosts.Add(host);
        string address = host.BaseAddress.GetLeftPart(UriPartial.Authority);
        return (request, cancellationToken) => _transport.SendAsync(request with { Url = address + request.Url[Url.Length..] }, cancellationToken);
    }

    public Task<WebhookResponse> SendAsync(WebhookRequest request, CancellationToken cancellationToken) =>
        _newest[request.Url.StartsWith(SecondUrl, StringComparison.Ordinal) ? SecondUrl : Url](request, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        foreach (LocalFunctionsHost host in _hosts)
        {
            await host.DisposeAsync();
        }

        _transport.Dispose();
    }
}
