using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Webhooks;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Twilio.Rest;

/// <summary>An account as one that has just bought three numbers: no queues yet, and the numbers play what Twilio sets them to play at first.</summary>
public static class SampleAccount
{
    /// <summary>The SID of the account.</summary>
    public const string AccountSid = "AC7a3d1f0b9c5e4d2a8b6f1e0d3c5a7b9e";

    // What Twilio gives a new number.
    private const string FirstVoiceUrl = "https://demo.twilio.com/welcome/voice/";

    /// <summary>The API key that is accepted. It is no secret: the account is nobody's.</summary>
    public static RestCredentials Key { get; } = new("SK7a3d1f0b9c5e4d2a8b6f1e0d3c5a7b9e", "simulated");

    /// <summary>The auth token, which signs webhooks until a rule says otherwise. It is no secret either.</summary>
    public const string AuthToken = "7a3d1f0b9c5e4d2a8b6f1e0d3c5a7b9e";

    /// <summary>The numbers that premium callers, regular callers and reps ring, of the range that Twilio keeps for tests (+1 500 555).</summary>
    public static IReadOnlyList<string> PhoneNumbers { get; } = ["+15005550101", "+15005550102", "+15005550103"];

    /// <summary>Makes the account.</summary>
    /// <param name="port">The port on which its REST is to be served; 0 for a free one.</param>
    /// <param name="begins">The date at which the account was made.</param>
    /// <param name="webhooks">How its webhooks are signed; null for an account that cannot choose.</param>
    /// <returns>What to serve.</returns>
    public static TwilioRestOptions Create(int port, DateTimeOffset begins, WebhookAccount? webhooks = null)
    {
        var clock = new VirtualClock();
        var random = new Random(1);
        var exchange = new Exchange(clock, new QueueObservers(), WaitingRepChoice.LongestWaiting, random);
        IncomingNumber[] numbers =
            [.. PhoneNumbers.Select(number => new IncomingNumber(Sids.Make("PN", random), number) { VoiceUrl = FirstVoiceUrl })];
        return new TwilioRestOptions(AccountSid, [Key], exchange, clock) { Port = port, Begins = begins, Numbers = new IncomingNumbers(numbers), Webhooks = webhooks };
    }
}
