namespace CallCenter.Core.Settings;

/// <summary>The settings below <c>CallCenter</c>: queues, timeouts, and how Twilio reports back.</summary>
public sealed class CallCenterOptions
{
    /// <summary>The name of the configuration section.</summary>
    public const string Section = "CallCenter";

    /// <summary>The name of the queue of premium callers, 1 to 64 characters.</summary>
    public string PremiumQueue { get; set; } = "premium-customers";

    /// <summary>The name of the queue of regular callers, 1 to 64 characters.</summary>
    public string RegularQueue { get; set; } = "customers";

    /// <summary>The SID of the premium queue (<c>QU</c> and 32 hex digits), or null. A second opinion on what was tried.</summary>
    public string? PremiumQueueSid { get; set; }

    /// <summary>How long a rep waits on an empty premium queue, in seconds, 1 to 600.</summary>
    public int PremiumTimeoutSeconds { get; set; } = 1;

    /// <summary>How long a rep waits on an empty regular queue, in seconds, 1 to 600.</summary>
    public int RegularTimeoutSeconds { get; set; } = 1;

    /// <summary>The HTTP method by which Twilio calls back after a dial: GET or POST.</summary>
    public string CallbackMethod { get; set; } = "GET";
}
