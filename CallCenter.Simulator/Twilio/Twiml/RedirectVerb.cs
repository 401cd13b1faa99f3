namespace CallCenter.Simulator.Twilio.Twiml;

/// <summary><c>Redirect</c>: the call goes on with another document.</summary>
/// <param name="Url">The document's URL.</param>
/// <param name="Method">GET or POST.</param>
public sealed record RedirectVerb(string Url, string Method) : Verb;
