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
    // What a caller hears where Enqueue names no wait URL (https://www.twilio.com/docs/voice/twiml/enqueue).
    private const string TwiliosMusic = "https://s3.amazonaws.com/com.twilio.sounds.music/index.xml";

    private TwimlDocument? _document;
    private int _next;
    private int _course;
    private bool _isStopped;
    private ScheduledEvent? _passing;
    private ICallInput? _input;

    /// <summary>Whether no verb is left.</summary>
    public bool IsAtEnd => _next >= _document!.Verbs.Count;

    /// <summary>When the document was there.</summary>
    public TimeSpan Began { get; private set; }

    /// <summary>Until when what is said or played now lasts; in the past if nothing is.</summary>
    public TimeSpan SoundsUntil { get; private set; }

    /// <summary>Requests a document and executes it.</summary>
    /// <param name="url">The absolute URL.</param>
    /// <param name="method">GET or POST.</param>
    /// <param name="parameters">Parameters besides the standard ones.</param>
    public void Request(string url, string method, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        _input = null;
        int course = _course;
        network.Webhooks.Request(call, method, url, parameters, context.FallsBack(isFirst: _document is null), (document, outage) =>
        {
            if (_isStopped || course != _course)
            {
                return;
            }

            if (document is null)
            {
                context.OnFailed(outage);
                return;
            }

            (_document, _next, Began) = (document, 0, network.Clock.Now);
            context.OnDocument(document);
            Continue();
        });
    }

    /// <summary>Leaves all that is executed, or still to come, for another document.</summary>
    /// <param name="url">The absolute URL.</param>
    /// <param name="method">GET or POST.</param>
    public void Redirect(string url, string method)
    {
        Interrupt();
        _course++;
        Request(url, method, []);
    }

    /// <summary>Requests the document of a verb's action URL and executes it.</summary>
    /// <param name="action">The action URL; null for the document's own.</param>
    /// <param name="method">GET or POST.</param>
    /// <param name="parameters">Parameters besides the standard ones and those of the context.</param>
    public void RequestAction(string? action, string method, IEnumerable<KeyValuePair<string, string>> parameters) =>
        Request(UrlOf(action), method, [.. context.Parameters, .. parameters]);

    /// <summary>Requests the action URL of a verb whose call ends, so that nothing is made of the answer.</summary>
    /// <param name="action">The action URL; null for the document's own.</param>
    /// <param name="method">GET or POST.</param>
    /// <param name="parameters">Parameters besides the standard ones and those of the context.</param>
    public void TellAction(string? action, string method, IEnumerable<KeyValuePair<string, string>> parameters) =>
        network.Webhooks.Request(call, method, UrlOf(action), [.. context.Parameters, .. parameters], context.FallsBack(isFirst: false), static (_, _) => { });

    /// <summary>Executes the next verb.</summary>
    public void Continue()
    {
        _input = null;
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
            context.OnFailed(outage: null);
        }
    }

    /// <summary>Executes a verb that hears the person.</summary>
    /// <param name="input">The verb's course.</param>
    public void Hear(ICallInput input)
    {
        _input = input;
        input.Begin();
    }

    /// <summary>The person presses a key, which is lost unless a verb listens.</summary>
    /// <param name="key">The key: 0 to 9, * or #.</param>
    public void PressKey(char key) => _input?.OnKey(key);

    /// <summary>The person hangs up.</summary>
    public void HangUp() => _input?.OnHangUp();

    /// <summary>Lets something sound.</summary>
    /// <param name="verb"><c>Say</c>, <c>Play</c> or <c>Pause</c>.</param>
    /// <param name="then">What happens then.</param>
    public void Sound(Verb verb, Action then)
    {
        if (verb is not PassTimeVerb)
        {
            context.OnSound();
        }

        if (verb is not PlayVerb || !network.FailsToPlay())
        {
            TimeSpan length = network.Sounds.Of(verb);
            SoundsUntil = network.Clock.Now + length;
            Pass(length, then);
        }
        else if (context.SkipsFailedPlays)
        {
            then();
        }
        else
        {
            context.OnPlayFailed();
        }
    }

    /// <summary>Ends what passes time now.</summary>
    public void Interrupt()
    {
        _passing?.Cancel();
        SoundsUntil = network.Clock.Now;
    }

    /// <summary>Lets time pass before anything else happens.</summary>
    /// <param name="length">How long.</param>
    /// <param name="then">What happens then, unless the player was stopped.</param>
    public void Pass(TimeSpan length, Action then) => _passing = network.Clock.After(length, then);

    /// <summary>Nothing more is executed, and what is still answered is not looked at.</summary>
    public void Stop()
    {
        _isStopped = true;
        _input = null;
        _passing?.Cancel();
    }

    /// <summary>Resolves a URL in the document.</summary>
    /// <param name="url">The URL, absolute or relative.</param>
    public string Resolve(string url) => RelativeUrl.Resolve(_document!.Url, url);

    private string UrlOf(string? action) => action is null ? _document!.Url : Resolve(action);

    private void Execute(Verb verb)
    {
        switch (verb)
        {
            case SayVerb or PlayVerb or PassTimeVerb:
                Sound(verb, Continue);
                break;
            case GatherVerb gather:
                Hear(new GatherSession(this, gather));
                context.OnAsked(gather);
                break;
            case RedirectVerb { Url: TwiliosMusic }:
                context.OnTwiliosMusic();
                break;
            case RedirectVerb redirect:
                Request(Resolve(redirect.Url), redirect.Method, context.Parameters);
                break;
            default:
                context.Execute(verb);
                break;
        }
    }
}
