namespace CallCenter.Cli.Recordings;

/// <summary>A recording in an account.</summary>
/// <param name="Sid">Its SID.</param>
/// <param name="CallSid">The SID of the call in which it was made.</param>
/// <param name="Source">What made it, as Twilio names it, such as <c>RecordVerb</c>.</param>
/// <param name="IsFinished">Whether it is complete; false while it is recorded or worked on.</param>
/// <param name="Created">When it began.</param>
/// <param name="Length">How long it is.</param>
internal sealed record AccountRecording(string Sid, string CallSid, string Source, bool IsFinished, DateTimeOffset Created, TimeSpan Length);

/// <summary>A call in an account.</summary>
/// <param name="From">Who called; empty if Twilio does not say.</param>
/// <param name="To">The number that was called.</param>
/// <param name="Started">When it was answered; null if Twilio does not say.</param>
internal sealed record AccountCall(string From, string To, DateTimeOffset? Started);
