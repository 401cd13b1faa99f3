using CallCenter.Core;

namespace CallCenter.Cli.Connecting;

/// <summary>What is to be connected to what.</summary>
/// <param name="BaseUrl">The absolute http or https URL below which the three webhooks are, without a slash at its end.</param>
/// <param name="Method">How Twilio is to request the webhooks: GET or POST.</param>
/// <param name="Queues">The names of the queues.</param>
/// <param name="Numbers">The numbers.</param>
internal sealed record ConnectWish(string BaseUrl, string Method, PerTier<string> Queues, PerRole<NumberName> Numbers)
{
    /// <summary>The same URL of the app's second home, which is requested after an error; null where there is one home.</summary>
    public string? FallbackBaseUrl { get; init; }

    /// <summary>The name of the queue in which idle reps wait; null where none is to be created.</summary>
    public string? RepQueue { get; init; }

    /// <summary>How many callers each tier's queue is to take; null to leave that as it is.</summary>
    public int? QueueLimit { get; init; }

    /// <summary>The names of all queues that are to be there.</summary>
    public IEnumerable<string> AllQueues => [Queues.Premium, Queues.Regular, .. RepQueue is null ? Array.Empty<string>() : [RepQueue]];

    /// <summary>The webhook that each number requests when it is rung.</summary>
    public static PerRole<string> Webhooks { get; } = new(WebhookRoutes.PremiumEnqueue, WebhookRoutes.RegularEnqueue, WebhookRoutes.RepCallComplete);

    /// <summary>
    /// What is to be requested when a number is rung; after an error the same of the second home, or without one the same again, so that one failed request costs
    /// nobody the call.
    /// </summary>
    /// <param name="role">What the number is for.</param>
    public VoiceSettings VoiceOf(NumberRole role)
    {
        string webhook = Webhooks[role];
        return new VoiceSettings($"{BaseUrl}/{webhook}", Method, $"{FallbackBaseUrl ?? BaseUrl}/{webhook}", Method);
    }
}
