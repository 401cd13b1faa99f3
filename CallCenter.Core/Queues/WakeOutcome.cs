namespace CallCenter.Core.Queues;

/// <summary>What came of waking a rep for a caller.</summary>
public enum WakeOutcome
{
    /// <summary>Nobody waits to be woken.</summary>
    NotNeeded,

    /// <summary>A rep was taken out of the queue of reps.</summary>
    Woken,

    /// <summary>The rep was gone by then.</summary>
    NobodyThere,

    /// <summary>Twilio could not be asked, or did not answer in time.</summary>
    Failed,

    /// <summary>The API key may not take reps out of the queue: until it is asked again, no rep waits there.</summary>
    Refused,

    /// <summary>Twilio was not asked, because it said lately that it is asked too often.</summary>
    BackedOff,
}
