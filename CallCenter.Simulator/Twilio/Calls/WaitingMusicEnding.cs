namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>How a document of a wait URL ends a call's waiting.</summary>
internal enum WaitingMusicEnding
{
    /// <summary>The call leaves the queue and goes on.</summary>
    Leave,

    /// <summary>The call ends.</summary>
    Hangup,

    /// <summary>There was no document, or none that Twilio can execute; the call ends.</summary>
    Failed,
}
