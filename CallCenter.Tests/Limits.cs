namespace CallCenter.Tests;

/// <summary>How long a test may take at most, in milliseconds.</summary>
internal static class Limits
{
    /// <summary>
    /// Ten minutes, for every test: many times what any takes on a busy machine, so that only one that hangs is ended. How long a test
    /// should take is no business of its own; the slowest show in the runner's report.
    /// </summary>
    public const int Hang = 600_000;
}
