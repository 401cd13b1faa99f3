namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>What Twilio makes of Dial's <c>timeout</c> when a queue is dialled (https://www.twilio.com/docs/voice/twiml/dial).</summary>
public enum DialTimeoutReading
{
    /// <summary>The seconds that are written.</summary>
    AsWritten,

    /// <summary>The buffer of 5 seconds that Twilio documents is added.</summary>
    PlusFive,

    /// <summary>At least the minimum of 5 seconds that Twilio documents, and the buffer of 5 is added.</summary>
    AtLeastFivePlusFive,
}
