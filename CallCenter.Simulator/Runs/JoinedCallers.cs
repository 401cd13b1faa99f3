using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Simulator.Runs;

/// <summary>Writes down who joined a queue and when, so that another rule can be tried on the same callers.</summary>
/// <param name="inner">Hears of everything too.</param>
internal sealed class JoinedCallers(IExchangeObserver inner) : IExchangeObserver
{
    /// <summary>The callers in the order in which they joined, each with the simulated moment.</summary>
    public List<(TimeSpan Joined, Caller Caller)> All { get; } = [];

    public void OnJoined(QueuedCall call)
    {
        All.Add((call.Joined, call.Member.Caller));
        inner.OnJoined(call);
    }

    public void OnAbandoned(QueuedCall call) => inner.OnAbandoned(call);

    public void OnLeft(QueuedCall call) => inner.OnLeft(call);

    public void OnBridged(Talk talk) => inner.OnBridged(talk);

    public void OnTalkEnded(Talk talk) => inner.OnTalkEnded(talk);

    public void OnDialWaiting(CallQueue queue) => inner.OnDialWaiting(queue);

    public void OnDialOver(CallQueue queue) => inner.OnDialOver(queue);
}
