namespace CallCenter.Simulator.Twilio.Twiml;

/// <summary><c>Record</c>: the person speaks, then the action URL is requested.</summary>
/// <param name="Action">The action URL; null for the document's own.</param>
/// <param name="Method">GET or POST.</param>
/// <param name="Length">How long the recording is.</param>
public sealed record RecordVerb(string? Action, string Method, TimeSpan Length) : Verb;
