namespace CallCenter.Simulator.Twilio.Twiml;

/// <summary>A verb of a TwiML document.</summary>
public abstract record Verb;

/// <summary>A verb and how it is written.</summary>
/// <param name="Verb">What the call does.</param>
/// <param name="Element">The name of its element.</param>
/// <param name="Attributes">The names of the attributes that are given.</param>
public sealed record WrittenVerb(Verb Verb, string Element, IReadOnlyList<string> Attributes);
