using CallCenter.Simulator.Statistics;

namespace CallCenter.Simulator.Runs.Results;

/// <summary>What became of the callers of a tier.</summary>
/// <param name="Offered">Callers who rang.</param>
/// <param name="Answered">Callers who talked to a rep.</param>
/// <param name="Abandoned">Callers who gave up.</param>
/// <param name="Lost">Callers whom an error, a full queue or the app itself cut off, without a word, before anybody answered them.</param>
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
    double IdealShareWithin20)
{
    /// <summary>Callers whom the app took out of the queue, as for a message.</summary>
    public long LeftQueue { get; init; }

    /// <summary>Callers who met a full queue, and were told something or asked for a message.</summary>
    public long QueueFull { get; init; }

    /// <summary>Callers whom the app told something, such as that it is closed, or asked for a message, but who could not wait in a queue.</summary>
    public long TurnedAway { get; init; }

    /// <summary>The messages that callers left, whatever became of them before.</summary>
    public MessageResult Messages { get; init; } = new(0, 0);

    /// <summary>What waiting callers were told and what came of it, by the minutes that were said.</summary>
    public IReadOnlyList<PromiseResult> Promises { get; init; } = [];
}

/// <summary>The messages that callers left.</summary>
/// <param name="Count">How many; callers who said nothing left none.</param>
/// <param name="Seconds">How long all together are, in seconds.</param>
public sealed record MessageResult(long Count, double Seconds);

/// <summary>What waiting callers were told and what came of it. A caller who is told a better estimate later is counted for both.</summary>
/// <param name="Minutes">The minutes that the wait would last at most.</param>
/// <param name="Kept">Callers who were answered within them.</param>
/// <param name="Broken">Callers who were not.</param>
/// <param name="Undecided">Callers who left, or waited when the run ended, before the minutes were over.</param>
public sealed record PromiseResult(int Minutes, long Kept, long Broken, long Undecided);
