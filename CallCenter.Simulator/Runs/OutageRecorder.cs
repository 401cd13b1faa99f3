using CallCenter.Simulator.People;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Runs;

/// <summary>Counts what outages cost.</summary>
/// <param name="outages">The outages.</param>
internal sealed class OutageRecorder(IReadOnlyList<Outage> outages)
{
    private readonly OutageResult[] _results = [.. outages.Select(outage => new OutageResult(outage, 0, 0, 0, 0, 0))];

    /// <summary>What each cost so far.</summary>
    public IReadOnlyList<OutageResult> Results => [.. _results];

    /// <summary>A request came to nothing.</summary>
    /// <param name="outage">The outage that it met; null for none.</param>
    public void OnFailed(Outage? outage)
    {
        if (outage is not null)
        {
            Of(outage) = Of(outage) with { WebhooksFailed = Of(outage).WebhooksFailed + 1 };
        }
    }

    /// <summary>A call ended.</summary>
    /// <param name="outage">The outage that ended it.</param>
    /// <param name="call">Whose call.</param>
    public void OnCut(Outage outage, CutCall call)
    {
        OutageResult result = Of(outage) with { CallsEnded = Of(outage).CallsEnded + 1 };
        Of(outage) = call switch
        {
            CutCall.OfLostCaller => result with { CallersLost = result.CallersLost + 1 },
            CutCall.OfRep => result with { RepCallsBroken = result.RepCallsBroken + 1 },
            CutCall.OfRepInVain => result with { RepCallsInVain = result.RepCallsInVain + 1 },
            _ => result,
        };
    }

    private ref OutageResult Of(Outage outage) => ref _results[Array.FindIndex(_results, result => ReferenceEquals(result.Outage, outage))];
}
