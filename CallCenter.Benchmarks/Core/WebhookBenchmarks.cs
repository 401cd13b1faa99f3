using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using CallCenter.Core;
using Twilio.Security;

namespace CallCenter.Benchmarks.Core;

/// <summary>One webhook decided and answered: signature checked, parameters read, rule applied, bytes and log event in hand.</summary>
/// <remarks>BenchmarkDotNet derives from this class.</remarks>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class WebhookBenchmarks
{
    private const string Server = "https://calls.example.com";

    private readonly SampleWebhook _get = SampleWebhook.IdlePoll(Server);
    private readonly SampleWebhook _post = SampleWebhook.PremiumCall(Server);
    private readonly byte[] _key = Encoding.UTF8.GetBytes(SampleWebhook.Token);
    private readonly CoreWebhook _core = new();
    private readonly RequestValidator _validator = new(SampleWebhook.Token);
    private readonly byte[] _getText;
    private readonly byte[] _postText;

    /// <summary>Prepares the samples, and makes sure that all contestants give the same answers.</summary>
    /// <exception cref="InvalidOperationException">They do not.</exception>
    public WebhookBenchmarks()
    {
        _getText = Encoding.UTF8.GetBytes(_get.SignedText);
        _postText = Encoding.UTF8.GetBytes(_post.SignedText);
        if (!GetCore().Span.SequenceEqual(GetNaive()) || !PostCore().Span.SequenceEqual(PostNaive()))
        {
            throw new InvalidOperationException("Core and the naive version must answer the same bytes.");
        }
    }

    /// <summary>The floor of the GET: HMAC-SHA1 alone, over bytes that are there already.</summary>
    [Benchmark(Baseline = true, Description = "HMAC-SHA1 alone"), BenchmarkCategory("GET rep-call-complete")]
    public byte[] GetFloor() => SampleWebhook.Hash(_key, _getText);

    /// <summary>What Twilio's validator costs of the GET.</summary>
    [Benchmark(Description = "RequestValidator alone"), BenchmarkCategory("GET rep-call-complete")]
    public bool GetValidator() => _validator.Validate(_get.Url, (IDictionary<string, string>?)null, _get.Signature);

    /// <summary>The GET by Core.</summary>
    [Benchmark(Description = "Core"), BenchmarkCategory("GET rep-call-complete")]
    public ReadOnlyMemory<byte> GetCore() => _core.Answer(WebhookRoutes.RepCallComplete, _get);

    /// <summary>The GET by the naive version.</summary>
    [Benchmark(Description = "Naive"), BenchmarkCategory("GET rep-call-complete")]
    public byte[] GetNaive() => NaiveWebhook.DialNext(_get.Url, _get.Signature);

    /// <summary>The floor of the POST.</summary>
    [Benchmark(Baseline = true, Description = "HMAC-SHA1 alone"), BenchmarkCategory("POST premium-enqueue")]
    public byte[] PostFloor() => SampleWebhook.Hash(_key, _postText);

    /// <summary>The POST by Core.</summary>
    [Benchmark(Description = "Core"), BenchmarkCategory("POST premium-enqueue")]
    public ReadOnlyMemory<byte> PostCore() => _core.Answer(WebhookRoutes.PremiumEnqueue, _post);

    /// <summary>The POST by the naive version.</summary>
    [Benchmark(Description = "Naive"), BenchmarkCategory("POST premium-enqueue")]
    public byte[] PostNaive() => NaiveWebhook.EnqueuePremium(_post.Url, _post.Form!, _post.Signature);
}
