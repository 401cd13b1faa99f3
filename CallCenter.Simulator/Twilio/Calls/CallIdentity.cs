namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>What every request about a call says of it.</summary>
/// <param name="CallSid">The call's SID.</param>
/// <param name="From">Who rings.</param>
/// <param name="To">The number that is rung.</param>
/// <param name="IsRep">Whether a rep rings.</param>
internal sealed record CallIdentity(string CallSid, string From, IncomingNumber To, bool IsRep)
{
    /// <summary>The parameters of every request about the call, escaped; null until the first request.</summary>
    internal string? EncodedStandard { get; set; }
}
