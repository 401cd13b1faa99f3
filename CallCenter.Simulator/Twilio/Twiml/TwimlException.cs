namespace CallCenter.Simulator.Twilio.Twiml;

/// <summary>An answer that Twilio cannot execute: an application error, which ends the call.</summary>
/// <param name="number">Twilio's number of the error (https://www.twilio.com/docs/api/errors).</param>
/// <param name="explanation">What is wrong, in a sentence.</param>
public sealed class TwimlException(int number, string explanation) : Exception(explanation)
{
    /// <summary>Twilio's number of the error.</summary>
    public int Number { get; } = number;
}
