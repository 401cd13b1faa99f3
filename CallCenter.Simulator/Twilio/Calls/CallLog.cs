using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Recordings;

namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>
/// The calls of an account: those in progress, and those that ended within a day. What ended earlier is forgotten with its recordings, so that
/// the memory does not grow with the run. The clock's gate must be held.
/// </summary>
/// <param name="clock">The simulated time.</param>
/// <param name="recordings">The recordings of the account.</param>
internal sealed class CallLog(VirtualClock clock, RecordingStore recordings)
{
    /// <summary>How long a call is kept after its end: whatever the time zone, the calls of today are there.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    private readonly Dictionary<string, LoggedCall> _calls = new(StringComparer.Ordinal);
    private readonly Queue<LoggedCall> _ended = [];

    /// <summary>All calls, in no order.</summary>
    public IReadOnlyCollection<LoggedCall> All => _calls.Values;

    /// <summary>Finds a call; null if there is none.</summary>
    /// <param name="sid">Its SID.</param>
    public LoggedCall? Find(string sid) => _calls.GetValueOrDefault(sid);

    /// <summary>A call was answered.</summary>
    /// <param name="session">The call.</param>
    public void OnBegan(CallSession session) => _calls[session.CallSid] = new LoggedCall(session, clock.Now);

    /// <summary>A call ended.</summary>
    /// <param name="session">The call.</param>
    public void OnEnded(CallSession session)
    {
        if (_calls.TryGetValue(session.CallSid, out LoggedCall? call))
        {
            call.End(clock.Now);
            _ended.Enqueue(call);
        }

        while (_ended.TryPeek(out LoggedCall? oldest) && oldest.Ended < clock.Now - Kept)
        {
            _ended.Dequeue();
            _calls.Remove(oldest.Identity.CallSid);
            recordings.RemoveOf(oldest.Identity.CallSid);
        }
    }
}
