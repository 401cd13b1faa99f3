using CallCenter.Core;
using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Tests.Simulator.Twilio.Queues;

/// <summary>A caller who writes down what happens.</summary>
internal sealed class LoggedCaller(int number, List<string> log, TimeSpan talk, TimeSpan patience) : IQueueMember
{
    public Caller Caller { get; } = new(number, Tier.Regular, talk, patience);

    public string CallSid => $"CA{number:x32}";

    public void OnBridged(Talk talk) => log.Add($"caller {number} answered");

    public void OnAbandoned() => log.Add($"caller {number} gave up");

    public void OnTalkEnded(Talk talk) => log.Add($"caller {number} done");
}
