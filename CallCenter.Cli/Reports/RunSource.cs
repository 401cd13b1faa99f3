namespace CallCenter.Cli.Reports;

/// <summary>Where a run comes from.</summary>
/// <param name="Scenario">The name of the scenario, such as the file's.</param>
/// <param name="Command">The command line that makes the run again, without secrets.</param>
internal sealed record RunSource(string Scenario, string Command);
