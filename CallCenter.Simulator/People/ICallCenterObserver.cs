using CallCenter.Core;
using CallCenter.Simulator.Twilio.Calls;

namespace CallCenter.Simulator.People;

/// <summary>Is told all that happens: in the queues, to calls, and what people do.</summary>
internal interface ICallCenterObserver : ICallObserver
{
    /// <summary>A caller rings.</summary>
    /// <param name="tier">The caller's tier.</param>
    void OnOffered(Tier tier)
    {
    }

    /// <summary>A caller's call ended before anybody answered it, and the caller had not given up.</summary>
    /// <param name="tier">The caller's tier.</param>
    void OnLost(Tier tier)
    {
    }

    /// <summary>A rep does something else.</summary>
    /// <param name="rep">The rep's number, from 1.</param>
    /// <param name="state">What the rep does; null for a rep who left.</param>
    void OnRep(int rep, RepState? state)
    {
    }
}
