using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Tests.Simulator.Twilio.Queues;

/// <summary>A rep who writes down what happens.</summary>
internal sealed class LoggedRep(string name, List<string> log) : IDialler
{
    public Talk? Talk { get; private set; }

    public void OnBridged(Talk talk)
    {
        Talk = talk;
        log.Add($"{name} got caller {talk.Call.Member.Caller.Number}");
    }

    public void OnQueueEmpty(CallQueue queue) => log.Add($"{name} got nobody in {queue.Name}");

    public void OnTalkEnded(Talk talk) => log.Add($"{name} done");
}
