namespace CallCenter.Simulator.Twilio.Twiml;

/// <summary><c>Dial</c> with a <c>Queue</c>: the call is connected to the first caller of a queue.</summary>
/// <param name="Queue">The queue's name.</param>
/// <param name="Action">The URL that is requested afterwards; null to go on with the next verb.</param>
/// <param name="Method">GET or POST, for the action URL.</param>
/// <param name="Timeout">How long to wait for a caller, as written.</param>
/// <param name="TimeLimit">How long a talk may last.</param>
/// <param name="HangupOnStar">Whether the rep may end a talk by pressing the star key.</param>
public sealed record DialQueueVerb(string Queue, string? Action, string Method, TimeSpan Timeout, TimeSpan TimeLimit, bool HangupOnStar) : Verb;
