namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>A phone number of an account, and what Twilio requests when it is rung (https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource).</summary>
/// <param name="Sid">Its SID, <c>PN</c> and 32 hex digits.</param>
/// <param name="PhoneNumber">The number in E.164.</param>
public sealed record IncomingNumber(string Sid, string PhoneNumber)
{
    /// <summary>What the account calls it.</summary>
    public string FriendlyName { get; init; } = PhoneNumber;

    /// <summary>What is requested when the number is rung; empty for nothing.</summary>
    public string VoiceUrl { get; init; } = "";

    /// <summary>How <see cref="VoiceUrl"/> is requested: GET or POST.</summary>
    public string VoiceMethod { get; init; } = "POST";

    /// <summary>What is requested after an error; empty for nothing.</summary>
    public string VoiceFallbackUrl { get; init; } = "";

    /// <summary>How <see cref="VoiceFallbackUrl"/> is requested: GET or POST.</summary>
    public string VoiceFallbackMethod { get; init; } = "POST";

    /// <summary>The SID of the TwiML app that takes the place of the URLs; empty for none.</summary>
    public string VoiceApplicationSid { get; init; } = "";

    /// <summary>The SID of the SIP trunk that takes the place of the URLs and of a TwiML app; null for none.</summary>
    public string? TrunkSid { get; init; }

    /// <summary>Whether the number takes calls.</summary>
    public bool TakesCalls { get; init; } = true;

    /// <summary>When the number was last changed, in simulated time.</summary>
    public TimeSpan Updated { get; init; }
}
