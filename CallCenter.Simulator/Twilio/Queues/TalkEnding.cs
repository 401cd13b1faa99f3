namespace CallCenter.Simulator.Twilio.Queues;

/// <summary>Who ends a talk.</summary>
internal enum TalkEnding
{
    /// <summary>The caller hangs up; the rep's call goes on.</summary>
    CallerHangsUp,

    /// <summary>The rep hangs up; the caller's call goes on.</summary>
    RepHangsUp,

    /// <summary>The rep presses the star key, or Dial's time limit is reached; both calls go on.</summary>
    BothStay,
}
