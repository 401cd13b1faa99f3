namespace CallCenter.Simulator.Twilio.Twiml;

/// <summary><c>Enqueue</c>: the call joins a queue, which is created if there is none.</summary>
/// <param name="Queue">The queue's name.</param>
/// <param name="Action">The URL that is requested when the call leaves the queue; null for none.</param>
/// <param name="Method">GET or POST, for the action URL.</param>
/// <param name="MaxQueueSize">How many callers a new queue takes; null for Twilio's own number.</param>
/// <param name="WaitUrl">The document that is played to those who wait; null for Twilio's music.</param>
/// <param name="WaitUrlMethod">GET or POST, for the wait URL.</param>
public sealed record EnqueueVerb(string Queue, string? Action, string Method, int? MaxQueueSize, string? WaitUrl, string WaitUrlMethod) : Verb;
