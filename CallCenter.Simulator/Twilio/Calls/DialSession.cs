using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Twiml;

namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>A rep's call while it executes <c>Dial</c>: waits on a queue, talks to a caller.</summary>
/// <param name="session">The call.</param>
/// <param name="dial">The verb.</param>
internal sealed class DialSession(CallSession session, DialQueueVerb dial) : IDialler
{
    private const char Star = '*';

    private WaitingDial? _waiting;

    /// <summary>Whether the rep waits for a caller.</summary>
    public bool IsWaiting => _waiting is not null;

    /// <summary>Dials.</summary>
    public void Begin()
    {
        TwilioNetwork network = session.Network;
        if (network.Exchange.Find(dial.Queue) is not { } queue)
        {
            Finish(DialReport.Missing());
            return;
        }

        WaitingDial waiting = network.Exchange.Dial(queue, this, network.DialTimeout(dial.Timeout), dial.TimeLimit);
        // Somebody may have waited already: then the talk has begun.
        _waiting = session.IsTalking ? null : waiting;
    }

    /// <summary>The rep presses a key while waiting for a caller.</summary>
    /// <param name="key">The key.</param>
    public void PressKey(char key)
    {
        if (key == Star && dial.HangupOnStar && session.Network.Behaviour.StarEndsWaitingDial && _waiting is { } waiting)
        {
            _waiting = null;
            session.Network.Exchange.GiveUpDial(waiting);
            Finish(DialReport.Unanswered(waiting.Queue));
        }
    }

    /// <summary>The rep hangs up; nothing happens unless the rep waits for a caller.</summary>
    public void HangUp()
    {
        if (_waiting is { } waiting)
        {
            _waiting = null;
            session.Network.Exchange.GiveUpDial(waiting);
            End(DialReport.Unanswered(waiting.Queue));
        }
    }

    /// <summary>REST sends the rep elsewhere; nothing happens unless the rep waits for a caller.</summary>
    public void StopWaiting()
    {
        if (_waiting is { } waiting)
        {
            _waiting = null;
            session.Network.Exchange.GiveUpDial(waiting);
        }
    }

    void IDialler.OnBridged(Talk talk)
    {
        _waiting = null;
        talk.Ending = (talk.WasCutOff, session.Party.HangsUpAfterTalk, dial.HangupOnStar && session.Party.WillPressStar()) switch
        {
            (true, _, _) => TalkEnding.BothStay,
            (_, true, _) => TalkEnding.RepHangsUp,
            (_, _, true) => TalkEnding.BothStay,
            _ => TalkEnding.CallerHangsUp,
        };
        session.BeginTalk(talk);
    }

    void IDialler.OnQueueEmpty(CallQueue queue)
    {
        _waiting = null;
        Finish(DialReport.Empty(queue));
    }

    void IDialler.OnTalkEnded(Talk talk)
    {
        session.EndTalk();
        DialReport report = DialReport.Bridged(talk, session.Network.Clock.Now);
        if (talk.Ending is TalkEnding.RepHangsUp)
        {
            End(report);
        }
        else
        {
            Finish(report);
        }
    }

    private void Finish(DialReport report)
    {
        if (session.Party.WantsToHangUp)
        {
            End(report);
        }
        else
        {
            session.GoOn(dial.Action, dial.Method, report.Parameters(session.Network.Behaviour));
        }
    }

    private void End(DialReport report)
    {
        if (session.Network.Behaviour.ActionAfterRepHangup)
        {
            session.Tell(dial.Action, dial.Method, report.Parameters(session.Network.Behaviour));
        }

        session.End(failed: false);
    }
}
