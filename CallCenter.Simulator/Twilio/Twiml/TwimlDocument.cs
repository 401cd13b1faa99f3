namespace CallCenter.Simulator.Twilio.Twiml;

/// <summary>A document that a webhook answered.</summary>
/// <param name="Url">Where it came from; relative URLs in it resolve against this.</param>
/// <param name="Verbs">Its verbs.</param>
internal sealed record TwimlDocument(string Url, IReadOnlyList<Verb> Verbs);
