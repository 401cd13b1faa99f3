namespace CallCenter.Cli.Connecting;

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

    /// <summary>Whether the number takes calls.</summary>
    public bool TakesCalls { get; init; } = true;

    /// <summary>What may be shown of it.</summary>
    public override string ToString() => $"{NumberName.Mask(PhoneNumber)} ({Sid})";
}
