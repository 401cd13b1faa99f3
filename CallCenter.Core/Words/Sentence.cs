namespace CallCenter.Core.Words;

/// <summary>What callers and reps may hear; the names are those of the settings below <c>CallCenter:Words</c>.</summary>
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

    /// <summary>The call may be recorded; said before the queue.</summary>
    Consent,

    /// <summary>A rep is asked for a PIN.</summary>
    EnterPin,

    /// <summary>A PIN was wrong.</summary>
    WrongPin,

    /// <summary>A caller may not take calls; the call ends.</summary>
    NotAllowed,

    /// <summary>A rep pauses, and any key ends that.</summary>
    Paused,

    /// <summary>A rep has paused for too long; the call ends.</summary>
    PausedTooLong,

    /// <summary>A rep waits because nobody waits in a queue.</summary>
    NobodyWaits,

    /// <summary>A rep's next caller is a premium one.</summary>
    PremiumCaller,

    /// <summary>A rep's next caller is a regular one.</summary>
    RegularCaller,

    /// <summary>A rep's next caller has waited for a minute.</summary>
    WaitedAMinute,

    /// <summary>A rep's next caller has waited for <c>{minutes}</c>.</summary>
    WaitedMinutes,
}
