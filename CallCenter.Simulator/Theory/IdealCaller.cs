using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Simulator.Theory;

/// <summary>A caller who waits as long as it takes.</summary>
internal sealed class IdealCaller(Caller caller) : IQueueMember
{
    public string CallSid => $"CA{Caller.Number:x32}";

    public Caller Caller => caller;

    public void OnBridged(Talk talk)
    {
    }

    public void OnAbandoned() => throw new InvalidOperationException("An ideal caller does not give up.");

    public void OnTalkEnded(Talk talk)
    {
    }
}
