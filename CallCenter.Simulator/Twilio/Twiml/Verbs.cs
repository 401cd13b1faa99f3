namespace CallCenter.Simulator.Twilio.Twiml;

/// <summary>A verb of a TwiML document.</summary>
public abstract record Verb;

/// <summary><c>Say</c>, <c>Play</c> or <c>Pause</c>: time passes.</summary>
/// <param name="Length">How long.</param>
public sealed record PassTimeVerb(TimeSpan Length) : Verb;

/// <summary><c>Record</c>: the person speaks, then the action URL is requested.</summary>
/// <param name="Action">The action URL; null for the document's own.</param>
/// <param name="Method">GET or POST.</param>
/// <param name="Length">How long the recording is.</param>
public sealed record RecordVerb(string? Action, string Method, TimeSpan Length) : Verb;

/// <summary><c>Redirect</c>: the call goes on with another document.</summary>
/// <param name="Url">The document's URL.</param>
/// <param name="Method">GET or POST.</param>
public sealed record RedirectVerb(string Url, string Method) : Verb;

/// <summary><c>Enqueue</c>: the call joins a queue, which is created if there is none.</summary>
/// <param name="Queue">The queue's name.</param>
/// <param name="Action">The URL that is requested when the call leaves the queue; null for none.</param>
/// <param name="Method">GET or POST, for the action URL.</param>
/// <param name="MaxQueueSize">How many callers a new queue takes; null for Twilio's own number.</param>
/// <param name="WaitUrl">The document that is played to those who wait; null for Twilio's music.</param>
/// <param name="WaitUrlMethod">GET or POST, for the wait URL.</param>
public sealed record EnqueueVerb(string Queue, string? Action, string Method, int? MaxQueueSize, string? WaitUrl, string WaitUrlMethod) : Verb;

/// <summary><c>Dial</c> with a <c>Queue</c>: the call is connected to the first caller of a queue.</summary>
/// <param name="Queue">The queue's name.</param>
/// <param name="Action">The URL that is requested afterwards; null to go on with the next verb.</param>
/// <param name="Method">GET or POST, for the action URL.</param>
/// <param name="Timeout">How long to wait for a caller, as written.</param>
/// <param name="TimeLimit">How long a talk may last.</param>
/// <param name="HangupOnStar">Whether the rep may end a talk by pressing the star key.</param>
public sealed record DialQueueVerb(string Queue, string? Action, string Method, TimeSpan Timeout, TimeSpan TimeLimit, bool HangupOnStar) : Verb;

/// <summary><c>Leave</c>: the call leaves its queue; without effect outside of one.</summary>
public sealed record LeaveVerb : Verb;

/// <summary><c>Hangup</c> or <c>Reject</c>: the call ends.</summary>
public sealed record HangupVerb : Verb;

/// <summary>A verb and how it is written.</summary>
/// <param name="Verb">What the call does.</param>
/// <param name="Element">The name of its element.</param>
/// <param name="Attributes">The names of the attributes that are given.</param>
public sealed record WrittenVerb(Verb Verb, string Element, IReadOnlyList<string> Attributes);
