using CallCenter.Core;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Simulator.Runs;

/// <summary>Compares what waiting callers were told with what came of it.</summary>
/// <param name="clock">The simulated time.</param>
internal sealed class PromiseRecorder(VirtualClock clock)
{
    private readonly Dictionary<QueuedCall, List<(int Minutes, TimeSpan Said)>> _open = [];
    private readonly PerTier<SortedDictionary<int, PromiseResult>> _results = PerTier.Of(_ => new SortedDictionary<int, PromiseResult>());

    /// <summary>What came of it, by the minutes that were said.</summary>
    public IReadOnlyList<PromiseResult> this[Tier tier] => [.. _results[tier].Values];

    public void OnPromised(QueuedCall call, int minutes)
    {
        if (!_open.TryGetValue(call, out List<(int, TimeSpan)>? promises))
        {
            _open[call] = promises = [];
        }

        promises.Add((minutes, clock.Now));
    }

    public void OnBridged(Talk talk) => Settle(talk.Call, talk.Began, wasAnswered: true);

    /// <summary>A caller waits no longer.</summary>
    public void OnGone(QueuedCall call) => Settle(call, clock.Now, wasAnswered: false);

    /// <summary>Ends the run.</summary>
    public void Finish()
    {
        foreach (QueuedCall call in _open.Keys.ToArray())
        {
            OnGone(call);
        }
    }

    private void Settle(QueuedCall call, TimeSpan end, bool wasAnswered)
    {
        if (!_open.Remove(call, out List<(int Minutes, TimeSpan Said)>? promises))
        {
            return;
        }

        SortedDictionary<int, PromiseResult> results = _results[call.Member.Caller.Tier];
        foreach ((int minutes, TimeSpan said) in promises)
        {
            PromiseResult result = results.GetValueOrDefault(minutes) ?? new PromiseResult(minutes, 0, 0, 0);
            results[minutes] = (end - said > TimeSpan.FromMinutes(minutes), wasAnswered) switch
            {
                (true, _) => result with { Broken = result.Broken + 1 },
                (_, true) => result with { Kept = result.Kept + 1 },
                _ => result with { Undecided = result.Undecided + 1 },
            };
        }
    }
}
