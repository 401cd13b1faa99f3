namespace CallCenter.Cli.Listening;

/// <summary>What all steps of a call need.</summary>
/// <param name="Situation">What is so while the caller calls.</param>
/// <param name="Documents">Requests documents.</param>
/// <param name="Keyboard">Says what the caller does.</param>
/// <param name="Transcript">Writes what happens.</param>
/// <param name="Time">The time of the call.</param>
internal sealed record CallParts(CallSituation Situation, CallDocuments Documents, CallKeyboard Keyboard, CallTranscript Transcript, CallTime Time)
{
    /// <summary>How long the caller had waited when a rep answered, in seconds; null if none did.</summary>
    public int? TalkedAfterSeconds { get; set; }

    /// <summary>Whether a hold document could not be played, though nobody asked for that.</summary>
    public bool HasFailed { get; set; }

    /// <summary>How long the caller's message is, in seconds; null if none was left.</summary>
    public int? MessageSeconds { get; set; }
}
