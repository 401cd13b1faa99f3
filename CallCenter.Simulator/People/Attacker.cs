using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Twiml;

namespace CallCenter.Simulator.People;

/// <summary>Somebody who rings the reps' number and types PINs by chance, until hung up on, or for some minutes.</summary>
internal sealed class Attacker : IParty
{
    private const int Digits = 6;
    private const double SecondsAKey = 0.2;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly VirtualClock _clock;
    private readonly Random _chance;
    private readonly ICallCenterObserver _observer;
    private readonly Keypad _keypad;
    private CallSession? _call;

    /// <summary>Creates an attacker.</summary>
    /// <param name="clock">The simulated time.</param>
    /// <param name="chance">The source of chance.</param>
    /// <param name="observer">Is told what comes of it.</param>
    public Attacker(VirtualClock clock, Random chance, ICallCenterObserver observer)
    {
        (_clock, _chance, _observer) = (clock, chance, observer);
        _keypad = new Keypad(clock, SecondsAKey, chance);
    }

    /// <inheritdoc/>
    public bool WantsToHangUp { get; private set; }

    /// <inheritdoc/>
    public bool HangsUpAfterTalk => true;

    /// <summary>Rings.</summary>
    /// <param name="call">The attacker's call.</param>
    public void Ring(CallSession call)
    {
        _call = call;
        _observer.OnAttack(AttackStep.Rang);
        call.Begin();
        _clock.After(Patience, HangUp);
    }

    /// <inheritdoc/>
    public void OnAsked(GatherVerb gather)
    {
        if (gather.NumDigits is null)
        {
            _observer.OnAttack(AttackStep.Guessed);
            _keypad.Type(_call!, new string(_chance.GetItems<char>("0123456789", Digits)) + '#');
        }
    }

    /// <inheritdoc/>
    public void OnTalking(Talk talk) => _observer.OnAttack(AttackStep.Talked);

    /// <inheritdoc/>
    public void OnTalkOver()
    {
    }

    /// <inheritdoc/>
    public void OnGaveUp()
    {
    }

    /// <inheritdoc/>
    public void OnEnded(CallCourse course, bool failed)
    {
        _keypad.Rest();
        _call = null;
    }

    private void HangUp()
    {
        WantsToHangUp = true;
        if (_call is { IsTalking: false } call)
        {
            call.HangUp();
        }
    }
}

/// <summary>What an attacker has done.</summary>
internal enum AttackStep
{
    /// <summary>Rang the reps' number.</summary>
    Rang,

    /// <summary>Began to type a PIN.</summary>
    Guessed,

    /// <summary>Got a caller.</summary>
    Talked,
}
