namespace CallCenter.Simulator.Twilio.Recordings;

/// <summary>The recordings of an account, which stay until they are deleted; the clock's gate must be held while they are served.</summary>
public sealed class RecordingStore
{
    private readonly List<Recording> _all = [];

    /// <summary>Keeps a recording.</summary>
    /// <param name="recording">The recording.</param>
    public void Add(Recording recording) => _all.Add(recording);

    /// <summary>All recordings, in the order in which they were added.</summary>
    public IReadOnlyList<Recording> List() => _all;

    /// <summary>Finds a recording.</summary>
    /// <param name="sid">Its SID.</param>
    /// <returns>The recording, or null.</returns>
    public Recording? Find(string sid) => _all.Find(recording => recording.Sid == sid);

    /// <summary>Deletes a recording.</summary>
    /// <param name="sid">Its SID.</param>
    /// <returns>Whether it was there.</returns>
    public bool Remove(string sid) => _all.RemoveAll(recording => recording.Sid == sid) > 0;
}
