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
    private const int BadRequest = 400;

    private readonly Dictionary<WebhookResponse, IReadOnlyList<Verb>> _documents = [];

    /// <summary>Which home of the app is out when.</summary>
    public OutageCalendar Outages { get; init; } = OutageCalendar.None;

    /// <summary>How long Twilio waits, and when it tries once more.</summary>
    public WebhookDelivery Delivery { get; init; } = new();

    /// <summary>Requests a document.</summary>
    /// <param name="call">The call that needs it.</param>
    /// <param name="method">GET or POST.</param>
    /// <param name="url">The absolute URL.</param>
    /// <param name="parameters">Parameters besides the standard ones.</param>
    /// <param name="fallsBack">Whether the number's fallback URL is requested if there is no document.</param>
    /// <param name="answered">Gets the document, or null if there is none, and the outage that kept it away, if one did.</param>
    public void Request(
        CallIdentity call, string method, string url, IEnumerable<KeyValuePair<string, string>> parameters, bool fallsBack, Action<TwimlDocument?, Outage?> answered)
    {
        observer.OnWebhook(call);
        Send(new Sending(call, account.Sign(call, method, url, parameters), fallsBack, answered));
    }

    private void Send(Sending sending)
    {
        Fault drawn = faults.Draw();
        Fault fault = Outages.At(sending.Request.Url, clock.Now) is { } outage ? Fault.Of(outage) : drawn;
        TimeSpan travel = roundTrip + Waiting(fault, sending);
        Sending tried = sending with { Spent = sending.Spent + travel, Outage = fault.Outage ?? sending.Outage };
        if (app is null || fault.Response is not null)
        {
            Task<WebhookResponse> sent = fault.Response ?? SendAsync(tried.Request);
            clock.After(travel, () => Complete(tried, sent), sent);
        }
        else
        {
            // Such an app sees the world as it is when the request arrives, half way.
            clock.After(travel / 2, () =>
            {
                Task<WebhookResponse> sent = SendAsync(tried.Request);
                app.Await(sent, () => clock.After(travel - (travel / 2), () => Complete(tried, sent)));
            });
        }
    }

    private void Complete(Sending sending, Task<WebhookResponse> response)
    {
        (CallIdentity call, WebhookRequest request) = (sending.Call, sending.Request);
        TwimlDocument? document = null;
        try
        {
            document = new TwimlDocument(request.Url, Read(response));
        }
        catch (TwimlException error)
        {
            if (IsTriedAgain(sending, response))
            {
                Send(sending with { IsRetry = true });
                return;
            }

            observer.OnError(call, error, request.Url, response.IsCompletedSuccessfully ? response.Result.Body : "", sending.Outage);
            if (sending.FallsBack && call.To is { VoiceFallbackUrl: { Length: > 0 } fallback, VoiceFallbackMethod: var by })
            {
                observer.OnWebhook(call);
                Send(new Sending(call, account.Sign(call, by, fallback, TwilioAccount.ErrorParameters(error, request.Url)), FallsBack: false, sending.Answered) { Outage = sending.Outage });
                return;
            }
        }

        sending.Answered(document, document is null ? sending.Outage : null);
    }

    // A retry gets what is left of the time for both.
    private TimeSpan Waiting(Fault fault, Sending sending)
    {
        double limit = fault.NeverConnects ? 2 * Delivery.ConnectTimeoutSeconds : fault.TimesOut ? Delivery.ReadTimeoutSeconds : 0;
        return TimeSpan.FromSeconds(Math.Min(limit, WebhookDelivery.TotalSeconds - sending.Spent.TotalSeconds));
    }

    // A connection that failed has been tried once more already.
    private bool IsTriedAgain(Sending sending, Task<WebhookResponse> response) =>
        !sending.IsRetry
        && sending.Spent.TotalSeconds < WebhookDelivery.TotalSeconds
        && Delivery.RetryOn switch
        {
            RetryOn.Timeout => IsTimeout(response),
            RetryOn.Any => IsTimeout(response) || (response.IsCompletedSuccessfully && response.Result.Status >= BadRequest),
            _ => false,
        };

    private static bool IsTimeout(Task<WebhookResponse> response) => response.Exception?.InnerException is TimeoutException;

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

    private WebhookResponse Result(Task<WebhookResponse> task)
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
            throw new TwimlException(TwilioErrors.RetrievalFailure, FormattableString.Invariant($"The app did not answer within {Delivery.ReadTimeoutSeconds} seconds."));
        }
    }

    /// <summary>A request on its way.</summary>
    /// <param name="Call">The call that needs the document.</param>
    /// <param name="Request">The request.</param>
    /// <param name="FallsBack">Whether the fallback URL is requested if there is no document.</param>
    /// <param name="Answered">Gets the document.</param>
    private sealed record Sending(CallIdentity Call, WebhookRequest Request, bool FallsBack, Action<TwimlDocument?, Outage?> Answered)
    {
        /// <summary>How long it has taken so far.</summary>
        public TimeSpan Spent { get; init; }

        /// <summary>Whether it is tried once more.</summary>
        public bool IsRetry { get; init; }

        /// <summary>The last outage that it met, or that made the fallback URL be requested.</summary>
        public Outage? Outage { get; init; }
    }
}
