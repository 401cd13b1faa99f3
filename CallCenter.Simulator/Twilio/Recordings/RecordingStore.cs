namespace CallCenter.Simulator.Twilio.Recordings;

/// <summary>The recordings of a simulated account, which stay until they are deleted. Any thread may use it.</summary>
public sealed class RecordingStore
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Recording> _recordings = new(StringComparer.Ordinal);

    /// <summary>Keeps a recording.</summary>
    /// <param name="recording">The recording; its SID must be new.</param>
    public void Add(Recording recording)
    {
        lock (_lock)
        {
            _recordings.Add(recording.Sid, recording);
        }
    }

    /// <summary>All recordings as they are now, the newest first, as REST lists them.</summary>
    public IReadOnlyList<Recording> List()
    {
        lock (_lock)
        {
            return [.. _recordings.Values.OrderByDescending(recording => recording.Created).ThenBy(recording => recording.Sid, StringComparer.Ordinal)];
        }
    }

    /// <summary>Finds a recording by its SID; null if there is none.</summary>
    /// <param name="sid">The SID.</param>
    public Recording? Find(string sid)
    {
        lock (_lock)
        {
            return _recordings.GetValueOrDefault(sid);
        }
    }

    /// <summary>Deletes a recording.</summary>
    /// <param name="sid">Its SID.</param>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string sid)
    {
        lock (_lock)
        {
            return _recordings.Remove(sid);
        }
    }

    /// <summary>Deletes the recordings of a call.</summary>
    /// <param name="callSid">The SID of the call.</param>
    public void RemoveOf(string callSid)
    {
        lock (_lock)
        {
            foreach (Recording recording in _recordings.Values.Where(recording => recording.CallSid == callSid).ToArray())
            {
                _recordings.Remove(recording.Sid);
            }
        }
    }
}
