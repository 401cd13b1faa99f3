namespace CallCenter.Simulator.Runs.Results;

/// <summary>An application error, as Twilio's debugger shows it.</summary>
/// <param name="AtSeconds">When, in seconds from the beginning of the run.</param>
/// <param name="CallSid">The call that ended.</param>
/// <param name="Number">Twilio's number of the error, such as 11200 (https://www.twilio.com/docs/api/errors).</param>
/// <param name="Explanation">What was wrong, in a sentence.</param>
/// <param name="Url">The URL of the document.</param>
/// <param name="Document">The document, cut after 500 characters.</param>
public sealed record CallError(double AtSeconds, string CallSid, int Number, string Explanation, string Url, string Document);
