using CallCenter.Simulator.Twilio.Recordings;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Twilio.Rest;

/// <summary>A call of the <see cref="SampleAccount"/> that ended with a message, or that dialled and was recorded.</summary>
/// <param name="From">Who called.</param>
/// <param name="To">The number that was called.</param>
/// <param name="Ago">How long before the account is served the call began.</param>
/// <param name="Wait">How long after that the recording began.</param>
/// <param name="Length">How long the recording is; the call ended with it.</param>
/// <param name="Source">What recorded it: <c>RecordVerb</c> or <c>DialVerb</c>.</param>
internal sealed record SampleCall(string From, string To, TimeSpan Ago, TimeSpan Wait, TimeSpan Length, string Source = "RecordVerb")
{
    /// <summary>Makes the call and keeps its recording.</summary>
    /// <param name="now">When the account is served from.</param>
    /// <param name="random">Where the SIDs come from.</param>
    /// <param name="recordings">Where the recording is kept.</param>
    public PastCall Make(DateTimeOffset now, Random random, RecordingStore recordings)
    {
        var call = new PastCall(Sids.Make("CA", random), From, To, now - Ago, Wait + Length);
        recordings.Add(new Recording(Sids.Make("RE", random), call.Sid, call.Started + Wait, Length, Source));
        return call;
    }
}
