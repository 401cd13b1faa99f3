using CallCenter.Core;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Twiml;

namespace CallCenter.Simulator.People;

/// <summary>A rep: calls in when the shift begins, again after each hang-up, and leaves when it ends; in between presses the keys that the app asks for.</summary>
internal sealed class Rep : IParty
{
    private const char Ready = '1';
    private const char PauseKey = '9';
    private const char Star = '*';

    // A rep whose call broke off needs a moment to notice and to dial again.
    private static readonly TimeSpan Redial = TimeSpan.FromSeconds(5);

    /// <summary>What a rep is in a queue of reps: somebody who waits however long it takes.</summary>
    public static readonly Caller InQueue = new(Number: -1, Tier.Premium, Talk: TimeSpan.Zero, Patience: SimulatedTime.Never);

    // Nobody presses a key sooner.
    private static readonly TimeSpan Reaction = TimeSpan.FromSeconds(1);

    private readonly int _number;
    private readonly VirtualClock _clock;
    private readonly ICallCenterObserver _observer;
    private readonly Func<Rep, CallSession> _callIn;
    private readonly bool _wrapsUp;
    private readonly RepHabits _habits;
    private readonly RepPin? _pin;
    private readonly Random _chance;
    private readonly Keypad _keypad;
    private CallSession? _session;
    private ScheduledEvent? _callsInAgain;
    private Caller? _talkedTo;
    private TimeSpan? _pausesUntil;

    /// <summary>Creates a rep.</summary>
    /// <param name="number">The rep's number, from 1.</param>
    /// <param name="clock">The simulated time.</param>
    /// <param name="observer">Is told what the rep does.</param>
    /// <param name="callIn">Makes a new call of the rep.</param>
    /// <param name="wrapsUp">Whether the rep hangs up after a talk, to be away as long as the caller's wrap-up says; else the rep stays on the line.</param>
    /// <param name="habits">What the rep does beside talking; null for what is usual.</param>
    /// <param name="chance">The source of chance.</param>
    public Rep(int number, VirtualClock clock, ICallCenterObserver observer, Func<Rep, CallSession> callIn, bool wrapsUp, RepHabits? habits = null, Random? chance = null)
    {
        _number = number;
        _clock = clock;
        _observer = observer;
        _callIn = callIn;
        _wrapsUp = wrapsUp;
        _habits = habits ?? new RepHabits();
        _pin = _habits.Pins.ElementAtOrDefault(number - 1);
        _chance = chance ?? new Random(number);
        _keypad = new Keypad(clock, _habits.KeySeconds, _chance);
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
    public bool WillPressStar() => _chance.NextDouble() < _habits.StarShare;

    /// <inheritdoc/>
    public void OnAsked(GatherVerb gather)
    {
        if (gather.NumDigits is null)
        {
            GivePin();
        }
        else if (_pausesUntil is { } until)
        {
            _observer.OnRep(_number, RepState.Pause);
            PressWhenReady(until - _clock.Now);
        }
        else if (_talkedTo is { } caller)
        {
            WrapUp(caller);
        }
    }

    /// <inheritdoc/>
    public void OnDialling()
    {
        StopBreak();
        _observer.OnRep(_number, RepState.Dialling);
        if (_habits.IdleStarShare > 0 && _chance.NextDouble() < _habits.IdleStarShare)
        {
            _keypad.Type(_session!, Star.ToString());
        }
    }

    /// <inheritdoc/>
    public void OnTalking(Talk talk)
    {
        StopBreak();
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
        _keypad.Rest();
        if (failed && course.CutBy is { } outage)
        {
            _observer.OnCut(outage, course.HasBegun ? CutCall.OfRep : CutCall.OfRepInVain);
        }

        if (WantsToHangUp)
        {
            _observer.OnRep(_number, null);
            return;
        }

        // Whoever pauses goes on pausing when the app has lost patience.
        (RepState state, TimeSpan away) = (_pausesUntil - _clock.Now, _wrapsUp && !failed ? _talkedTo?.WrapUp : null) switch
        {
            ({ } rest, _) when rest > Redial => (RepState.Pause, rest),
            (_, { } wrapUp) => (RepState.WrapUp, wrapUp),
            _ => (RepState.Dialling, Redial),
        };
        _observer.OnRep(_number, state);
        _callsInAgain = _clock.After(away, CallIn);
    }

    private void CallIn()
    {
        _talkedTo = null;
        _pausesUntil = null;
        _observer.OnRep(_number, RepState.Dialling);
        _session = _callIn(this);
        _session.Begin();
    }

    private void GivePin()
    {
        if (_pin is null)
        {
            return;
        }

        if (_chance.NextDouble() < _habits.PinGiveUps)
        {
            _keypad.After(Reaction, _session!.HangUp);
            return;
        }

        _keypad.Type(_session!, (_chance.NextDouble() < _habits.WrongPins ? Mistyped(_pin.Pin) : _pin.Pin) + '#');
    }

    private string Mistyped(string pin)
    {
        char[] keys = pin.ToCharArray();
        int wrong = _chance.Next(keys.Length);
        keys[wrong] = keys[wrong] == '9' ? '0' : (char)(keys[wrong] + 1);
        return new string(keys);
    }

    private void WrapUp(Caller caller)
    {
        _observer.OnRep(_number, RepState.WrapUp);
        if (_chance.NextDouble() >= _habits.PauseShare)
        {
            PressWhenReady(caller.WrapUp);
            return;
        }

        TimeSpan pause = RandomTime.Draw(_habits.Pause, _chance);
        _keypad.After(Longer(caller.WrapUp, Reaction), () =>
        {
            _pausesUntil = _clock.Now + pause;
            _session!.PressKey(PauseKey);
        });
    }

    // Until another document is there, the key can come to nothing: then the app asks again, and the rep presses it again.
    private void PressWhenReady(TimeSpan after) => _keypad.After(Longer(after, Reaction), () =>
    {
        _observer.OnRep(_number, RepState.Dialling);
        _session!.PressKey(Ready);
    });

    private void StopBreak()
    {
        _keypad.Rest();
        _pausesUntil = null;
    }

    private static TimeSpan Longer(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
