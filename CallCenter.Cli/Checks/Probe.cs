using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Cli.Checks;

/// <summary>Sends requests one after the other and keeps how long each took.</summary>
/// <param name="transport">Carries the requests.</param>
/// <param name="time">Measures.</param>
internal sealed class Probe(IWebhookTransport transport, TimeProvider time)
{
    private readonly List<TimeSpan> _latencies = [];

    /// <summary>How long each request took, in the order in which they were sent.</summary>
    public IReadOnlyList<TimeSpan> Latencies => _latencies;

    /// <summary>Sends a request. That there is no answer is a result too.</summary>
    public async Task<ProbeAnswer> SendAsync(WebhookRequest request, CancellationToken cancellationToken)
    {
        long start = time.GetTimestamp();
        WebhookResponse? response = null;
        Exception? failure = null;
        try
        {
            response = await transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is HttpRequestException or TimeoutException)
        {
            failure = e;
        }

        TimeSpan elapsed = time.GetElapsedTime(start);
        // Two clocks may differ by a tick: what missed the limit took at least as long.
        if (failure is TimeoutException && elapsed < HttpTransport.TwilioTimeLimit)
        {
            elapsed = HttpTransport.TwilioTimeLimit;
        }

        var answer = new ProbeAnswer(request, response, failure, elapsed);
        _latencies.Add(answer.Elapsed);
        return answer;
    }

    /// <summary>Sends several requests.</summary>
    public async Task<IReadOnlyList<ProbeAnswer>> SendAllAsync(IEnumerable<WebhookRequest> requests, CancellationToken cancellationToken)
    {
        var answers = new List<ProbeAnswer>();
        foreach (WebhookRequest request in requests)
        {
            answers.Add(await SendAsync(request, cancellationToken).ConfigureAwait(false));
        }

        return answers;
    }
}

/// <summary>What came of one request.</summary>
/// <param name="Request">The request.</param>
/// <param name="Response">The answer; null if there was none.</param>
/// <param name="Failure">Why there was no answer: <see cref="HttpRequestException"/> or <see cref="TimeoutException"/>; null if there was one.</param>
/// <param name="Elapsed">How long it took.</param>
internal sealed record ProbeAnswer(WebhookRequest Request, WebhookResponse? Response, Exception? Failure, TimeSpan Elapsed)
{
    /// <summary>The HTTP status; 0 if there was no answer.</summary>
    public int Status => Response?.Status ?? 0;

    /// <summary>The status, or why there was none, in a few words.</summary>
    public string Seen => Response is null ? Remedies.NameOf(Failure!) : $"{Status}";
}
