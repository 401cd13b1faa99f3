using CallCenter.Core.Queues;
using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Twiml;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>A call that executes TwiML: documents from webhooks, verb by verb, until somebody hangs up.</summary>
internal sealed class CallSession : IQueueMember, IDialler
{
    private readonly TwilioNetwork _network;
    private readonly CallIdentity _call;
    private readonly IParty _party;
    private WebhookAnswer? _document;
    private int _next;
    private bool _isOver;
    private ScheduledEvent? _passing;
    private QueuedCall? _place;
    private EnqueueVerb? _enqueue;
    private WaitingMusic? _music;
    private WaitingDial? _dial;
    private DialQueueVerb? _dialVerb;
    private bool _isTalking;
    private TalkEnding _ending;

    public CallSession(TwilioNetwork network, CallIdentity call, IParty party, Caller caller)
    {
        _network = network;
        _call = call;
        _party = party;
        Caller = caller;
    }

    /// <inheritdoc/>
    public Caller Caller { get; }

    /// <summary>The call's SID.</summary>
    public string CallSid => _call.CallSid;

    /// <summary>Whether the call is in a talk.</summary>
    public bool IsTalking => _isTalking;

    /// <summary>The call is answered by Twilio: requests the number's document.</summary>
    public void Begin() => Request(_call.To.Url, "POST", []);

    /// <summary>The person hangs up, outside of a talk.</summary>
    public void HangUp()
    {
        if (_dial is { } dial && _dialVerb is { } verb)
        {
            _network.Exchange.GiveUpDial(dial);
            _dial = null;
            TellAfterHangup(verb, DialReport.Unanswered(dial.Queue));
        }
        else if (_place is { IsWaiting: true } place)
        {
            _music?.Stop();
            _network.Exchange.Leave(place);
            TellQueueAction("hangup", place, _network.Clock.Now);
        }

        End(failed: false);
    }

    void IQueueMember.OnBridged(Talk talk)
    {
        _music?.Stop();
        _isTalking = true;
        _party.OnTalking(talk);
    }

    void IQueueMember.OnAbandoned()
    {
        _music?.Stop();
        TellQueueAction("hangup", _place!, _network.Clock.Now);
        _party.OnGaveUp();
        End(failed: false);
    }

    void IQueueMember.OnTalkEnded(Talk talk)
    {
        _isTalking = false;
        _party.OnTalkOver();
        var rep = (CallSession)talk.Rep;
        if (rep._ending is TalkEnding.CallerHangsUp)
        {
            TellQueueAction("bridged", talk.Call, talk.Began);
            End(failed: false);
        }
        else
        {
            LeaveQueue("bridged", talk.Call, talk.Began);
        }
    }

    void IDialler.OnBridged(Talk talk)
    {
        _dial = null;
        _isTalking = true;
        _ending = (talk.WasCutOff, _party.HangsUpAfterTalk, _dialVerb!.HangupOnStar) switch
        {
            (true, _, _) => TalkEnding.BothStay,
            (_, true, _) => TalkEnding.RepHangsUp,
            (_, _, true) => TalkEnding.BothStay,
            _ => TalkEnding.CallerHangsUp,
        };
        _party.OnTalking(talk);
    }

    void IDialler.OnQueueEmpty(CallQueue queue)
    {
        _dial = null;
        AfterDial(DialReport.Empty(queue));
    }

    void IDialler.OnTalkEnded(Talk talk)
    {
        _isTalking = false;
        _party.OnTalkOver();
        DialReport report = DialReport.Bridged(talk, _network.Clock.Now);
        if (_ending is TalkEnding.RepHangsUp)
        {
            TellAfterHangup(_dialVerb!, report);
            End(failed: false);
        }
        else
        {
            AfterDial(report);
        }
    }

    /// <summary>Requests the next document; the call ends if there is none.</summary>
    private void Request(string url, string method, IEnumerable<KeyValuePair<string, string>> parameters) =>
        _network.Webhooks.Request(_call, method, url, parameters, answer =>
        {
            if (_isOver)
            {
                return;
            }

            if (answer is null)
            {
                End(failed: true);
                return;
            }

            (_document, _next) = (answer, 0);
            Continue();
        });

    private void Continue()
    {
        if (_isOver)
        {
            return;
        }

        if (_party.WantsToHangUp || _next >= _document!.Verbs.Count)
        {
            End(failed: false);
            return;
        }

        switch (_document.Verbs[_next++])
        {
            case PassTimeVerb pass:
                _passing = _network.Clock.After(pass.Length, Continue);
                break;
            case RecordVerb record:
                string recorded = record.Action is { } action ? Resolve(action) : _document.Url;
                _passing = _network.Clock.After(record.Length, () => Request(recorded, record.Method, RecordingReport.Of(record)));
                break;
            case RedirectVerb redirect:
                Request(Resolve(redirect.Url), redirect.Method, []);
                break;
            case EnqueueVerb enqueue:
                Enqueue(enqueue);
                break;
            case DialQueueVerb dial:
                Dial(dial);
                break;
            case LeaveVerb:
                Continue();
                break;
            default:
                End(failed: false);
                break;
        }
    }

    private void Enqueue(EnqueueVerb enqueue)
    {
        _enqueue = enqueue;
        CallQueue queue = _network.Exchange.FindOrCreate(enqueue.Queue, enqueue.MaxQueueSize ?? Exchange.DefaultMaxSize);
        _place = _network.Exchange.Join(queue, this);
        if (_place is null)
        {
            LeaveQueue("queue-full", null, _network.Clock.Now);
        }
        else if (enqueue.WaitUrl is { } waitUrl && !_isTalking)
        {
            _music = new WaitingMusic(_network, _call, _place, Resolve(waitUrl), enqueue.WaitUrlMethod, LeaveByMusic);
            _music.Play();
        }
    }

    /// <summary>A document of the wait URL said that the call leaves the queue or ends.</summary>
    private void LeaveByMusic(WaitingMusicEnding ending)
    {
        QueuedCall place = _place!;
        _network.Exchange.Leave(place);
        if (ending is WaitingMusicEnding.Leave)
        {
            LeaveQueue("leave", place, _network.Clock.Now);
        }
        else
        {
            TellQueueAction("hangup", place, _network.Clock.Now);
            End(failed: ending is WaitingMusicEnding.Failed);
        }
    }

    /// <summary>The call goes on behind the queue: with the action URL, the next verb, or not at all.</summary>
    private void LeaveQueue(string result, QueuedCall? place, TimeSpan left)
    {
        if (_enqueue!.Action is { } action)
        {
            Request(Resolve(action), _enqueue.Method, QueueReport.Of(result, place, left));
        }
        else if (result == "queue-full" && _next >= _document!.Verbs.Count)
        {
            End(failed: true);
        }
        else
        {
            Continue();
        }
    }

    private void TellQueueAction(string result, QueuedCall place, TimeSpan left)
    {
        if (_enqueue?.Action is { } action)
        {
            _network.Webhooks.Request(_call, _enqueue.Method, Resolve(action), QueueReport.Of(result, place, left), static _ => { });
        }
    }

    private void Dial(DialQueueVerb dial)
    {
        _dialVerb = dial;
        if (_network.Exchange.Find(dial.Queue) is { } queue)
        {
            WaitingDial waiting = _network.Exchange.Dial(
                queue, this, _network.DialTimeout(dial.Timeout), dial.TimeLimit);
            // Somebody may have waited already: then the talk has begun.
            _dial = _isTalking ? null : waiting;
        }
        else
        {
            AfterDial(DialReport.Missing());
        }
    }

    private void AfterDial(DialReport report)
    {
        if (_party.WantsToHangUp)
        {
            TellAfterHangup(_dialVerb!, report);
            End(failed: false);
        }
        else if (_dialVerb!.Action is { } action)
        {
            Request(Resolve(action), _dialVerb.Method, report.Parameters(_network.Behaviour));
        }
        else
        {
            Continue();
        }
    }

    private void TellAfterHangup(DialQueueVerb dial, DialReport report)
    {
        if (_network.Behaviour.ActionAfterRepHangup && dial.Action is { } action)
        {
            _network.Webhooks.Request(_call, dial.Method, Resolve(action), report.Parameters(_network.Behaviour), static _ => { });
        }
    }

    private void End(bool failed)
    {
        if (!_isOver)
        {
            _isOver = true;
            _passing?.Cancel();
            _party.OnEnded(failed);
        }
    }

    private string Resolve(string url) => RelativeUrl.Resolve(_document!.Url, url);
}
