using System.Collections.Concurrent;
using System.Diagnostics;

namespace CallCenter.Benchmarks.Strangers;

/// <summary>Signed webhooks at a steady rate, whoever else is at the server: each begins when it is due, not when another one ends.</summary>
/// <param name="webhooks">What is sent, one after the other.</param>
internal sealed class RealCalls(IReadOnlyList<SampleWebhook> webhooks)
{
    private const int ASecond = 20;

    private readonly ConcurrentQueue<double> _milliseconds = [];
    private int _failed;

    /// <summary>How many came to something else than 200 with TwiML.</summary>
    public int Failed => _failed;

    /// <summary>How long each took, in milliseconds, the shortest first.</summary>
    public IReadOnlyList<double> Milliseconds => [.. _milliseconds.Order()];

    /// <summary>Sends until it is stopped, and waits for the last answer.</summary>
    /// <param name="stop">Ends it.</param>
    public async Task SendAsync(CancellationToken stop)
    {
        using var http = new HttpClient();
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / ASecond));
        var sent = new List<Task>();
        try
        {
            do
            {
                sent.Add(SendAsync(http, webhooks[sent.Count % webhooks.Count]));
            }
            while (await timer.WaitForNextTickAsync(stop).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Task.WhenAll(sent).ConfigureAwait(false);
        }
    }

    /// <summary>The time in which a share of the calls was answered.</summary>
    /// <param name="share">The share, from 0 to 1.</param>
    public double Percentile(double share) => Milliseconds is { Count: > 0 } all ? all[(int)Math.Ceiling(share * all.Count) - 1] : 0;

    private async Task SendAsync(HttpClient http, SampleWebhook webhook)
    {
        long start = Stopwatch.GetTimestamp();
        bool isAnswered = false;
        try
        {
            using var request = new HttpRequestMessage(webhook.Form is null ? HttpMethod.Get : HttpMethod.Post, webhook.Url);
            request.Headers.Add("X-Twilio-Signature", webhook.Signature);
            request.Content = webhook.Form is null ? null : new StringContent(webhook.Form, new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded"));
            using HttpResponseMessage answer = await http.SendAsync(request).ConfigureAwait(false);
            isAnswered = answer.IsSuccessStatusCode && (await answer.Content.ReadAsStringAsync().ConfigureAwait(false)).Contains("<Response>", StringComparison.Ordinal);
        }
        catch (HttpRequestException)
        {
            // Counted below.
        }

        _milliseconds.Enqueue(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        if (!isAnswered)
        {
            Interlocked.Increment(ref _failed);
        }
    }
}
