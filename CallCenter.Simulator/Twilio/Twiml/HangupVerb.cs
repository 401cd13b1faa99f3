namespace CallCenter.Simulator.Twilio.Twiml;

/// <summary><c>Hangup</c> or <c>Reject</c>: the call ends.</summary>
public sealed record HangupVerb : Verb;
