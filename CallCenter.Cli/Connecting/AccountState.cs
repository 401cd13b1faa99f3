using System.Text.Json.Serialization;

namespace CallCenter.Cli.Connecting;

/// <summary>What there is in the account.</summary>
/// <param name="Queues">Its queues.</param>
/// <param name="Numbers">The numbers of the call center; null for one that the account does not have.</param>
internal sealed record AccountState(IReadOnlyList<AccountQueue> Queues, PerRole<AccountNumber?> Numbers);

/// <summary>A queue as it is set in the account.</summary>
/// <param name="Sid">Its SID.</param>
/// <param name="Name">Its name.</param>
/// <param name="Limit">How many callers it takes; null where Twilio does not say.</param>
internal sealed record AccountQueue(string Sid, string Name, int? Limit);

/// <summary>A number as it is set in the account.</summary>
/// <param name="Sid">Its SID.</param>
/// <param name="PhoneNumber">The number in E.164; must not be shown.</param>
/// <param name="Voice">What is requested when it is rung.</param>
internal sealed record AccountNumber(string Sid, string PhoneNumber, VoiceSettings Voice)
{
    /// <summary>The SID of the TwiML app because of which Twilio ignores <see cref="Voice"/>; null for none.</summary>
    public string? ApplicationSid { get; init; }

    /// <summary>The SID of the SIP trunk because of which Twilio ignores <see cref="Voice"/>; null for none.</summary>
    public string? TrunkSid { get; init; }

    /// <summary>Whether the number takes calls; true where Twilio lists no capabilities.</summary>
    public bool TakesCalls { get; init; } = true;

    /// <summary>What may be shown of it.</summary>
    public override string ToString() => $"{NumberName.Mask(PhoneNumber)} ({Sid})";
}

/// <summary>What Twilio requests when a number is rung (https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource).</summary>
/// <param name="Url">The voice URL; empty for none.</param>
/// <param name="Method">How it is requested: GET or POST.</param>
/// <param name="FallbackUrl">The URL that is requested after an error; empty for none.</param>
/// <param name="FallbackMethod">How that is requested: GET or POST.</param>
internal sealed record VoiceSettings(
    [property: JsonPropertyName("voiceUrl")] string Url,
    [property: JsonPropertyName("voiceMethod")] string Method,
    [property: JsonPropertyName("voiceFallbackUrl")] string FallbackUrl,
    [property: JsonPropertyName("voiceFallbackMethod")] string FallbackMethod);
