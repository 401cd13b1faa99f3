using CallCenter.Core.Calls;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Twiml;
using CallCenter.Simulator.Twilio.Wire;
using Microsoft.AspNetCore.WebUtilities;

namespace CallCenter.Tests.Simulator.Proof;

/// <summary>Stands between Twilio and the app, reads what callers are sent, and writes down whatever must not happen.</summary>
/// <param name="app">Carries the requests.</param>
internal sealed class CallerWatch(IWebhookTransport app) : IWebhookTransport, IQueueObserver
{
    private static readonly Type[] OnHold = [typeof(SayVerb), typeof(PlayVerb), typeof(PassTimeVerb), typeof(GatherVerb), typeof(RedirectVerb), typeof(LeaveVerb), typeof(HangupVerb)];

    private static readonly Type[] OnACall = [typeof(SayVerb), typeof(PlayVerb), typeof(PassTimeVerb), typeof(RecordVerb), typeof(EnqueueVerb), typeof(RedirectVerb), typeof(HangupVerb)];

    private readonly Dictionary<string, int> _joined = [];
    private readonly HashSet<string> _errors = [];
    private readonly HashSet<string> _answered = [];

    public List<string> Violations { get; } = [];

    /// <summary>Which results of queues the app was told.</summary>
    public SortedSet<string> Results { get; } = [];

    public async Task<WebhookResponse> SendAsync(WebhookRequest request, CancellationToken cancellationToken)
    {
        var url = new Uri(request.Url);
        var fields = QueryHelpers.ParseQuery(request.Form ?? url.Query);
        string call = fields["CallSid"].ToString();
        string result = fields.TryGetValue("QueueResult", out var told) ? told.ToString() : "";
        if (result.Length > 0)
        {
            Results.Add(result);
        }

        if (result == "error")
        {
            _errors.Add(call);
        }

        WebhookResponse response = await app.SendAsync(request, cancellationToken);
        if (url.AbsolutePath.EndsWith("-enqueue", StringComparison.Ordinal))
        {
            CallStep step = CallState.ReadUrl(request.Url).Step;
            Type[] allowed = step is CallStep.Wait or CallStep.Key ? OnHold : OnACall;
            foreach (Verb verb in TwimlReader.Read(response).Where(verb => !allowed.Contains(verb.GetType())))
            {
                Violations.Add($"{verb.GetType().Name} is no verb for the step {step}.");
            }
        }

        return response;
    }

    public void OnJoined(QueuedCall call)
    {
        string sid = call.Member.CallSid;
        int times = _joined[sid] = _joined.GetValueOrDefault(sid) + 1;
        if (times > (_errors.Contains(sid) ? 2 : 1))
        {
            Violations.Add($"{sid} joined {times} times.");
        }

        if (_answered.Contains(sid))
        {
            Violations.Add($"{sid} joined again after a talk.");
        }
    }

    public void OnBridged(Talk talk) => _answered.Add(talk.Call.Member.CallSid);
}
