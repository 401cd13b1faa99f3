using CallCenter.Core;
using CallCenter.Core.Settings;
using CallCenter.Simulator.Twilio.Wire;
using Twilio.Clients;

namespace CallCenter.Cli.Checks;

/// <summary>What is checked, and against which settings.</summary>
internal sealed record CheckOptions
{
    private static readonly CallCenterOptions Defaults = new();

    /// <summary>The absolute http or https URL below which the three webhooks are, without a slash at its end; may have a path, never a query.</summary>
    public required string BaseUrl { get; init; }

    /// <summary>The same URL of the app's second home; null for none, or none that is known.</summary>
    public string? FallbackUrl { get; init; }

    /// <summary>Whether <see cref="FallbackUrl"/> was found at a number, and named by nobody: a rep's PIN is not sent there.</summary>
    public bool IsFallbackFound { get; init; }

    /// <summary>Whether this is the second home, of whose account and numbers the check of the first one tells.</summary>
    public bool IsSecondHome { get; init; }

    /// <summary>The Twilio region of the account, which has an auth token of its own; null for the default one.</summary>
    public string? Region { get; init; }

    /// <summary>What signs the requests: the account's auth token or a shared key. Its secret is never written anywhere.</summary>
    public required SigningKey Signer { get; init; }

    /// <summary>The names of the queues.</summary>
    public PerTier<string> Queues { get; init; } = new(Defaults.PremiumQueue, Defaults.RegularQueue);

    /// <summary>The methods by which the numbers' webhooks are requested: GET, POST or both.</summary>
    public IReadOnlyList<string> Methods { get; init; } = ["GET", "POST"];

    /// <summary>The number from which the check calls as a rep; null for one that no app knows.</summary>
    public string? RepFrom { get; init; }

    /// <summary>The PIN by which the check signs in as a rep; null for none. It is never written anywhere.</summary>
    public string? RepPin { get; init; }

    /// <summary>Where Twilio's REST is, for what needs no credentials.</summary>
    public Uri RestUrl { get; init; } = new("https://api.twilio.com");

    /// <summary>What a rep's request says beside what every call's does.</summary>
    public IEnumerable<KeyValuePair<string, string>> RepParameters => RepFrom is null ? [] : [new("From", RepFrom)];

    /// <summary>Twilio's REST, with the credentials by which the app looks at the queues; null where it has none.</summary>
    public ITwilioRestClient? Rest { get; init; }

    /// <summary>The same for the second home.</summary>
    /// <param name="url">Where it is.</param>
    public CheckOptions OfSecondHome(string url) => this with { BaseUrl = url, FallbackUrl = null, IsSecondHome = true, RepPin = IsFallbackFound ? null : RepPin };

    /// <summary>The URL of a webhook.</summary>
    /// <param name="webhook">Its path.</param>
    public string UrlOf(string webhook) => $"{BaseUrl}/{webhook}";
}
