namespace CallCenter.Simulator.Twiml;

/// <summary>A verb of a TwiML document.</summary>
public abstract record Verb;
