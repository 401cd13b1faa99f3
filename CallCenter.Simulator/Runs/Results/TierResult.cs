using CallCenter.Simulator.Statistics;

namespace CallCenter.Simulator.Runs.Results;

/// <summary>What became of the callers of a tier.</summary>
/// <param name="Offered">Callers who rang.</param>
/// <param name="Answered">Callers who talked to a rep.</param>
/// <param name="Abandoned">Callers who gave up.</param>
/// <param name="Lost">Callers whom an error, a full queue or the app itself cut off before anybody answered them.</param>
/// <param name="Waiting">Callers who still waited or were on their way into the queue when the run ended.</param>
/// <param name="Waits">The waits of answered callers.</param>
/// <param name="ShareWithin20">The share of answered callers who waited 20 seconds at most; NaN if none was answered.</param>
/// <param name="IdealMeanWait">The mean wait of the answered callers under the ideal rule, in seconds; NaN if none was answered.</param>
/// <param name="IdealShareWithin20">The share of them who wait 20 seconds at most under the ideal rule; NaN if none was answered.</param>
public sealed record TierResult(
    long Offered,
    long Answered,
    long Abandoned,
    long Lost,
    long Waiting,
    WaitSummary Waits,
    double ShareWithin20,
    double IdealMeanWait,
    double IdealShareWithin20);
