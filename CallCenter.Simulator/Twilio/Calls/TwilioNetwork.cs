using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Recordings;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>What every call needs of Twilio.</summary>
/// <param name="Clock">The simulated time.</param>
/// <param name="Exchange">The queues.</param>
/// <param name="Webhooks">Requests documents.</param>
/// <param name="Behaviour">What nobody knows about Twilio.</param>
internal sealed record TwilioNetwork(VirtualClock Clock, Exchange Exchange, WebhookSender Webhooks, TwilioBehaviour Behaviour)
{
    private const string RecordVerb = "RecordVerb";

    private static readonly TimeSpan DocumentedMinimum = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan DocumentedBuffer = TimeSpan.FromSeconds(5);

    /// <summary>The account's SID.</summary>
    public required string AccountSid { get; init; }

    /// <summary>When simulated time began.</summary>
    public required DateTimeOffset Began { get; init; }

    /// <summary>The recordings of the account.</summary>
    public required RecordingStore Recordings { get; init; }

    /// <summary>Keeps the calls; null if nobody asks for them.</summary>
    public CallLog? Log { get; init; }

    /// <summary>How long things sound.</summary>
    public required SoundLengths Sounds { get; init; }

    /// <summary>What goes wrong on Twilio's side.</summary>
    public required CallFaults Faults { get; init; }

    /// <summary>Draws what goes wrong, and the SIDs of recordings.</summary>
    public required Random Chance { get; init; }

    /// <summary>Draws whether a file cannot be fetched.</summary>
    public bool FailsToPlay() => Happens(Faults.FailedPlays);

    /// <summary>Draws whether Twilio fails to put a caller into a queue.</summary>
    public bool FailsToEnqueue() => Happens(Faults.FailedEnqueues);

    /// <summary>Keeps a recording.</summary>
    /// <param name="callSid">The call that was recorded.</param>
    /// <param name="began">When the recording began.</param>
    /// <param name="length">How long it is.</param>
    /// <returns>Its SID.</returns>
    public string Keep(string callSid, TimeSpan began, TimeSpan length)
    {
        string sid = Sids.Make("RE", Chance);
        Recordings.Add(new Recording(sid, callSid, Began + began, length, RecordVerb));
        return sid;
    }

    /// <summary>The URL of a recording's media.</summary>
    /// <param name="sid">The recording's SID.</param>
    public string RecordingUrl(string sid) => $"https://api.twilio.com/2010-04-01/Accounts/{AccountSid}/Recordings/{sid}";

    /// <summary>What Twilio makes of Dial's timeout.</summary>
    /// <param name="written">The timeout as written.</param>
    public TimeSpan DialTimeout(TimeSpan written) => Behaviour.DialTimeout switch
    {
        DialTimeoutReading.PlusFive => written + DocumentedBuffer,
        DialTimeoutReading.AtLeastFivePlusFive => (written > DocumentedMinimum ? written : DocumentedMinimum) + DocumentedBuffer,
        _ => written,
    };

    // Nothing is drawn for what never happens, so that a fault more does not disturb the others.
    private bool Happens(double share) => share > 0 && Chance.NextDouble() < share;
}
