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
    private readonly bool _wrapsUp;
    private CallSession? _session;
    private ScheduledEvent? _callsInAgain;
    private Caller? _talkedTo;

    /// <summary>Creates a rep.</summary>
    /// <param name="number">The rep's number, from 1.</param>
    /// <param name="clock">The simulated time.</param>
    /// <param name="observer">Is told what the rep does.</param>
    /// <param name="callIn">Makes a new call of the rep.</param>
    /// <param name="wrapsUp">Whether the rep hangs up after a talk, to be away as long as the caller's wrap-up says; else the rep stays on the line.</param>
    public Rep(int number, VirtualClock clock, ICallCenterObserver observer, Func<Rep, CallSession> callIn, bool wrapsUp)
    {
        _number = number;
        _clock = clock;
        _observer = observer;
        _callIn = callIn;
        _wrapsUp = wrapsUp;
    }

    /// <inheritdoc/>
    public bool WantsToHangUp { get; private set; }

    /// <inheritdoc/>
    public bool HangsUpAfterTalk => _wrapsUp;

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
        _talkedTo = talk.Call.Member.Caller;
        _observer.OnRep(_number, talk.Call.Member.Caller.Tier is Tier.Premium ? RepState.Premium : RepState.Regular);
    }

    /// <inheritdoc/>
    public void OnTalkOver() => _observer.OnRep(_number, RepState.Dialling);

    /// <inheritdoc/>
    public void OnGaveUp()
    {
    }

    /// <inheritdoc/>
    public void OnEnded(CallCourse course, bool failed)
    {
        _session = null;
        if (WantsToHangUp)
        {
            _observer.OnRep(_number, null);
            return;
        }

        TimeSpan? wrapUp = _wrapsUp && !failed ? _talkedTo?.WrapUp : null;
        _observer.OnRep(_number, wrapUp is null ? RepState.Dialling : RepState.WrapUp);
        _callsInAgain = _clock.After(wrapUp ?? Redial, CallIn);
    }

    private void CallIn()
    {
        _talkedTo = null;
        _observer.OnRep(_number, RepState.Dialling);
        _session = _callIn(this);
        _session.Begin();
    }
}
