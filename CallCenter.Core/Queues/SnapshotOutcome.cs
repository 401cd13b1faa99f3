namespace CallCenter.Core.Queues;

/// <summary>What came of asking Twilio who waits, before a dial.</summary>
public enum SnapshotOutcome
{
    /// <summary>The app has no REST credentials: it does not ask.</summary>
    Off,

    /// <summary>Twilio was asked and answered.</summary>
    Asked,

    /// <summary>Another request's answer, which was under way or fresh enough, served this one too.</summary>
    Shared,

    /// <summary>Twilio's answer contradicts itself, or what the rep has just found, and is not believed.</summary>
    Doubted,

    /// <summary>Twilio did not answer within the budget.</summary>
    Late,

    /// <summary>Twilio could not be reached, refused, or answered what cannot be read.</summary>
    Failed,

    /// <summary>Twilio answered that it is asked too often (429).</summary>
    RateLimited,

    /// <summary>Twilio was not asked, because asking failed lately.</summary>
    BackedOff,
}
