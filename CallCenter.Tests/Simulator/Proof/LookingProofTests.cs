using CallCenter.Core;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Theory;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Rest;

namespace CallCenter.Tests.Simulator.Proof;

/// <summary>
/// What looking is worth: ten reps, 90 % busy, the same callers for every rule. The waits of reps so busy swing too widely for a run of some days to
/// be held against a formula, so each run is held against other rules on its own callers.
/// </summary>
public sealed class LookingProofTests
{
    private static readonly Scenario TenReps = BlindRuleTests.TenReps with { Seed = 4, Hours = 100 };

    private static readonly Lazy<Task<RunResult>> Blind = new(() => PlayAsync(TenReps with { Hours = 25 }));

    private static async Task<RunResult> PlayAsync(Scenario scenario, params IReadOnlyList<IdealOfRun> ideals)
    {
        using RealApp app = scenario.Rest is RestBehaviour.None ? RealApp.Create() : RealApp.CreateLooking();
        (RunResult result, FairnessWatch watch) = await app.PlayAsync(scenario, others: ideals);
        Assert.Empty(watch.Violations);
        Assert.Equal((0L, 0L, 0), (result.Premium.Lost, result.Regular.Lost, watch.Left));
        return result;
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(DialTimeoutReading.AsWritten)]
    [InlineData(DialTimeoutReading.PlusFive)]
    [InlineData(DialTimeoutReading.AtLeastFivePlusFive)]
    public async Task WhateverTwilioMakesOfTheTimeout_BothTiersWaitAlmostAsWithTheIdealRule(DialTimeoutReading timeout)
    {
        var withWebhook = new IdealOfRun(TenReps, TenReps.WebhookSeconds);

        RunResult result = await PlayAsync(TenReps with { Rest = RestBehaviour.Good, Twilio = new TwilioBehaviour { DialTimeout = timeout } }, withWebhook);

        // No rule can do without the webhook after each talk.
        withWebhook.Finish(TimeSpan.FromHours(TenReps.Hours));
        Assert.InRange(result.Premium.Waits.Mean / withWebhook[Tier.Premium].Summary.Mean, 0.95, 1.07);
        Assert.InRange(result.Regular.Waits.Mean / withWebhook[Tier.Regular].Summary.Mean, 0.95, 1.05);
        Assert.InRange(result.BothTiers.MeanWait / withWebhook.MeanWait, 1, 1.05);

        // Against a rule that needs no webhook at all, that round trip costs three percent more.
        Assert.InRange(result.Premium.Waits.Mean / result.Premium.IdealMeanWait, 0.95, 1.07);
        Assert.InRange(result.Regular.Waits.Mean / result.Regular.IdealMeanWait, 0.95, 1.07);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(RestBehaviour.Down)]
    [InlineData(RestBehaviour.Slow)]
    [InlineData(RestBehaviour.Wrong)]
    [InlineData(RestBehaviour.RateLimited)]
    [InlineData(RestBehaviour.OneTooMany)]
    public async Task RestThatIsNoHelp_LeavesNobodyWorseOffThanTheBlindRule(RestBehaviour rest)
    {
        RunResult blind = await Blind.Value;

        RunResult result = await PlayAsync(blind.Scenario with { Rest = rest });

        Assert.InRange(result.Premium.Waits.Mean / blind.Premium.Waits.Mean, 0, 1.05);
        Assert.InRange(result.Regular.Waits.Mean / blind.Regular.Waits.Mean, 0, 1.05);
    }

    /// <summary>
    /// A caller who is not counted is seen once they have waited a second, because the waiting time gives the size the lie. The blind rule keeps reps
    /// from regular callers for premium callers' sake, and looking does not, so that premium callers wait a little longer.
    /// </summary>
    [Fact(Timeout = Limits.Hang)]
    public async Task SizesThatAreOneTooSmall_CostPremiumCallersLessThanTwoSeconds()
    {
        RunResult blind = await Blind.Value;

        RunResult result = await PlayAsync(blind.Scenario with { Rest = RestBehaviour.OneTooFew });

        Assert.InRange(result.Premium.Waits.Mean - blind.Premium.Waits.Mean, -1, 2);
        Assert.InRange(result.Regular.Waits.Mean / blind.Regular.Waits.Mean, 0, 1);
    }
}
