using CallCenter.Cli.Connecting;

namespace CallCenter.Cli.Recordings;

/// <summary>A kind of recordings that an account keeps.</summary>
/// <param name="One">What one of them is called.</param>
/// <param name="Many">What several are called, which is the name of the command too.</param>
/// <param name="Source">What made them, as Twilio names it (https://www.twilio.com/docs/voice/api/recording).</param>
/// <param name="Roles">The numbers that were called, in the order in which their recordings come.</param>
/// <param name="Line">The head of the column that says which of the numbers was called.</param>
internal sealed record RecordingKind(string One, string Many, string Source, IReadOnlyList<NumberRole> Roles, string Line)
{
    /// <summary>What callers said after the beep: <c>&lt;Record&gt;</c> (https://www.twilio.com/docs/voice/twiml/record).</summary>
    public static RecordingKind Messages { get; } = new("message", "messages", "RecordVerb", [NumberRole.Premium, NumberRole.Regular], "tier");

    /// <summary>What reps and callers said to each other: <c>&lt;Dial record&gt;</c>, whose call is the rep's (https://www.twilio.com/docs/voice/twiml/dial).</summary>
    public static RecordingKind Talks { get; } = new("recording", "recordings", "DialVerb", [NumberRole.Rep], "line");

    /// <summary>Writes a number of them, such as <c>1 message</c>.</summary>
    /// <param name="count">How many.</param>
    public string Count(int count) => count == 1 ? $"1 {One}" : $"{Reports.ReportNumbers.Count(count)} {Many}";
}
