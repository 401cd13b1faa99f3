using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>What every call needs of Twilio.</summary>
/// <param name="Clock">The simulated time.</param>
/// <param name="Exchange">The queues.</param>
/// <param name="Webhooks">Requests documents.</param>
/// <param name="Behaviour">What nobody knows about Twilio.</param>
internal sealed record TwilioNetwork(VirtualClock Clock, Exchange Exchange, WebhookSender Webhooks, TwilioBehaviour Behaviour)
{
    private const int DocumentedMinimum = 5;
    private const int DocumentedBuffer = 5;

    /// <summary>What Twilio makes of Dial's timeout, in microseconds.</summary>
    /// <param name="seconds">The timeout as written.</param>
    public long DialTimeout(int seconds) => SimulatedTime.FromSeconds(Behaviour.DialTimeout switch
    {
        DialTimeoutReading.PlusFive => seconds + DocumentedBuffer,
        DialTimeoutReading.AtLeastFivePlusFive => Math.Max(seconds, DocumentedMinimum) + DocumentedBuffer,
        _ => seconds,
    });
}
