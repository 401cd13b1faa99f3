using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Tests.Simulator.Twilio.Queues;

/// <summary>Writes down what an observer is told.</summary>
internal sealed class ExchangeLog(List<string> log) : IQueueObserver
{
    public void OnJoined(QueuedCall call) => Write("joined", call);

    public void OnAbandoned(QueuedCall call) => Write("abandoned", call);

    public void OnLeft(QueuedCall call) => Write("left", call);

    public void OnBridged(Talk talk) => Write("bridged", talk.Call);

    public void OnTalkEnded(Talk talk) => Write("talk ended", talk.Call);

    public void OnDialWaiting(CallQueue queue) => log.Add($"[dial of {queue.Name}]");

    public void OnDialOver(CallQueue queue) => log.Add($"[dial of {queue.Name} over]");

    private void Write(string what, QueuedCall call) => log.Add($"[{what} {call.Member.Caller.Number}, {call.Queue.Count} in {call.Queue.Name}]");
}
