using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Twiml;

namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>
/// A call while it executes <c>Enqueue</c>: waits in a queue, where the documents of the wait URL are played to it again and again, and talks to a
/// rep (https://www.twilio.com/docs/voice/twiml/enqueue).
/// </summary>
/// <param name="session">The call.</param>
/// <param name="enqueue">The verb.</param>
internal sealed class EnqueueSession(CallSession session, EnqueueVerb enqueue) : IQueueMember, ITwimlContext
{
    // A document without a sound would be requested without end at one moment.
    private static readonly TimeSpan ShortestRound = TimeSpan.FromSeconds(1);

    private QueuedCall? _place;
    private TwimlPlayer? _hold;

    /// <inheritdoc/>
    public Caller Caller => session.Caller;

    /// <inheritdoc/>
    public string CallSid => session.CallSid;

    IEnumerable<KeyValuePair<string, string>> ITwimlContext.Parameters => QueueReport.Waiting(_place!, Now);

    private TimeSpan Now => session.Network.Clock.Now;

    /// <summary>Joins the queue.</summary>
    public void Begin()
    {
        Exchange exchange = session.Network.Exchange;
        CallQueue queue = exchange.FindOrCreate(enqueue.Queue, enqueue.MaxQueueSize ?? Exchange.DefaultMaxSize);
        _place = exchange.Join(queue, this);
        if (_place is null)
        {
            Refuse();
        }
        else if (enqueue.WaitUrl is not null && !session.IsTalking)
        {
            _hold = session.CreatePlayer(this);
            PlayHoldDocument();
        }
    }

    /// <summary>The caller hangs up; nothing happens unless the caller waits.</summary>
    public void HangUp()
    {
        if (_place is { IsWaiting: true })
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
        Tell("hangup", _place, Now);
        session.Party.OnGaveUp();
        session.End(failed: false);
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
            GoOn("bridged", talk.Call, talk.Began);
        }
    }

    // Twilio executes no other verbs in a queue.
    bool ITwimlContext.Allows(Verb verb) => verb is PassTimeVerb or RedirectVerb or LeaveVerb or HangupVerb;

    void ITwimlContext.Execute(Verb verb)
    {
        LeaveQueue();
        if (verb is LeaveVerb)
        {
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

    void ITwimlContext.OnFailed()
    {
        LeaveQueue();
        End(failed: true);
    }

    private void PlayHoldDocument() =>
        _hold!.Request(session.Resolve(enqueue.WaitUrl!), enqueue.WaitUrlMethod, QueueReport.Waiting(_place!, Now));

    private void LeaveQueue()
    {
        _hold?.Stop();
        session.Network.Exchange.Leave(_place!);
    }

    private void Refuse()
    {
        if (enqueue.Action is null && session.IsAtEnd)
        {
            session.End(failed: true);
        }
        else
        {
            GoOn("queue-full", null, Now);
        }
    }

    private void End(bool failed)
    {
        Tell("hangup", _place, Now);
        session.End(failed);
    }

    private void Tell(string result, QueuedCall? place, TimeSpan left) =>
        session.Tell(enqueue.Action, enqueue.Method, QueueReport.Of(result, place, left));

    private void GoOn(string result, QueuedCall? place, TimeSpan left) =>
        session.GoOn(enqueue.Action, enqueue.Method, QueueReport.Of(result, place, left));
}
