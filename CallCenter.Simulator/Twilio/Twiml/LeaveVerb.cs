namespace CallCenter.Simulator.Twilio.Twiml;

/// <summary><c>Leave</c>: the call leaves its queue; without effect outside of one.</summary>
public sealed record LeaveVerb : Verb;
