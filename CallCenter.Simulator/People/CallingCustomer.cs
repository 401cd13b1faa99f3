using CallCenter.Core;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Simulator.People;

/// <summary>A caller: stays until answered and done, or until patience ends.</summary>
/// <param name="tier">The caller's tier.</param>
/// <param name="observer">Is told if the caller is lost.</param>
internal sealed class CallingCustomer(Tier tier, ICallCenterObserver observer) : IParty
{
    private bool _wasAnswered;
    private bool _gaveUp;

    /// <inheritdoc/>
    public bool WantsToHangUp => false;

    /// <inheritdoc/>
    public bool HangsUpAfterTalk => false;

    /// <inheritdoc/>
    public void OnTalking(Talk talk) => _wasAnswered = true;

    /// <inheritdoc/>
    public void OnTalkOver()
    {
    }

    /// <inheritdoc/>
    public void OnGaveUp() => _gaveUp = true;

    /// <inheritdoc/>
    public void OnEnded(bool failed)
    {
        // Whoever rang and was neither answered nor gave up is lost, even if the app ended the call without an error.
        if (!_wasAnswered && !_gaveUp)
        {
            observer.OnLost(tier);
        }
    }
}
