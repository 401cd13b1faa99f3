using CallCenter.Simulator.Time;

namespace CallCenter.Simulator.Twilio.Queues;

/// <summary>A caller and a rep who are connected.</summary>
public sealed class Talk
{
    internal Talk(QueuedCall call, IDialler rep, TimeSpan began)
    {
        Call = call;
        Rep = rep;
        Began = began;
    }

    /// <summary>The caller's call.</summary>
    public QueuedCall Call { get; }

    /// <summary>When the talk began.</summary>
    public TimeSpan Began { get; }

    /// <summary>How long the caller had waited.</summary>
    public TimeSpan Waited => Began - Call.Joined;

    /// <summary>How long it lasts, or will have lasted.</summary>
    public required TimeSpan Length { get; init; }

    /// <summary>Whether Dial's time limit cut the talk off.</summary>
    public bool WasCutOff { get; internal init; }

    /// <summary>Who ends the talk; the rep's call says so when it begins.</summary>
    internal TalkEnding Ending { get; set; }

    internal IDialler Rep { get; }

    internal ScheduledEvent? Ends { get; set; }
}

/// <summary>Who ends a talk.</summary>
public enum TalkEnding
{
    /// <summary>The caller hangs up; the rep's call goes on.</summary>
    CallerHangsUp,

    /// <summary>The rep hangs up; the caller's call goes on.</summary>
    RepHangsUp,

    /// <summary>The rep presses the star key, or Dial's time limit is reached; both calls go on.</summary>
    BothStay,
}
