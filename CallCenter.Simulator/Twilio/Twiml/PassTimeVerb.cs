namespace CallCenter.Simulator.Twilio.Twiml;

/// <summary><c>Say</c>, <c>Play</c> or <c>Pause</c>: time passes.</summary>
/// <param name="Length">How long.</param>
public sealed record PassTimeVerb(TimeSpan Length) : Verb;
