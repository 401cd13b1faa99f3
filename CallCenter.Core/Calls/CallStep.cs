namespace CallCenter.Core.Calls;

/// <summary>At which step of a caller's call a request is made; it rides in the query as <c>step</c>.</summary>
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
}
