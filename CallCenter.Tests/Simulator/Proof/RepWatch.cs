using CallCenter.Core;
using CallCenter.Core.Calls;
using CallCenter.Simulator.Twilio.Twiml;
using CallCenter.Simulator.Twilio.Wire;
using Microsoft.AspNetCore.WebUtilities;

namespace CallCenter.Tests.Simulator.Proof;

/// <summary>Stands between Twilio and the app at the reps' number, knows who gave which PIN, and writes down whatever must not happen.</summary>
/// <param name="app">Carries the requests.</param>
/// <param name="names">The names of the reps by their PINs.</param>
/// <param name="mayDoWithout">Whether a caller with such a number needs no PIN.</param>
internal sealed class RepWatch(IWebhookTransport app, IReadOnlyDictionary<string, string> names, Func<string, bool> mayDoWithout) : IWebhookTransport
{
    private readonly Dictionary<string, string> _signedIn = [];

    public List<string> Violations { get; } = [];

    /// <summary>How often what was answered.</summary>
    public Dictionary<string, int> Answers { get; } = [];

    public async Task<WebhookResponse> SendAsync(WebhookRequest request, CancellationToken cancellationToken)
    {
        var url = new Uri(request.Url);
        if (!url.AbsolutePath.EndsWith(WebhookRoutes.RepCallComplete, StringComparison.Ordinal))
        {
            return await app.SendAsync(request, cancellationToken);
        }

        var fields = QueryHelpers.ParseQuery(request.Form ?? url.Query);
        string call = fields["CallSid"].ToString();
        CallState state = CallState.ReadUrl(request.Url);
        bool isFallback = fields.TryGetValue("ErrorUrl", out var failed);
        if (isFallback)
        {
            state = CallState.ReadUrl(failed.ToString());
        }

        if (_signedIn.TryGetValue(call, out string? name))
        {
            Require(state.Rep == name, $"{name}'s name is lost on the way: {request.Url}.");
        }
        else if (!isFallback && state.Step is CallStep.Pin && fields.TryGetValue("Digits", out var digits) && names.TryGetValue(digits.ToString(), out name))
        {
            _signedIn[call] = name;
        }

        WebhookResponse response = await app.SendAsync(request, cancellationToken);
        Look(response, name, isIn: name is not null || mayDoWithout(fields["From"].ToString()), (isFallback ? "fallback " : "") + state.Step);
        return response;
    }

    private void Look(WebhookResponse response, string? name, bool isIn, string step)
    {
        Answers[step] = Answers.GetValueOrDefault(step) + 1;
        IReadOnlyList<Verb> verbs = TwimlReader.Read(response);
        if (!isIn)
        {
            Require(verbs.All(verb => verb is GatherVerb or RedirectVerb or SayVerb or HangupVerb), $"Somebody without a PIN is answered {string.Join(", ", verbs)}.");
            Require(!response.Body.Contains(RealApp.RegularQueue, StringComparison.Ordinal), "A queue is named to somebody without a PIN.");
            return;
        }

        foreach (string url in verbs.SelectMany(Urls))
        {
            Require(CallState.ReadUrl(url).Rep == name, $"{url} does not name {name}.");
        }
    }

    private static IEnumerable<string> Urls(Verb verb) => verb switch
    {
        GatherVerb gather => [gather.Action!],
        RedirectVerb redirect => [redirect.Url],
        DialQueueVerb dial => [dial.Action!],
        EnqueueVerb enqueue => [enqueue.Action!, enqueue.WaitUrl!],
        _ => [],
    };

    private void Require(bool holds, string violation)
    {
        if (!holds)
        {
            Violations.Add(violation);
        }
    }
}
