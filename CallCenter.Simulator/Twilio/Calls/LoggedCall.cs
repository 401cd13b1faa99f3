namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>A call as an account's log keeps it.</summary>
/// <param name="session">The call.</param>
/// <param name="began">When it was answered.</param>
internal sealed class LoggedCall(CallSession session, TimeSpan began)
{
    /// <summary>Who rang whom.</summary>
    public CallIdentity Identity { get; } = session.Identity;

    /// <summary>When it was answered.</summary>
    public TimeSpan Began { get; } = began;

    /// <summary>When it ended; null while it is in progress.</summary>
    public TimeSpan? Ended { get; private set; }

    /// <summary>The call while it is in progress; null once it has ended.</summary>
    public CallSession? Session { get; private set; } = session;

    /// <summary>The call ended.</summary>
    /// <param name="now">When.</param>
    public void End(TimeSpan now) => (Ended, Session) = (now, null);
}
