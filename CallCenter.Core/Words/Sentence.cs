namespace CallCenter.Core.Words;

/// <summary>What a caller may hear; the names are those of the settings below <c>CallCenter:Words</c>.</summary>
public enum Sentence
{
    /// <summary>The first words in the queue.</summary>
    Greeting,

    /// <summary>The caller is the first in the queue.</summary>
    Next,

    /// <summary>The caller's place in the queue, as <c>{position}</c>.</summary>
    Place,

    /// <summary>The estimate of the wait, where it is the shortest.</summary>
    LessThanAMinute,

    /// <summary>The estimate of the wait, as <c>{minutes}</c>.</summary>
    LessThanMinutes,

    /// <summary>Key 1 leads to a message.</summary>
    Offer,

    /// <summary>A message is asked for; the tone follows.</summary>
    Message,

    /// <summary>A message was left; the call ends.</summary>
    Thanks,

    /// <summary>No message was left; the call ends.</summary>
    NoMessage,

    /// <summary>Nobody can take the call, nor a message; it ends.</summary>
    Busy,

    /// <summary>It is closed, and opens again at <c>{opens}</c>.</summary>
    Closed,

    /// <summary>It is closed, and nobody knows until when.</summary>
    ClosedForNow,

    /// <summary>The call ends for a reason that is none of the caller's business.</summary>
    Goodbye,
}
