using CallCenter.Core.Words;

namespace CallCenter.Core.Settings;

/// <summary>The settings below <c>CallCenter</c>: queues, timeouts, how Twilio reports back, and what callers hear.</summary>
public sealed class CallCenterOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "CallCenter";

    /// <summary>The language that is spoken unless another is set.</summary>
    internal const string DefaultLanguage = "en-US";

    /// <summary>The name of the queue of premium callers, 1 to 63 characters.</summary>
    public string PremiumQueue { get; set; } = "premium-customers";

    /// <summary>The name of the queue of regular callers, 1 to 63 characters.</summary>
    public string RegularQueue { get; set; } = "customers";

    /// <summary>The SID of the premium queue (<c>QU</c> and 32 hex digits), or null. A second opinion on what was tried.</summary>
    public string? PremiumQueueSid { get; set; }

    /// <summary>How long a rep waits on an empty premium queue, in seconds, 1 to 600.</summary>
    public int PremiumTimeoutSeconds { get; set; } = 1;

    /// <summary>How long a rep waits on an empty regular queue, in seconds, 1 to 600.</summary>
    public int RegularTimeoutSeconds { get; set; } = 1;

    /// <summary>How long a rep waits on the premium queue after both queues were seen empty, in seconds, 1 to 600. Only with REST.</summary>
    public int PremiumIdleTimeoutSeconds { get; set; } = 5;

    /// <summary>How long a rep waits on the regular queue after both queues were seen empty, in seconds, 1 to 600. Only with REST.</summary>
    public int RegularIdleTimeoutSeconds { get; set; } = 5;

    /// <summary>How long a rep may be kept waiting for a look at the queues, in milliseconds, 50 to 5000. Only with REST.</summary>
    public int LookBudgetMilliseconds { get; set; } = 800;

    /// <summary>The HTTP method by which Twilio comes back to the app during a call: GET or POST.</summary>
    public string CallbackMethod { get; set; } = "GET";

    /// <summary>
    /// How long the first regular caller waits before premium callers no longer go first, in seconds, 1 to 14400; 0 for ever, which is the strict
    /// rule. Only with REST.
    /// </summary>
    public int RegularMaxWaitSeconds { get; set; }

    /// <summary>
    /// What an idle rep does while nobody waits: <c>Dial</c> goes from queue to queue, <c>Wait</c> lets one wait in the queue of reps until a caller
    /// comes. Read from settings, the default is <c>Wait</c> with an API key, without which nobody can be woken.
    /// </summary>
    public string IdleReps { get; set; } = "Dial";

    /// <summary>The name of the queue of idle reps, 1 to 63 characters; with PINs, each rep has one of this name, a hyphen and the rep's name.</summary>
    public string RepQueue { get; set; } = "reps";

    /// <summary>How long an idle rep stands at an empty queue while another one waits in the queue of reps, in seconds, 1 to 600.</summary>
    public int StandTimeoutSeconds { get; set; } = 15;

    /// <summary>Whether talks are recorded: <c>none</c>, <c>mono</c>, or <c>dual</c> for a channel each.</summary>
    public string Recording { get; set; } = "none";

    /// <summary>Who may take calls, and how a rep goes from one to the next.</summary>
    public RepsOptions Reps { get; } = new();

    /// <summary>What callers hear while they wait.</summary>
    public WaitingOptions Waiting { get; } = new();

    /// <summary>What callers may say instead of waiting.</summary>
    public MessagesOptions Messages { get; } = new();

    /// <summary>The opening hours, as <see cref="Hours.OpeningHours"/> reads them; null for always open.</summary>
    public string? Hours { get; set; }

    /// <summary>The IANA name of the time zone of the opening hours, such as <c>Europe/Berlin</c>.</summary>
    public string? TimeZone { get; set; }

    /// <summary>Whether the call center is closed, whatever the hours say; null stands for a text that is neither true nor false.</summary>
    public bool? Closed { get; set; } = false;

    /// <summary>The voice that speaks, as Twilio names it (https://www.twilio.com/docs/voice/twiml/say); null for the account's own.</summary>
    public string? Voice { get; set; }

    /// <summary>The language that is spoken, such as <c>en-US</c> or <c>de-DE</c>.</summary>
    public string Language { get; set; } = DefaultLanguage;

    /// <summary>The owner's own sentences, each a text or the http or https URL of an audio file.</summary>
    public Dictionary<Sentence, string> Words { get; } = [];

    /// <summary>Whether an idle rep waits until a caller comes.</summary>
    internal bool RepsWait => IdleReps is "Wait";

    /// <summary>The queue in which an idle rep waits. Each rep with a name has one, so that it is known who is woken.</summary>
    /// <param name="rep">The rep's name; null where there are no names.</param>
    internal string RepQueueOf(string? rep) => rep is null ? RepQueue : $"{RepQueue}-{rep}";

    /// <summary>Whether talks are recorded.</summary>
    internal bool IsRecorded => Recording is not "none";

    /// <summary>The names of the queues.</summary>
    internal PerTier<string> Queues => new(PremiumQueue, RegularQueue);

    /// <summary>How long a rep waits on an empty queue, in seconds.</summary>
    internal PerTier<int> TimeoutSeconds => new(PremiumTimeoutSeconds, RegularTimeoutSeconds);

    /// <summary>How long a rep waits on a queue after both were seen empty, in seconds.</summary>
    internal PerTier<int> IdleTimeoutSeconds => new(PremiumIdleTimeoutSeconds, RegularIdleTimeoutSeconds);
}
