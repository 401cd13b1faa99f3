namespace CallCenter.Simulator.Twilio.Recordings;

/// <summary>A recording as an account keeps it (https://www.twilio.com/docs/voice/api/recording).</summary>
/// <param name="Sid">Its SID, <c>RE</c> and 32 hex digits.</param>
/// <param name="CallSid">The SID of the call in which it was made; for a recorded dial that of the call that dialled.</param>
/// <param name="Created">When it began.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Source">What made it, as Twilio names it, such as <c>RecordVerb</c> or <c>DialVerb</c>.</param>
public sealed record Recording(string Sid, string CallSid, DateTimeOffset Created, TimeSpan Length, string Source);
