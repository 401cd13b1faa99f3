namespace CallCenter.Simulator.Twilio.Recordings;

/// <summary>A recording of the simulated account (https://www.twilio.com/docs/voice/api/recording).</summary>
/// <param name="Sid">Its SID, beginning with <c>RE</c>.</param>
/// <param name="CallSid">The SID of the call that was recorded; who called whom, that call says.</param>
/// <param name="Created">When the recording began.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Source">What made it, as REST calls it: <c>RecordVerb</c>, or <c>DialVerb</c>.</param>
public sealed record Recording(string Sid, string CallSid, DateTimeOffset Created, TimeSpan Length, string Source);
