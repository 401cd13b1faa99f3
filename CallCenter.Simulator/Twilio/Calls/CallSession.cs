using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Twiml;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>A call that executes TwiML: documents from webhooks, verb by verb, until somebody hangs up.</summary>
internal sealed class CallSession : ITwimlContext
{
    private readonly CallIdentity _call;
    private readonly TwimlPlayer _player;
    private EnqueueSession? _enqueue;
    private DialSession? _dial;
    private (string Url, string Method)? _sentOn;
    private Talk? _talk;
    private bool _hasWaited;
    private bool _isOver;

    /// <summary>Prepares a call.</summary>
    /// <param name="network">Twilio.</param>
    /// <param name="call">What every request about the call says of it.</param>
    /// <param name="party">The person on the call.</param>
    /// <param name="caller">Who the person is if they join a queue.</param>
    public CallSession(TwilioNetwork network, CallIdentity call, IParty party, Caller caller)
    {
        _call = call;
        _player = new TwimlPlayer(network, call, this);
        (Network, Party, Caller) = (network, party, caller);
    }

    /// <summary>Twilio.</summary>
    public TwilioNetwork Network { get; }

    /// <summary>The person on the call.</summary>
    public IParty Party { get; }

    /// <summary>Who the person is in a queue.</summary>
    public Caller Caller { get; }

    /// <summary>Who rings whom.</summary>
    public CallIdentity Identity => _call;

    /// <summary>The call's SID.</summary>
    public string CallSid => _call.CallSid;

    /// <summary>Whether the call is a rep's.</summary>
    public bool IsRep => _call.IsRep;

    /// <summary>What has become of the call so far.</summary>
    public CallCourse Course { get; } = new();

    /// <summary>Whether the call is in a talk.</summary>
    public bool IsTalking => _talk is not null;

    /// <summary>Whether REST takes the call out of a talk, to go on with another document.</summary>
    public bool IsSentElsewhere { get; private set; }

    /// <summary>Whether the document has no more verbs.</summary>
    public bool IsAtEnd => _player.IsAtEnd;

    bool ITwimlContext.IsLeaving => Party.WantsToHangUp;

    /// <summary>The call is answered by Twilio: requests the number's document.</summary>
    public void Begin()
    {
        Network.Log?.OnBegan(this);
        if (_call.To.VoiceUrl.Length > 0)
        {
            _player.Request(_call.To.VoiceUrl, _call.To.VoiceMethod, []);
        }
        else
        {
            End(failed: true);
        }
    }

    /// <summary>The person hangs up, outside of a talk.</summary>
    public void HangUp()
    {
        _player.HangUp();
        _dial?.HangUp();
        _enqueue?.HangUp();
        End(failed: false);
    }

    /// <summary>REST ends the call, whatever it does (https://www.twilio.com/docs/voice/api/call-resource#update-a-call-resource).</summary>
    public void Complete()
    {
        if (_talk is { } talk)
        {
            Network.Exchange.EndTalk(talk, talk.Rep == _dial ? TalkEnding.RepHangsUp : TalkEnding.CallerHangsUp);
        }
        else
        {
            HangUp();
        }
    }

    /// <summary>REST sends the call to another document, whatever it does (https://www.twilio.com/docs/voice/api/call-resource#update-a-call-resource).</summary>
    /// <param name="url">The document's absolute URL.</param>
    /// <param name="method">GET or POST.</param>
    public void Redirect(string url, string method)
    {
        if (_enqueue is { IsWaiting: true })
        {
            SendOn(url, method);
            return;
        }

        if (_talk is { } talk)
        {
            // The other call goes on behind its own verb.
            IsSentElsewhere = true;
            Network.Exchange.EndTalk(talk, TalkEnding.BothStay);
            IsSentElsewhere = false;
        }

        // It is not in the queue, so that at most its way there ends.
        _enqueue?.HangUp();
        _dial?.StopWaiting();
        if (!_isOver)
        {
            _player.Redirect(url, method);
        }
    }

    /// <summary>The person presses a key; nothing happens in a talk, or where nothing listens.</summary>
    /// <param name="key">The key: 0 to 9, * or #.</param>
    public void PressKey(char key)
    {
        if (IsTalking || _isOver)
        {
            return;
        }

        if (_enqueue is { IsWaiting: true } waiting)
        {
            waiting.PressKey(key);
        }
        else if (_dial is { IsWaiting: true } dial)
        {
            dial.PressKey(key);
        }
        else
        {
            _player.PressKey(key);
        }
    }

    /// <summary>REST sends the call to another document (https://www.twilio.com/docs/voice/api/member-resource); nothing happens unless the call waits in a queue.</summary>
    /// <param name="url">The document's URL.</param>
    /// <param name="method">GET or POST.</param>
    public void SendOn(string url, string method)
    {
        if (_enqueue is { IsWaiting: true } waiting)
        {
            _sentOn = (url, method);
            waiting.SendOn();
        }
    }

    /// <summary>The call goes on with the document that REST named.</summary>
    public void GoOnAsSent()
    {
        if (_sentOn is { } document)
        {
            _sentOn = null;
            _player.Request(document.Url, document.Method, []);
        }
    }

    /// <summary>The call joined a queue: the first time, it begins to run until the person presses a key.</summary>
    public void BeginWaiting()
    {
        if (!_hasWaited && Caller.Press is { } press)
        {
            Network.Clock.After(press.After, () => PressKey(press.Key));
        }

        _hasWaited = true;
    }

    void ITwimlContext.Execute(Verb verb)
    {
        switch (verb)
        {
            case EnqueueVerb enqueue:
                _enqueue = new EnqueueSession(this, enqueue);
                _enqueue.Begin();
                break;
            case DialQueueVerb dial:
                Party.OnDialling();
                _dial = new DialSession(this, dial);
                _dial.Begin();
                break;
            case RecordVerb record:
                Course.WasToldSomething = true;
                _player.Hear(new RecordSession(_player, record, this));
                break;
            case LeaveVerb:
                _player.Continue();
                break;
            default:
                End(failed: false);
                break;
        }
    }

    bool ITwimlContext.FallsBack(bool isFirst) => isFirst || Network.Behaviour.FallbackOnAction;

    void ITwimlContext.OnDocument(TwimlDocument document)
    {
        Course.HasBegun = true;
        Course.CutBy = null;
    }

    void ITwimlContext.OnAsked(GatherVerb gather) => Party.OnAsked(gather);

    void ITwimlContext.OnSound() => Course.WasToldSomething = true;

    void ITwimlContext.OnDocumentOver()
    {
        if (_sentOn is null || Party.WantsToHangUp)
        {
            End(failed: false);
        }
        else
        {
            GoOnAsSent();
        }
    }

    void ITwimlContext.OnFailed(Outage? outage)
    {
        Course.CutBy = outage;
        End(failed: true);
    }

    /// <summary>A talk begins.</summary>
    public void BeginTalk(Talk talk)
    {
        _talk = talk;
        Course.WasAnswered = true;
        Party.OnTalking(talk);
    }

    /// <summary>A talk is over; the call may go on.</summary>
    public void EndTalk()
    {
        _talk = null;
        Party.OnTalkOver();
    }

    /// <summary>The call goes on behind a verb: with the action URL, or with the next verb if there is none.</summary>
    public void GoOn(string? action, string method, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        if (IsSentElsewhere)
        {
            Tell(action, method, parameters);
        }
        else if (action is null)
        {
            _player.Continue();
        }
        else
        {
            _player.Request(Resolve(action), method, parameters);
        }
    }

    /// <summary>Tells an action URL how a verb went whose call ends, so that nothing is made of the answer.</summary>
    public void Tell(string? action, string method, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        if (action is not null)
        {
            Network.Webhooks.Request(_call, method, Resolve(action), parameters, Network.Behaviour.FallbackOnAction, static (_, _) => { });
        }
    }

    /// <summary>Makes a player of other documents to the same call.</summary>
    /// <param name="context">Where they are executed.</param>
    public TwimlPlayer CreatePlayer(ITwimlContext context) => new(Network, _call, context);

    /// <summary>Resolves a URL in the document.</summary>
    public string Resolve(string url) => _player.Resolve(url);

    /// <summary>The call ends; without effect if it has ended.</summary>
    /// <param name="failed">Whether an application error, or Twilio without a word, ends it.</param>
    public void End(bool failed)
    {
        if (!_isOver)
        {
            _isOver = true;
            _player.Stop();
            Network.Log?.OnEnded(this);
            Party.OnEnded(Course, failed);
        }
    }
}
