using System.Diagnostics;
using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Twiml;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>Requests documents as Twilio does: signed, with one retry on a failed connection, then the number's fallback URL.</summary>
/// <param name="clock">The simulated time.</param>
/// <param name="transport">Carries the requests.</param>
/// <param name="faults">What goes wrong on the way.</param>
/// <param name="observer">Is told of each request and error.</param>
/// <param name="account">The account that the requests belong to.</param>
/// <param name="roundTrip">The simulated time from a request to its answer.</param>
/// <param name="app">The app, if its own waiting passes in simulated time, on top of the round trip; else null.</param>
internal sealed class WebhookSender(
    VirtualClock clock,
    IWebhookTransport transport,
    FaultInjector faults,
    ICallObserver observer,
    TwilioAccount account,
    TimeSpan roundTrip,
    AppInSimulatedTime? app)
{
    private readonly Dictionary<WebhookResponse, IReadOnlyList<Verb>> _documents = [];

    /// <summary>Requests a document.</summary>
    /// <param name="call">The call that needs it.</param>
    /// <param name="method">GET or POST.</param>
    /// <param name="url">The absolute URL.</param>
    /// <param name="parameters">Parameters besides the standard ones.</param>
    /// <param name="answered">Gets the document, or null if there is none and the call must end.</param>
    public void Request(CallIdentity call, string method, string url, IEnumerable<KeyValuePair<string, string>> parameters, Action<TwimlDocument?> answered) =>
        Attempt(call, account.Sign(call, method, url, parameters), isFallback: false, answered);

    private void Attempt(CallIdentity call, WebhookRequest request, bool isFallback, Action<TwimlDocument?> answered)
    {
        observer.OnWebhook(call);
        Fault fault = faults.Draw();
        TimeSpan travel = roundTrip + fault.ExtraTime;
        if (app is null || fault.Response is not null)
        {
            Task<WebhookResponse> sent = fault.Response ?? SendAsync(request);
            clock.After(travel, () => Complete(sent), sent);
        }
        else
        {
            // Such an app sees the world as it is when the request arrives, half way.
            clock.After(travel / 2, () =>
            {
                Task<WebhookResponse> sent = SendAsync(request);
                app.Await(sent, () => clock.After(travel - (travel / 2), () => Complete(sent)));
            });
        }

        void Complete(Task<WebhookResponse> response)
        {
            TwimlDocument? document = null;
            try
            {
                document = new TwimlDocument(request.Url, Read(response));
            }
            catch (TwimlException error)
            {
                observer.OnError(call, error, request.Url, response.IsCompletedSuccessfully ? response.Result.Body : "");
                if (call.To is { VoiceFallbackUrl: { Length: > 0 } fallback, VoiceFallbackMethod: var by } && !isFallback)
                {
                    Attempt(call, account.Sign(call, by, fallback, TwilioAccount.ErrorParameters(error, request.Url)), isFallback: true, answered);
                    return;
                }
            }

            answered(document);
        }
    }

    private async Task<WebhookResponse> SendAsync(WebhookRequest request)
    {
        long began = Stopwatch.GetTimestamp();
        try
        {
            return await transport.SendAsync(request, CancellationToken.None).ConfigureAwait(false);
        }
        catch (HttpRequestException)
        {
            // Twilio tries a failed connection once more.
            return await transport.SendAsync(request, CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            // Of an app in simulated time, a real clock tells nothing.
            if (app is null)
            {
                observer.OnMeasured(Stopwatch.GetElapsedTime(began));
            }
        }
    }

    private IReadOnlyList<Verb> Read(Task<WebhookResponse> task)
    {
        WebhookResponse response = Result(task);
        if (!_documents.TryGetValue(response, out IReadOnlyList<Verb>? verbs))
        {
            verbs = TwimlReader.Read(response);
            // The app has a handful of documents; an app with endless ones must not fill the memory.
            if (_documents.Count < 100)
            {
                _documents[response] = verbs;
            }
        }

        return verbs;
    }

    private static WebhookResponse Result(Task<WebhookResponse> task)
    {
        try
        {
            return task.GetAwaiter().GetResult();
        }
        catch (HttpRequestException failure)
        {
            throw new TwimlException(TwilioErrors.ConnectionFailure, $"There was no connection to the app: {failure.Message}");
        }
        catch (TimeoutException)
        {
            throw new TwimlException(TwilioErrors.RetrievalFailure, "The app did not answer within 15 seconds.");
        }
    }
}
