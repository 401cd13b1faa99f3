namespace CallCenter.Core.Callers;

/// <summary>What becomes of a caller who is no longer in a queue.</summary>
public enum AfterQueue
{
    /// <summary>The call ends: the caller has talked to a rep.</summary>
    HangUp,

    /// <summary>The caller is asked for a message.</summary>
    TakeMessage,

    /// <summary>The caller is told that nobody can take the call, which then ends.</summary>
    SayBusy,

    /// <summary>The caller joins the queue once more, and hears Twilio's own music there.</summary>
    EnqueueAgain,

    /// <summary>Nothing: the caller is gone, or another document has the call.</summary>
    Nothing,

    /// <summary>The caller is told goodbye, and the call ends: a rep has ended the talk, or nobody knows what happened.</summary>
    SayGoodbye,
}
