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
    private static readonly TimeSpan DocumentedMinimum = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan DocumentedBuffer = TimeSpan.FromSeconds(5);

    /// <summary>What Twilio makes of Dial's timeout.</summary>
    /// <param name="written">The timeout as written.</param>
    public TimeSpan DialTimeout(TimeSpan written) => Behaviour.DialTimeout switch
    {
        DialTimeoutReading.PlusFive => written + DocumentedBuffer,
        DialTimeoutReading.AtLeastFivePlusFive => (written > DocumentedMinimum ? written : DocumentedMinimum) + DocumentedBuffer,
        _ => written,
    };
}
