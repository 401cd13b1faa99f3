namespace CallCenter.Core.Settings;

/// <summary>The settings below <c>CallCenter</c>: queues, timeouts, and how Twilio reports back.</summary>
public sealed class CallCenterOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "CallCenter";

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

    /// <summary>The HTTP method by which Twilio calls back after a dial: GET or POST.</summary>
    public string CallbackMethod { get; set; } = "GET";

    /// <summary>The names of the queues.</summary>
    internal PerTier<string> Queues => new(PremiumQueue, RegularQueue);

    /// <summary>How long a rep waits on an empty queue, in seconds.</summary>
    internal PerTier<int> TimeoutSeconds => new(PremiumTimeoutSeconds, RegularTimeoutSeconds);

    /// <summary>How long a rep waits on a queue after both were seen empty, in seconds.</summary>
    internal PerTier<int> IdleTimeoutSeconds => new(PremiumIdleTimeoutSeconds, RegularIdleTimeoutSeconds);
}
