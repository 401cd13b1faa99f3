using CallCenter.Core;
using CallCenter.Simulator.Scenarios;

namespace CallCenter.Simulator.Runs.Results;

/// <summary>What a run came to. All but <see cref="Measured"/> is the same for the same scenario on any machine.</summary>
public sealed record RunResult
{
    /// <summary>What was played.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The premium callers.</summary>
    public required TierResult Premium { get; init; }

    /// <summary>The regular callers.</summary>
    public required TierResult Regular { get; init; }

    /// <summary>The callers of a tier.</summary>
    /// <param name="tier">The tier.</param>
    public TierResult this[Tier tier] => tier is Tier.Premium ? Premium : Regular;

    /// <summary>The callers of both tiers together.</summary>
    public required BothTiersResult BothTiers { get; init; }

    /// <summary>The reps.</summary>
    public required RepResult Reps { get; init; }

    /// <summary>Those who rang the reps' number and were no reps.</summary>
    public AttackResult Attacks { get; init; }

    /// <summary>How far the rule was kept.</summary>
    public required RuleResult Rule { get; init; }

    /// <summary>The requests to the app.</summary>
    public required WebhookResult Webhooks { get; init; }

    /// <summary>What each outage of the scenario cost, in the order of the scenario.</summary>
    public IReadOnlyList<OutageResult> Outages { get; init; } = [];

    /// <summary>The first application errors, at most 100.</summary>
    public required IReadOnlyList<CallError> Errors { get; init; }

    /// <summary>The course of the day.</summary>
    public required Timeline Timeline { get; init; }

    /// <summary>What depends on the machine.</summary>
    public required MeasuredResult Measured { get; init; }
}

/// <summary>How long the answered callers of both tiers together waited, in seconds; NaN if none was answered.</summary>
/// <param name="MeanWait">Their mean wait.</param>
/// <param name="IdealMeanWait">The same callers' under the ideal rule: never longer.</param>
public sealed record BothTiersResult(double MeanWait, double IdealMeanWait);

/// <summary>How often a regular caller was answered while a premium caller waited.</summary>
/// <param name="Inversions">How often.</param>
/// <param name="LongestSeconds">How long the premium caller had waited at most when it happened, in seconds.</param>
public sealed record RuleResult(long Inversions, double LongestSeconds);

/// <summary>The requests to the app in the simulated world.</summary>
/// <param name="Requests">All requests.</param>
/// <param name="Failed">Requests that came to nothing.</param>
/// <param name="PerIdleRepHour">Requests of reps for each hour that a rep was idle; NaN if none was.</param>
public sealed record WebhookResult(long Requests, long Failed, double PerIdleRepHour);

/// <summary>What was measured with a real clock.</summary>
/// <param name="Seconds">How long the run took, in seconds.</param>
/// <param name="WebhookMedianMilliseconds">Half of the real webhook requests were answered within this time; NaN if there were none.</param>
/// <param name="WebhookP95Milliseconds">19 of 20 were answered within this time; NaN if there were none.</param>
public sealed record MeasuredResult(double Seconds, double WebhookMedianMilliseconds, double WebhookP95Milliseconds);
