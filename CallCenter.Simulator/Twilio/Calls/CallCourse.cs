using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>What has become of a call so far.</summary>
internal sealed class CallCourse
{
    /// <summary>Whether a rep talked to the caller.</summary>
    public bool WasAnswered { get; set; }

    /// <summary>Whether the caller hung up while waiting in a queue, or on the way into it.</summary>
    public bool GaveUp { get; set; }

    /// <summary>Whether the app took the caller out of a queue.</summary>
    public bool LeftQueue { get; set; }

    /// <summary>Whether a queue was full.</summary>
    public bool MetFullQueue { get; set; }

    /// <summary>Whether something was said, played or asked, except in a queue.</summary>
    public bool WasToldSomething { get; set; }

    /// <summary>Whether any document came.</summary>
    public bool HasBegun { get; set; }

    /// <summary>The outage that kept the last document away; null if it came, or something else did.</summary>
    public Outage? CutBy { get; set; }

    /// <summary>How long a message the caller left; null for none.</summary>
    public TimeSpan? Message { get; set; }

    /// <summary>What became of the caller, now that the call is over.</summary>
    /// <param name="failed">Whether an application error, or a full queue without a word, ended the call.</param>
    public CallEnd End(bool failed) => this switch
    {
        { WasAnswered: true } => CallEnd.Answered,
        { GaveUp: true } => CallEnd.GaveUp,
        { MetFullQueue: true, WasToldSomething: true } => CallEnd.QueueFull,
        _ when failed && Message is null => CallEnd.Lost,
        { LeftQueue: true } => CallEnd.LeftQueue,
        { WasToldSomething: true } => CallEnd.TurnedAway,
        _ => CallEnd.Lost,
    };
}

/// <summary>What became of a caller.</summary>
internal enum CallEnd
{
    /// <summary>A rep talked to the caller.</summary>
    Answered,

    /// <summary>The caller hung up while waiting.</summary>
    GaveUp,

    /// <summary>The caller left the queue by the app's document, as for a message.</summary>
    LeftQueue,

    /// <summary>The queue was full, and the app told the caller something, or asked for a message.</summary>
    QueueFull,

    /// <summary>The app told the caller something, such as that it is closed, or asked for a message, and that was all.</summary>
    TurnedAway,

    /// <summary>The call just ended.</summary>
    Lost,
}
