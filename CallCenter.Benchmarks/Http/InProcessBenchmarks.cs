using BenchmarkDotNet.Attributes;
using CallCenter.LocalHost.Hosting;
using CallCenter.LocalHost.InProcess;

namespace CallCenter.Benchmarks.Http;

/// <summary>One webhook answered by the functions in this process: routing, function class, Core, answer; no sockets, no logging.</summary>
/// <remarks>BenchmarkDotNet derives from this class.</remarks>
[MemoryDiagnoser]
public class InProcessBenchmarks
{
    private const string Server = "https://calls.example.com";

    private readonly SampleWebhook _get = SampleWebhook.IdlePoll(Server);
    private readonly SampleWebhook _post = SampleWebhook.PremiumCall(Server);
    private InProcessFunctions? _functions;

    /// <summary>Starts the functions.</summary>
    [GlobalSetup]
    public async Task StartAsync() => _functions = await InProcessFunctions.StartAsync(new LocalHostOptions
    {
        Settings = new Dictionary<string, string?> { ["Twilio:AuthToken"] = SampleWebhook.Token },
    });

    /// <summary>Stops the functions.</summary>
    [GlobalCleanup]
    public async Task StopAsync() => await _functions!.DisposeAsync();

    /// <summary>The GET of an idle rep.</summary>
    [Benchmark(Description = "GET rep-call-complete")]
    public Task<int> GetAsync() => SendAsync("GET", _get);

    /// <summary>The POST of a premium caller.</summary>
    [Benchmark(Description = "POST premium-enqueue")]
    public Task<int> PostAsync() => SendAsync("POST", _post);

    private async Task<int> SendAsync(string method, SampleWebhook webhook)
    {
        InProcessAnswer answer = await _functions!.SendAsync(method, webhook.Url, webhook.Form, webhook.Signature);
        return answer.Status == 200 ? answer.Body.Length : throw new InvalidOperationException("The webhook must be answered with 200.");
    }
}
