using CallCenter.Core;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Simulator.People;

/// <summary>A caller: stays until answered and done, or until patience ends.</summary>
/// <param name="tier">The caller's tier.</param>
/// <param name="observer">Is told what became of the caller.</param>
internal sealed class CallingCustomer(Tier tier, ICallCenterObserver observer) : IParty
{
    /// <inheritdoc/>
    public bool WantsToHangUp => false;

    /// <inheritdoc/>
    public bool HangsUpAfterTalk => false;

    /// <inheritdoc/>
    public void OnTalking(Talk talk)
    {
    }

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
        CallEnd end = course.End(failed);
        observer.OnCallOver(tier, end, course.Message);
        if (failed && course.CutBy is { } outage)
        {
            observer.OnCut(outage, end is CallEnd.Lost ? CutCall.OfLostCaller : CutCall.OfCaller);
        }
    }
}
