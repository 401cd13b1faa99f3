namespace CallCenter.Simulator.Twilio.Rest;

/// <summary>Whether the app has credentials for Twilio's REST, and how REST behaves.</summary>
public enum RestBehaviour
{
    /// <summary>The app has none: it does not look at the queues before it answers.</summary>
    None,

    /// <summary>REST answers, and tells the truth.</summary>
    Good,

    /// <summary>No connection is made.</summary>
    Down,

    /// <summary>Each answer takes two seconds more.</summary>
    Slow,

    /// <summary>Each answer is a web page.</summary>
    Wrong,

    /// <summary>Each answer is a 429.</summary>
    RateLimited,

    /// <summary>Each queue is said to hold one caller more than it does.</summary>
    OneTooMany,

    /// <summary>Each queue is said to hold one caller fewer than it does.</summary>
    OneTooFew,
}
