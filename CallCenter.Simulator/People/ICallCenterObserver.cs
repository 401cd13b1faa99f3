using CallCenter.Core;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.People;

/// <summary>Is told all that happens: in the queues, to calls, and what people do.</summary>
internal interface ICallCenterObserver : ICallObserver
{
    /// <summary>A caller rings.</summary>
    /// <param name="tier">The caller's tier.</param>
    void OnOffered(Tier tier)
    {
    }

    /// <summary>A caller's call ended.</summary>
    /// <param name="tier">The caller's tier.</param>
    /// <param name="end">What became of the caller.</param>
    /// <param name="message">How long a message the caller left; null for none.</param>
    void OnCallOver(Tier tier, CallEnd end, TimeSpan? message)
    {
    }

    /// <summary>A call ended because a home of the app was out.</summary>
    /// <param name="outage">The outage.</param>
    /// <param name="call">Whose call.</param>
    void OnCut(Outage outage, CutCall call)
    {
    }

    /// <summary>A rep does something else.</summary>
    /// <param name="rep">The rep's number, from 1.</param>
    /// <param name="state">What the rep does; null for a rep who left.</param>
    void OnRep(int rep, RepState? state)
    {
    }

    /// <summary>Somebody who is no rep did something at the reps' number.</summary>
    /// <param name="step">What.</param>
    void OnAttack(AttackStep step)
    {
    }
}
