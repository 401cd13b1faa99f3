using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Recordings;
using CallCenter.Simulator.Twilio.Webhooks;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Twilio.Rest;

/// <summary>
/// An account that has bought three numbers and has no queues yet: the numbers play what Twilio sets them to play at first. A few messages
/// and a recorded talk are in it.
/// </summary>
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

    private static SampleCall[] Calls =>
    [
        new("+12015550142", PhoneNumbers[0], TimeSpan.FromHours(2), TimeSpan.FromSeconds(95), TimeSpan.FromSeconds(42)),
        new("+12125550117", PhoneNumbers[0], TimeSpan.FromHours(26), TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(23)),
        new("+13035550163", PhoneNumbers[1], TimeSpan.FromHours(3), TimeSpan.FromMinutes(4), TimeSpan.FromSeconds(65)),
        new("anonymous", PhoneNumbers[1], TimeSpan.FromHours(1), TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(1)),
        new("+14045550128", PhoneNumbers[1], TimeSpan.FromDays(45), TimeSpan.FromMinutes(3), TimeSpan.FromSeconds(31)),
        new("+15035550171", PhoneNumbers[2], TimeSpan.FromHours(4), TimeSpan.FromSeconds(12), TimeSpan.FromSeconds(184), "DialVerb"),
    ];

    /// <summary>Makes the account.</summary>
    /// <param name="port">The port on which its REST is to be served; 0 for a free one.</param>
    /// <param name="begins">The date at which the account begins to be served; its messages and calls are of the weeks before.</param>
    /// <param name="webhooks">How its webhooks are signed; null for an account that cannot choose.</param>
    /// <param name="choice">Which of several waiting reps gets the next caller.</param>
    /// <param name="queueLimit">How many callers a queue takes that is created when somebody joins it.</param>
    /// <returns>What to serve.</returns>
    public static TwilioRestOptions Create(
        int port,
        DateTimeOffset begins,
        WebhookAccount? webhooks = null,
        WaitingRepChoice choice = WaitingRepChoice.LongestWaiting,
        int queueLimit = Exchange.DefaultMaxSize)
    {
        var clock = new VirtualClock();
        var random = new Random(1);
        var exchange = new Exchange(clock, new QueueObservers(), choice, random) { MaxSize = queueLimit };
        IncomingNumber[] numbers =
            [.. PhoneNumbers.Select(number => new IncomingNumber(Sids.Make("PN", random), number) { VoiceUrl = FirstVoiceUrl })];
        var recordings = new RecordingStore();
        PastCall[] calls = [.. Calls.Select((call, index) => call.Make(begins, new Random(index + 2), recordings))];
        return new TwilioRestOptions(AccountSid, [Key], exchange, clock)
        {
            Port = port,
            Begins = begins,
            Numbers = new IncomingNumbers(numbers),
            Calls = calls,
            Recordings = recordings,
            Webhooks = webhooks,
        };
    }
}
