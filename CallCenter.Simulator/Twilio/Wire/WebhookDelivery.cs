namespace CallCenter.Simulator.Twilio.Wire;

/// <summary>
/// How long Twilio waits for an answer and when it tries once more, as connection overrides or a setting of the webhooks configuration say
/// (https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides).
/// </summary>
public sealed record WebhookDelivery
{
    /// <summary>The time that a request and its one retry may take together, in seconds.</summary>
    public const double TotalSeconds = 15;

    /// <summary>How long Twilio waits for a connection, in seconds, each of two times.</summary>
    public double ConnectTimeoutSeconds { get; init; } = 5;

    /// <summary>How long Twilio waits for an answer, in seconds.</summary>
    public double ReadTimeoutSeconds { get; init; } = TotalSeconds;

    /// <summary>After what Twilio tries once more, if time is left.</summary>
    public RetryOn RetryOn { get; init; } = RetryOn.Connection;
}

/// <summary>After what Twilio tries a request once more.</summary>
public enum RetryOn
{
    /// <summary>A connection that failed.</summary>
    Connection,

    /// <summary>That, or an answer that did not come in time.</summary>
    Timeout,

    /// <summary>That, or an answer with a status of 400 or more.</summary>
    Any,
}
