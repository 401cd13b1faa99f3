using CallCenter.Cli.Reports;
using CallCenter.Simulator.Runs.Results;

namespace CallCenter.Cli.Commands;

/// <summary>What went wrong in a run though its scenario asked for nothing to go wrong.</summary>
internal static class UnaskedFailures
{
    /// <summary>Says how many callers were lost and how many webhook requests failed, and what to look at.</summary>
    /// <param name="result">The result of a run.</param>
    /// <returns>One sentence; null if nothing did, or if the scenario asked for faults, which cost callers too.</returns>
    public static string? Sentence(RunResult result)
    {
        long lost = result.Premium.Lost + result.Regular.Lost;
        long failed = result.Webhooks.Failed;
        if (result.Scenario.Faults.Total > 0 || result.Scenario.CallFaults.Any || result.Scenario.Outages.Count > 0 || (lost == 0 && failed == 0))
        {
            return null;
        }

        string callers = lost == 1 ? "1 caller was lost" : $"{ReportNumbers.Count(lost)} callers were lost";
        string webhooks = failed == 1 ? "1 webhook request failed" : $"{ReportNumbers.Count(failed)} webhook requests failed";
        string where = result.Errors.Count > 0
            ? "look at the application errors in the result"
            : "look at what the app answers, and whether a queue is full";
        return $"{callers} and {webhooks}, though the scenario asks for no faults: {where}.";
    }
}
