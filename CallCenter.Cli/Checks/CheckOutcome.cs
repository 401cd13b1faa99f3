namespace CallCenter.Cli.Checks;

/// <summary>How a check ended.</summary>
public enum CheckOutcome
{
    /// <summary>All is well.</summary>
    Ok,

    /// <summary>Calls are answered, yet something should be changed.</summary>
    Warning,

    /// <summary>Calls are not answered as they should be.</summary>
    Failed,

    /// <summary>Not checked, because an earlier check failed.</summary>
    Skipped,
}
