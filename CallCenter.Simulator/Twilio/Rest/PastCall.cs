namespace CallCenter.Simulator.Twilio.Rest;

/// <summary>A call as an account's list of calls keeps it (https://www.twilio.com/docs/voice/api/call-resource).</summary>
/// <param name="Sid">Its SID, <c>CA</c> and 32 hex digits.</param>
/// <param name="From">Who called: a number in E.164, a SIP address, or a word such as <c>anonymous</c>.</param>
/// <param name="To">The number that was called, in E.164.</param>
/// <param name="Started">When it was answered.</param>
/// <param name="Length">How long it took, or has taken so far.</param>
public sealed record PastCall(string Sid, string From, string To, DateTimeOffset Started, TimeSpan Length)
{
    /// <summary>Where it stands, as Twilio names it, such as <c>completed</c> or <see cref="InProgress"/>.</summary>
    public string Status { get; init; } = "completed";

    /// <summary>The status of a call that has not ended.</summary>
    public const string InProgress = "in-progress";

    /// <summary>When it ended; null while it is in progress.</summary>
    public DateTimeOffset? Ended => Status == InProgress ? null : Started + Length;
}
