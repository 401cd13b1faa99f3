using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Simulator.Theory;

/// <summary>Writes down who joined a queue and when, so that another rule can be tried on the same callers.</summary>
public sealed class JoinedCallers : IQueueObserver
{
    /// <summary>The callers in the order in which they joined, each with the simulated moment.</summary>
    public List<(TimeSpan Joined, Caller Caller)> All { get; } = [];

    /// <inheritdoc/>
    public void OnJoined(QueuedCall call) => All.Add((call.Joined, call.Member.Caller));
}
