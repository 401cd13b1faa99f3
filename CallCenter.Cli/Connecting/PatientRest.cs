using Twilio.Clients;
using Twilio.Exceptions;
using Twilio.Http;

namespace CallCenter.Cli.Connecting;

/// <summary>
/// A client that asks again where Twilio is asked too often: such a request is never processed
/// (https://www.twilio.com/docs/api/errors/20429), so that asking again does nothing twice.
/// </summary>
/// <param name="inner">Asks Twilio.</param>
/// <param name="time">The time in which it waits: 1, 2, 4 and 8 seconds.</param>
/// <param name="cancellationToken">Gives up.</param>
internal sealed class PatientRest(ITwilioRestClient inner, TimeProvider time, CancellationToken cancellationToken) : ITwilioRestClient
{
    private const int TooManyRequests = 429;
    private const int LongestWaitSeconds = 8;

    /// <inheritdoc/>
    public string AccountSid => inner.AccountSid;

    /// <inheritdoc/>
    public string? Region => inner.Region;

    /// <inheritdoc/>
    public Twilio.Http.HttpClient? HttpClient => inner.HttpClient;

    /// <inheritdoc/>
    public Response Request(Request request) => inner.Request(request);

    /// <inheritdoc/>
    public Task<Response> RequestAsync(Request request) => AskAsync(() => inner.RequestAsync(request));

    /// <summary>Asks Twilio for what its package does not offer.</summary>
    /// <typeparam name="T">What is asked for.</typeparam>
    /// <param name="ask">Asks once.</param>
    public async Task<T> AskAsync<T>(Func<Task<T>> ask)
    {
        for (int seconds = 1; ; seconds *= 2)
        {
            // Nothing is sent any more once somebody has interrupted it.
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                return await ask().WaitAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (ApiException refusal) when (refusal.Status == TooManyRequests && seconds <= LongestWaitSeconds)
            {
                await Task.Delay(TimeSpan.FromSeconds(seconds), time, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
