namespace CallCenter.Core.Reps;

/// <summary>Why a rep is not sent to a queue.</summary>
public enum RepBreak
{
    /// <summary>Nothing keeps the rep from it.</summary>
    None,

    /// <summary>A breath after a talk.</summary>
    WrapUp,

    /// <summary>A pause that the rep asked for.</summary>
    Pause,

    /// <summary>A pause of an hour, which ends the call.</summary>
    PausedTooLong,
}
