using Twilio.Clients;
using Twilio.Http;

namespace CallCenter.Cli.Board.Accounts;

/// <summary>A client that leaves a time between requests, in the order in which they are asked for, and counts them. Safe from any thread.</summary>
/// <param name="inner">Asks Twilio.</param>
/// <param name="every">The least time from the begin of a request to the begin of the next.</param>
/// <param name="time">The time.</param>
/// <param name="stop">Gives requests up.</param>
internal sealed class PacedRest(ITwilioRestClient inner, TimeSpan every, TimeProvider time, CancellationToken stop) : ITwilioRestClient
{
    private readonly Lock _gate = new();
    private readonly long _began = time.GetTimestamp();
    private TimeSpan _next;
    private long _requests;

    /// <summary>How many requests were made.</summary>
    public long Requests => Interlocked.Read(ref _requests);

    /// <inheritdoc/>
    public string AccountSid => inner.AccountSid;

    /// <inheritdoc/>
    public string? Region => inner.Region;

    /// <inheritdoc/>
    public Twilio.Http.HttpClient? HttpClient => inner.HttpClient;

    /// <inheritdoc/>
    public Response Request(Request request) => inner.Request(request);

    /// <inheritdoc/>
    public async Task<Response> RequestAsync(Request request)
    {
        if (Reserve() is { Ticks: > 0 } rest)
        {
            await Task.Delay(rest, time, stop).ConfigureAwait(false);
        }

        stop.ThrowIfCancellationRequested();
        Interlocked.Increment(ref _requests);
        return await inner.RequestAsync(request).WaitAsync(stop).ConfigureAwait(false);
    }

    private TimeSpan Reserve()
    {
        lock (_gate)
        {
            TimeSpan now = time.GetElapsedTime(_began);
            TimeSpan at = _next > now ? _next : now;
            _next = at + every;
            return at - now;
        }
    }
}
