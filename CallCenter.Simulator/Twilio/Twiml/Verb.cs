namespace CallCenter.Simulator.Twilio.Twiml;

/// <summary>A verb of a TwiML document.</summary>
public abstract record Verb;
