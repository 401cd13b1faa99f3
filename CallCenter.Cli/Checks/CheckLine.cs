namespace CallCenter.Cli.Checks;

/// <summary>The result of one check.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Name">What was checked, such as <c>premium-enqueue: signed GET accepted</c>.</param>
/// <param name="Detail">What was seen.</param>
/// <param name="Advice">What to do about it, in whole sentences; null where there is nothing to do.</param>
internal sealed record CheckLine(CheckOutcome Outcome, string Name, string Detail, string? Advice = null);

/// <summary>How a check ended.</summary>
internal enum CheckOutcome
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
