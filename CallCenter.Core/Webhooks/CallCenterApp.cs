using CallCenter.Core.Calls;
using CallCenter.Core.Queues;
using CallCenter.Core.Settings;
using CallCenter.Core.Signatures;
using CallCenter.Core.Waiting;

namespace CallCenter.Core.Webhooks;

/// <summary>The app: answers the three webhooks. Whatever brings requests to it is a thin adapter.</summary>
/// <remarks>Requests may be answered from several threads at once.</remarks>
public sealed class CallCenterApp
{
    private const int Forbidden = 403;
    private const int NotFound = 404;
    private const int ContentTooLarge = 413;

    private readonly PublicUrl _publicUrl;
    private readonly SignatureVerifier? _verifier;
    private readonly QueueMonitor? _monitor;
    private readonly QueueReader? _reader;
    private readonly CallerWebhook _callers;
    private readonly RepWebhook _reps;

    /// <summary>Builds the app without Twilio's REST.</summary>
    /// <param name="settings">The settings.</param>
    public CallCenterApp(AppSettings settings)
        : this(settings, TimeProvider.System)
    {
    }

    /// <summary>Builds the app without Twilio's REST.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="time">The time.</param>
    public CallCenterApp(AppSettings settings, TimeProvider time)
        : this(settings, monitor: null, time)
    {
    }

    /// <summary>Builds the app.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="monitor">Tells who waits before a rep dials; null to do without.</param>
    /// <param name="time">The time.</param>
    /// <param name="waker">Wakes a waiting rep for a caller who has come; null to do without.</param>
    /// <param name="reader">Reads who waits for the monitor; null where that is somebody else's.</param>
    internal CallCenterApp(AppSettings settings, QueueMonitor? monitor, TimeProvider time, RepWaker? waker = null, QueueReader? reader = null)
    {
        _publicUrl = new PublicUrl(settings.Twilio.RequestValidation.BaseUrlOverride);
        _verifier = settings.Twilio.RequestValidation.Enabled is true ? new SignatureVerifier(settings.Twilio) : null;
        _monitor = monitor;
        _reader = reader;
        var estimator = new WaitEstimator();
        _callers = new CallerWebhook(settings.CallCenter, _publicUrl, estimator, waker, time);
        _reps = new RepWebhook(settings.CallCenter, _publicUrl.BasePath, monitor, estimator, time, waker);
    }

    /// <summary>Whether requests must carry Twilio's signature.</summary>
    public bool ChecksSignatures => _verifier is not null;

    /// <summary>Builds the app with Twilio's REST, if the settings have credentials for it.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="http">Carries requests to Twilio's REST.</param>
    /// <param name="time">The time.</param>
    public static CallCenterApp Create(AppSettings settings, HttpClient http, TimeProvider time)
    {
        if (settings.Twilio is not { AccountSid: { } account, ApiKeySid: { } key, ApiKeySecret: { } secret })
        {
            return new CallCenterApp(settings, time);
        }

        TwilioRest Connect(CancellationToken cancellation) => new(http, account, key, secret, cancellation) { Region = settings.Twilio.Region, Edge = settings.Twilio.Edge };
        var budget = TimeSpan.FromMilliseconds(settings.CallCenter.LookBudgetMilliseconds);
        var reader = new QueueReader(Connect, settings.CallCenter, time);
        var monitor = new QueueMonitor(reader.ReadAsync, budget, time);
        return new CallCenterApp(settings, monitor, time, settings.CallCenter.RepsWait ? new RepWaker(Connect, monitor, budget, time) : null, reader);
    }

    /// <summary>Tells whether the body of a request needs to be read: not if its signature cannot be one.</summary>
    /// <param name="signature">The value of <c>X-Twilio-Signature</c>; null if absent.</param>
    /// <param name="signatureSettings">The value of <c>X-Twilio-Webhooks-Signature-Settings</c>; null if absent.</param>
    public bool WantsBody(string? signature, string? signatureSettings = null) =>
        _verifier is null || _verifier.Inspect(signature, SignatureSettings.Read(signatureSettings)) is SignatureResult.Valid;

    /// <summary>Answers a webhook.</summary>
    /// <param name="request">The request.</param>
    /// <returns>
    /// 200 with TwiML, whatever a signed request contains; 403 for a request that Twilio did not sign, 413 for a body that is too large, 404 for
    /// a route that is none of <see cref="WebhookRoutes"/>.
    /// </returns>
    public ValueTask<WebhookReply> AnswerAsync(in WebhookRequest request)
    {
        string url = _publicUrl.Of(request.Url);
        if (request.Body.IsTooLarge)
        {
            return Refuse(request.Route, ContentTooLarge, RefusalReason.BodyTooLarge, url);
        }

        var signer = SignatureSettings.Read(request.SignatureSettings);
        switch (_verifier?.Verify(request.Signature, signer, url, request.Form))
        {
            case SignatureResult.Missing:
                return Refuse(request.Route, Forbidden, RefusalReason.SignatureMissing, url);
            case SignatureResult.Wrong:
                return Refuse(request.Route, Forbidden, RefusalReason.SignatureWrong, url);
            case SignatureResult.SignerUnknown:
                return Refuse(request.Route, Forbidden, RefusalReason.SignerUnknown, url, signer);
        }

        var parameters = TwilioParameters.Read(request.Query, request.Form, out CallState state);
        if (parameters.ErrorUrl is { } failed && !state.IsUnderWay && CallState.ReadUrl(failed) is { IsUnderWay: true } lost)
        {
            // The number's fallback URL knows nothing of the call: whoever has talked must not join the queue again.
            (state, parameters) = (lost, parameters.WithFailedResult());
        }

        return request.Route switch
        {
            WebhookRoutes.PremiumEnqueue => _callers.AnswerAsync(request.Route, Tier.Premium, state, parameters, url),
            WebhookRoutes.RegularEnqueue => _callers.AnswerAsync(request.Route, Tier.Regular, state, parameters, url),
            WebhookRoutes.RepCallComplete => _reps.AnswerAsync(parameters, state),
            _ => Refuse(request.Route, NotFound, RefusalReason.NoSuchRoute, url),
        };
    }

    /// <summary>Asks Twilio once who waits, if this app does: what a first request loads and connects takes longer than a rep should wait.</summary>
    /// <remarks>Where the account has more queues than one request tells of, the app's are looked for first, which takes as long as it takes.</remarks>
    /// <returns>The snapshot; at once and without sizes if the app does not ask.</returns>
    public async ValueTask<QueueSnapshot> SnapshotAsync()
    {
        if (_monitor is null)
        {
            return QueueSnapshot.Off;
        }

        QueueSnapshot first = await _monitor.SnapshotAsync().ConfigureAwait(false);
        if (_reader is not { IsCutOff: true })
        {
            return first;
        }

        await _reader.FindAsync().ConfigureAwait(false);
        return await _monitor.SnapshotAsync(isFresh: true).ConfigureAwait(false);
    }

    /// <summary>Runs once what every webhook runs, so that it is compiled and loaded before the first caller needs it; asks Twilio nothing.</summary>
    public void WarmUp()
    {
        const string Parameters = "DequeueResult=queue-empty&CallSid=CA00000000000000000000000000000000";
        string url = new CallState(Tier.Premium).WriteTo($"https://localhost/{WebhookRoutes.RepCallComplete}");
        var get = new WebhookRequest(WebhookRoutes.RepCallComplete, "GET", $"{url}&{Parameters}", Signature: null);
        WebhookRequest post = get with { Method = "POST", Body = RequestBody.OfForm(Parameters) };
        foreach (WebhookRequest request in new[] { get, post })
        {
            _verifier?.WarmUp(_publicUrl.Of(request.Url), request.Form);
            var parameters = TwilioParameters.Read(request.Query, request.Form, out CallState state);
            _reps.WarmUp(parameters, state);
        }

        _callers.WarmUp(url);
    }

    private static ValueTask<WebhookReply> Refuse(string route, int status, RefusalReason reason, string url, SignatureSettings signer = default)
    {
        string shown = url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var mark ? url[..mark] : url;
        return new(WebhookReply.Refusal(status, new RequestRefused(route, reason, shown) { Signer = signer }));
    }
}
