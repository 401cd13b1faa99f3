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

    /// <summary>The reps.</summary>
    public required RepResult Reps { get; init; }

    /// <summary>How far the rule was kept.</summary>
    public required RuleResult Rule { get; init; }

    /// <summary>The requests to the app.</summary>
    public required WebhookResult Webhooks { get; init; }

    /// <summary>The first application errors, at most 100.</summary>
    public required IReadOnlyList<CallError> Errors { get; init; }

    /// <summary>The course of the day.</summary>
    public required Timeline Timeline { get; init; }

    /// <summary>What depends on the machine.</summary>
    public required MeasuredResult Measured { get; init; }
}
