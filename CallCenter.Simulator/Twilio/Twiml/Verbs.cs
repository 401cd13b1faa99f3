namespace CallCenter.Simulator.Twilio.Twiml;

/// <summary>A verb of a TwiML document.</summary>
public abstract record Verb;

/// <summary><c>Say</c>: a text is spoken.</summary>
/// <param name="Text">The text.</param>
/// <param name="Times">How often; 0 for until the call ends.</param>
public sealed record SayVerb(string Text, int Times) : Verb;

/// <summary><c>Play</c> of a file.</summary>
/// <param name="Url">The file's URL.</param>
/// <param name="Times">How often; 0 for until the call ends.</param>
public sealed record PlayVerb(string Url, int Times) : Verb;

/// <summary><c>Pause</c>, or <c>Play</c> of digits: time passes.</summary>
/// <param name="Length">How long.</param>
public sealed record PassTimeVerb(TimeSpan Length) : Verb;

/// <summary><c>Gather</c>: something is said or played while the caller may press keys (https://www.twilio.com/docs/voice/twiml/gather).</summary>
/// <param name="Action">The URL that is requested with the keys; null for the document's own.</param>
/// <param name="Method">GET or POST, for the action URL.</param>
/// <param name="Prompt">What is said and played meanwhile; a key stops it.</param>
/// <param name="Timeout">How long to wait for a key, from the end of the prompt or from the last key.</param>
/// <param name="NumDigits">How many keys make the input; null for no limit.</param>
/// <param name="FinishOnKey">The key that ends the input; empty for none.</param>
/// <param name="ActionOnEmptyResult">Whether the action URL is requested without input too.</param>
/// <param name="TakesKeys">Whether keys are input; if only speech is, everybody is silent here.</param>
public sealed record GatherVerb(
    string? Action, string Method, IReadOnlyList<Verb> Prompt, TimeSpan Timeout, int? NumDigits, string FinishOnKey, bool ActionOnEmptyResult, bool TakesKeys) : Verb;

/// <summary><c>Record</c>: the person speaks, then the action URL is requested (https://www.twilio.com/docs/voice/twiml/record).</summary>
/// <param name="Action">The action URL; null for the document's own.</param>
/// <param name="Method">GET or POST.</param>
/// <param name="Silence">The silence that ends the recording; null for none.</param>
/// <param name="MaxLength">How long the recording is at most.</param>
/// <param name="FinishOnKey">The keys that end the recording.</param>
/// <param name="TrimsSilence">Whether silence at both ends is cut off.</param>
public sealed record RecordVerb(string? Action, string Method, TimeSpan? Silence, TimeSpan MaxLength, string FinishOnKey, bool TrimsSilence) : Verb;

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
