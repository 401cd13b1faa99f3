using CallCenter.Core;
using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Simulator.People;

/// <summary>A rep: calls in when the shift begins, again after each hang-up, and leaves when it ends.</summary>
internal sealed class Rep : IParty
{
    // A rep whose call broke off needs a moment to notice and to dial again.
    private static readonly TimeSpan Redial = TimeSpan.FromSeconds(5);

    private readonly int _number;
    private readonly VirtualClock _clock;
    private readonly ICallCenterObserver _observer;
    private readonly Func<Rep, CallSession> _callIn;
    private readonly Func<TimeSpan>? _drawWrapUp;
    private CallSession? _session;
    private ScheduledEvent? _callsInAgain;
    private bool _hasTalked;

    /// <summary>Creates a rep.</summary>
    /// <param name="number">The rep's number, from 1.</param>
    /// <param name="clock">The simulated time.</param>
    /// <param name="observer">Is told what the rep does.</param>
    /// <param name="callIn">Makes a new call of the rep.</param>
    /// <param name="drawWrapUp">Draws how long the rep is away after a talk; null for a rep who stays on the line.</param>
    public Rep(int number, VirtualClock clock, ICallCenterObserver observer, Func<Rep, CallSession> callIn, Func<TimeSpan>? drawWrapUp)
    {
        _number = number;
        _clock = clock;
        _observer = observer;
        _callIn = callIn;
        _drawWrapUp = drawWrapUp;
    }

    /// <inheritdoc/>
    public bool WantsToHangUp { get; private set; }

    /// <inheritdoc/>
    public bool HangsUpAfterTalk => _drawWrapUp is not null;

    /// <summary>The shift begins; a talk of the shift before goes on.</summary>
    public void Begin()
    {
        WantsToHangUp = false;
        if (_session is null)
        {
            CallIn();
        }
    }

    /// <summary>The shift ends: a talk is finished first.</summary>
    public void Leave()
    {
        WantsToHangUp = true;
        _callsInAgain?.Cancel();
        if (_session is { IsTalking: false } session)
        {
            session.HangUp();
        }
        else if (_session is null)
        {
            _observer.OnRep(_number, null);
        }
    }

    /// <inheritdoc/>
    public void OnTalking(Talk talk)
    {
        _hasTalked = true;
        _observer.OnRep(_number, talk.Call.Member.Caller.Tier is Tier.Premium ? RepState.Premium : RepState.Regular);
    }

    /// <inheritdoc/>
    public void OnTalkOver() => _observer.OnRep(_number, RepState.Dialling);

    /// <inheritdoc/>
    public void OnGaveUp()
    {
    }

    /// <inheritdoc/>
    public void OnEnded(bool failed)
    {
        _session = null;
        if (WantsToHangUp)
        {
            _observer.OnRep(_number, null);
            return;
        }

        bool wrapsUp = _hasTalked && !failed && _drawWrapUp is not null;
        _observer.OnRep(_number, wrapsUp ? RepState.WrapUp : RepState.Dialling);
        _callsInAgain = _clock.After(wrapsUp ? _drawWrapUp!() : Redial, CallIn);
    }

    private void CallIn()
    {
        _hasTalked = false;
        _observer.OnRep(_number, RepState.Dialling);
        _session = _callIn(this);
        _session.Begin();
    }
}
