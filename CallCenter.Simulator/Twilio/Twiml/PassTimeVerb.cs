namespace CallCenter.Simulator.Twilio.Twiml;

/// <summary><c>Say</c>, <c>Play</c> or <c>Pause</c>: time passes.</summary>
/// <param name="Seconds">How long.</param>
public sealed record PassTimeVerb(double Seconds) : Verb;
