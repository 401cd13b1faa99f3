namespace CallCenter.Cli.Listening;

/// <summary>What a person answers when asked what the caller does now.</summary>
internal enum CallAct
{
    /// <summary>Nothing: time passes.</summary>
    Nothing,

    /// <summary>The caller presses a key of the telephone.</summary>
    Key,

    /// <summary>The caller hangs up.</summary>
    HangUp,

    /// <summary>A rep answers the caller, who waits.</summary>
    RepAnswers,

    /// <summary>The caller, who is asked for a message, says nothing.</summary>
    StaysSilent,
}

/// <summary>An answer.</summary>
/// <param name="Act">What it says.</param>
/// <param name="Key">The key of the telephone; 0 if none is pressed.</param>
internal readonly record struct CallKey(CallAct Act, char Key = default);
