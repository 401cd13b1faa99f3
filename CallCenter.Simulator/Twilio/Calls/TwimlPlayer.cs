using System.Globalization;
using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Twiml;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>Requests documents for a call and executes them, verb by verb.</summary>
/// <param name="network">Twilio.</param>
/// <param name="call">The call.</param>
/// <param name="context">Where the documents are executed.</param>
internal sealed class TwimlPlayer(TwilioNetwork network, CallIdentity call, ITwimlContext context)
{
    private TwimlDocument? _document;
    private int _next;
    private bool _isStopped;
    private ScheduledEvent? _passing;

    /// <summary>Whether no verb is left.</summary>
    public bool IsAtEnd => _next >= _document!.Verbs.Count;

    /// <summary>When the document was there.</summary>
    public TimeSpan Began { get; private set; }

    /// <summary>Requests a document and executes it.</summary>
    /// <param name="url">The absolute URL.</param>
    /// <param name="method">GET or POST.</param>
    /// <param name="parameters">Parameters besides the standard ones.</param>
    public void Request(string url, string method, IEnumerable<KeyValuePair<string, string>> parameters) =>
        network.Webhooks.Request(call, method, url, parameters, document =>
        {
            if (_isStopped)
            {
                return;
            }

            if (document is null)
            {
                context.OnFailed();
                return;
            }

            (_document, _next, Began) = (document, 0, network.Clock.Now);
            Continue();
        });

    /// <summary>Executes the next verb.</summary>
    public void Continue()
    {
        if (_isStopped)
        {
            return;
        }

        if (context.IsLeaving || IsAtEnd)
        {
            context.OnDocumentOver();
            return;
        }

        Verb verb = _document!.Verbs[_next++];
        if (context.Allows(verb))
        {
            Execute(verb);
        }
        else
        {
            context.OnFailed();
        }
    }

    /// <summary>Lets time pass before anything else happens.</summary>
    /// <param name="length">How long.</param>
    /// <param name="then">What happens then, unless the player was stopped.</param>
    public void Pass(TimeSpan length, Action then) => _passing = network.Clock.After(length, then);

    /// <summary>Nothing more is executed, and what is still answered is not looked at.</summary>
    public void Stop()
    {
        _isStopped = true;
        _passing?.Cancel();
    }

    /// <summary>Resolves a URL in the document.</summary>
    /// <param name="url">The URL, absolute or relative.</param>
    public string Resolve(string url) => RelativeUrl.Resolve(_document!.Url, url);

    private void Execute(Verb verb)
    {
        switch (verb)
        {
            case PassTimeVerb pass:
                Pass(pass.Length, Continue);
                break;
            case RecordVerb record:
                string recorded = record.Action is { } action ? Resolve(action) : _document!.Url;
                Pass(record.Length, () => Request(recorded, record.Method, [.. context.Parameters, RecordingDuration(record)]));
                break;
            case RedirectVerb redirect:
                Request(Resolve(redirect.Url), redirect.Method, context.Parameters);
                break;
            default:
                context.Execute(verb);
                break;
        }
    }

    // https://www.twilio.com/docs/voice/twiml/record
    private static KeyValuePair<string, string> RecordingDuration(RecordVerb record) =>
        new("RecordingDuration", Math.Floor(record.Length.TotalSeconds).ToString(CultureInfo.InvariantCulture));
}
