using CallCenter.Simulator.Twilio.Twiml;

namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>A document that a webhook answered.</summary>
/// <param name="Url">Where it came from; relative URLs in it resolve against this.</param>
/// <param name="Verbs">Its verbs.</param>
public sealed record WebhookAnswer(string Url, IReadOnlyList<Verb> Verbs);
