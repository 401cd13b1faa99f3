namespace CallCenter.Simulator.Twilio.Twiml;

/// <summary>Numbers of Twilio's errors (https://www.twilio.com/docs/api/errors).</summary>
internal static class TwilioErrors
{
    /// <summary>The document could not be retrieved.</summary>
    public const int RetrievalFailure = 11200;

    /// <summary>There was no connection to the app.</summary>
    public const int ConnectionFailure = 11205;

    /// <summary>The document is larger than 64 kB.</summary>
    public const int BodyTooLarge = 11750;

    /// <summary>The document is not well-formed.</summary>
    public const int ParseFailure = 12100;

    /// <summary>The root element is not Response.</summary>
    public const int BadRoot = 12102;

    /// <summary>A verb, noun, attribute or value that the schema does not know.</summary>
    public const int SchemaViolation = 12200;

    /// <summary>The content type is not that of TwiML.</summary>
    public const int BadContentType = 12300;

    /// <summary>Dial's timeout is not a positive integer.</summary>
    public const int BadDialTimeout = 13212;

    /// <summary>Dial's hangupOnStar is neither true nor false.</summary>
    public const int BadHangupOnStar = 13213;

    /// <summary>Dial's timeLimit is not a positive integer.</summary>
    public const int BadDialTimeLimit = 13216;

    /// <summary>Enqueue's method is neither GET nor POST.</summary>
    public const int BadEnqueueMethod = 14201;

    /// <summary>Enqueue's waitUrl is no URL.</summary>
    public const int BadWaitUrl = 14202;

    /// <summary>Enqueue's action is no URL.</summary>
    public const int BadEnqueueAction = 14203;

    /// <summary>The name of the queue to join is empty.</summary>
    public const int EnqueueNameTooShort = 14204;

    /// <summary>The name of the queue to join has more than 63 characters.</summary>
    public const int EnqueueNameTooLong = 14205;

    /// <summary>Enqueue's waitUrlMethod is neither GET nor POST.</summary>
    public const int BadWaitUrlMethod = 14206;

    /// <summary>The name of the queue to dial is empty.</summary>
    public const int QueueNameTooShort = 14212;

    /// <summary>The name of the queue to dial has more than 63 characters.</summary>
    public const int QueueNameTooLong = 14213;
}
