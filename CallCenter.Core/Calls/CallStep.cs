namespace CallCenter.Core.Calls;

/// <summary>At which step of a call a request is made; it rides in the query as <c>step</c>.</summary>
public enum CallStep
{
    /// <summary>The call begins.</summary>
    Begin,

    /// <summary>The caller waits in the queue, and Twilio asks for the hold document (<c>step=wait</c>).</summary>
    Wait,

    /// <summary>The caller pressed a key while waiting (<c>step=key</c>).</summary>
    Key,

    /// <summary>The caller is no longer in the queue (<c>step=left</c>).</summary>
    Left,

    /// <summary>The caller has recorded a message (<c>step=message</c>).</summary>
    Message,

    /// <summary>A rep was asked for a PIN (<c>step=pin</c>).</summary>
    Pin,

    /// <summary>A rep has had a breath after a talk, or has pressed a key (<c>step=ready</c>).</summary>
    Ready,

    /// <summary>A rep pauses, and has pressed no key for some minutes (<c>step=pause</c>).</summary>
    Pause,

    /// <summary>An idle rep waits in the queue of reps, and Twilio asks for what the rep hears (<c>step=idle</c>).</summary>
    Idle,

    /// <summary>An idle rep is no longer in the queue of reps (<c>step=back</c>).</summary>
    Back,

    /// <summary>An idle rep was taken out of the queue of reps for a caller (<c>step=woken</c>).</summary>
    Woken,
}
