using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Twiml;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>A call while it executes <c>Enqueue</c>: waits in a queue, hears the documents of the wait URL again and again, and talks to a rep (https://www.twilio.com/docs/voice/twiml/enqueue).</summary>
/// <param name="session">The call.</param>
/// <param name="enqueue">The verb.</param>
internal sealed class EnqueueSession(CallSession session, EnqueueVerb enqueue) : IQueueMember, ITwimlContext
{
    // A document without a sound would be requested without end at one moment.
    private static readonly TimeSpan ShortestRound = TimeSpan.FromSeconds(1);

    private QueuedCall? _place;
    private ScheduledEvent? _joins;
    private TwimlPlayer? _hold;
    private int _promised;

    /// <inheritdoc/>
    public Caller Caller => session.Caller;

    /// <inheritdoc/>
    public string CallSid => session.CallSid;

    /// <inheritdoc/>
    public bool IsRep => session.IsRep;

    /// <inheritdoc/>
    public TimeSpan BusyFor => !Behaviour.DequeueInterrupts && _hold?.SoundsUntil - Now is { Ticks: > 0 } rest ? rest : TimeSpan.Zero;

    /// <summary>Whether the caller waits in the queue.</summary>
    public bool IsWaiting => _place is { IsWaiting: true };

    IEnumerable<KeyValuePair<string, string>> ITwimlContext.Parameters => Behaviour.QueueParametersInHold ? WaitParameters : [];

    bool ITwimlContext.SkipsFailedPlays => Behaviour.FailedPlay is FailedPlay.Skipped;

    private IEnumerable<KeyValuePair<string, string>> WaitParameters => _place is { } place ? QueueReport.Waiting(place, Now) : [];

    private TwilioBehaviour Behaviour => session.Network.Behaviour;

    private TimeSpan Now => session.Network.Clock.Now;

    /// <summary>Joins the queue.</summary>
    public void Begin()
    {
        if (Caller.HangsUpWhileEnqueued)
        {
            HangUpOnTheWay();
            return;
        }

        if (session.Network.FailsToEnqueue())
        {
            GoOnUnheard("system-error", place: null);
            return;
        }

        if (Behaviour.HoldRequestLead > 0 && enqueue.WaitUrl is not null)
        {
            BeginHold();
            _joins = session.Network.Clock.After(SimulatedTime.FromSeconds(Behaviour.HoldRequestLead), Join);
        }
        else
        {
            Join();
        }
    }

    private void Join()
    {
        Exchange exchange = session.Network.Exchange;
        CallQueue queue = exchange.FindOrCreate(enqueue.Queue, Behaviour.MaxQueueSize ? enqueue.MaxQueueSize : null);
        _place = exchange.Join(queue, this);
        if (_place is null)
        {
            _hold?.Stop();
            Refuse();
        }
        else if (!session.IsTalking)
        {
            session.BeginWaiting();
            if (enqueue.WaitUrl is not null && _hold is null)
            {
                BeginHold();
            }
        }
        else if (Behaviour.HoldRequestWhenConnected && _hold is null)
        {
            session.Tell(enqueue.WaitUrl, enqueue.WaitUrlMethod, WaitParameters);
        }
    }

    private void BeginHold()
    {
        _hold = session.CreatePlayer(this);
        PlayHoldDocument();
    }

    /// <summary>The caller presses a key.</summary>
    /// <param name="key">The key.</param>
    public void PressKey(char key) => _hold?.PressKey(key);

    /// <inheritdoc/>
    public void OnSentOn(string url, string method) => session.SendOn(url, method);

    /// <summary>REST sends the call, which waits, to another document.</summary>
    public void SendOn()
    {
        LeaveQueue();
        if (!Behaviour.ActionOnRedirect)
        {
            session.GoOnAsSent();
        }
        else if (Behaviour.ActionAnswerAfterRedirect && enqueue.Action is not null)
        {
            GoOn("redirected", _place, Now);
        }
        else
        {
            Tell("redirected", _place, Now);
            session.GoOnAsSent();
        }
    }

    /// <summary>The caller hangs up; nothing happens unless the caller waits.</summary>
    public void HangUp()
    {
        if (_joins is { } joins && _place is null)
        {
            joins.Cancel();
            _hold!.Stop();
        }
        else if (IsWaiting)
        {
            LeaveQueue();
            End(failed: false);
        }
    }

    void IQueueMember.OnBridged(Talk talk)
    {
        _hold?.Stop();
        session.BeginTalk(talk);
    }

    void IQueueMember.OnAbandoned()
    {
        _hold?.Stop();
        TellHangup();
        GiveUp();
    }

    void IQueueMember.OnTalkEnded(Talk talk)
    {
        session.EndTalk();
        if (talk.Ending is TalkEnding.CallerHangsUp)
        {
            Tell("bridged", talk.Call, talk.Began);
            session.End(failed: false);
        }
        else
        {
            GoOn(session.IsSentElsewhere ? "redirected-from-bridged" : "bridged", talk.Call, talk.Began);
        }
    }

    // Twilio executes no other verbs in a queue.
    bool ITwimlContext.Allows(Verb verb) => verb is SayVerb or PlayVerb or PassTimeVerb or GatherVerb or RedirectVerb or LeaveVerb or HangupVerb;

    void ITwimlContext.OnDocument(TwimlDocument document)
    {
        if (_place is { } place && Promise.In(document) is { } minutes && (_promised == 0 || minutes < _promised))
        {
            _promised = minutes;
            session.Network.Exchange.Promise(place, minutes);
        }
    }

    void ITwimlContext.Execute(Verb verb)
    {
        LeaveQueue();
        if (verb is LeaveVerb)
        {
            session.Course.LeftQueue = true;
            GoOn("leave", _place, Now);
        }
        else
        {
            End(failed: false);
        }
    }

    void ITwimlContext.OnDocumentOver()
    {
        TimeSpan rest = ShortestRound - (Now - _hold!.Began);
        _hold.Pass(rest > TimeSpan.Zero ? rest : TimeSpan.Zero, PlayHoldDocument);
    }

    bool ITwimlContext.FallsBack(bool isFirst) => Behaviour.FailedWait is FailedWait.Fallback;

    void ITwimlContext.OnFailed(Outage? outage)
    {
        session.Course.CutBy = outage;
        Fail(Behaviour.FailedWait is FailedWait.Dropped);
    }

    void ITwimlContext.OnPlayFailed() => Fail(Behaviour.FailedPlay is FailedPlay.Dropped);

    private void Fail(bool drops)
    {
        LeaveQueue();
        if (drops)
        {
            End(failed: true);
            return;
        }

        GoOnUnheard("error", _place);
    }

    private void PlayHoldDocument() => _hold!.Request(session.Resolve(enqueue.WaitUrl!), enqueue.WaitUrlMethod, WaitParameters);

    private void LeaveQueue()
    {
        _joins?.Cancel();
        _hold?.Stop();
        if (_place is { } place)
        {
            session.Network.Exchange.Leave(place);
        }
    }

    private void Refuse()
    {
        session.Course.MetFullQueue = true;
        if (Behaviour.ActionOnFullQueue)
        {
            GoOnUnheard("queue-full", place: null);
        }
        else if (session.IsAtEnd)
        {
            session.End(failed: true);
        }
        else
        {
            session.GoOn(action: null, enqueue.Method, []);
        }
    }

    private void HangUpOnTheWay()
    {
        if (Behaviour.HangupWhileEnqueued is not HangupWhileEnqueued.Nothing)
        {
            Tell(Behaviour.HangupWhileEnqueued is HangupWhileEnqueued.Hangup ? "hangup" : "system-error", place: null, Now);
        }

        GiveUp();
    }

    private void GiveUp()
    {
        session.Course.GaveUp = true;
        session.Party.OnGaveUp();
        session.End(failed: false);
    }

    private void End(bool failed)
    {
        TellHangup();
        session.End(failed);
    }

    private void TellHangup()
    {
        if (Behaviour.ActionAfterCallerHangup)
        {
            Tell("hangup", _place, Now);
        }
    }

    private void Tell(string result, QueuedCall? place, TimeSpan left) => session.Tell(enqueue.Action, enqueue.Method, QueueReport.Of(result, place, left));

    // Where neither an action nor another verb is left, the call breaks off.
    private void GoOnUnheard(string result, QueuedCall? place)
    {
        if (enqueue.Action is null && session.IsAtEnd)
        {
            session.End(failed: true);
        }
        else
        {
            GoOn(result, place, Now);
        }
    }

    private void GoOn(string result, QueuedCall? place, TimeSpan left) => session.GoOn(enqueue.Action, enqueue.Method, QueueReport.Of(result, place, left));
}
