using CallCenter.LocalHost.Hosting;

namespace CallCenter.Tests.Repository.Operations;

/// <summary>The auth token is rotated as <c>docs/operations.md</c> says, and no request that Twilio signs is refused.</summary>
public sealed class TokenRotationTests
{
    private const string Wrong = "00000000000000000000000000000000";

    private static readonly string[] Webhooks = ["/premium-enqueue", "/regular-enqueue", "/rep-call-complete?tried=premium"];

    public static TheoryData<int> Steps => [.. RotationStep.All.Select(step => step.Number)];

    public static TheoryData<int> StepsAfterTheFirst => [.. RotationStep.All.Skip(1).Select(step => step.Number)];

    private static RotationStep Step(int number) => RotationStep.All.Single(step => step.Number == number);

    private static Task<LocalFunctionsHost> StartAsync(RotationStep step) =>
        LocalFunctionsHost.StartAsync(new LocalHostOptions { Settings = step.Settings }, TestContext.Current.CancellationToken);

    private static async Task<int[]> StatusesAsync(LocalFunctionsHost app, string signedWith)
    {
        using var twilio = new TwilioCaller(app.BaseAddress, signedWith);
        var statuses = new List<int>();
        foreach (string method in new[] { "GET", "POST" })
        {
            foreach (string webhook in Webhooks)
            {
                statuses.Add((await twilio.RequestAsync(method, webhook, ("DequeueResult", "queue-empty"))).Status);
            }
        }

        return [.. statuses];
    }

    private static async Task AllAre(int status, LocalFunctionsHost app, string signedWith) =>
        Assert.All(await StatusesAsync(app, signedWith), each => Assert.Equal(status, each));

    [Fact]
    public void Steps_LeadFromTheOldTokenAloneToTheNewTokenAlone()
    {
        Assert.Equal(Enumerable.Range(0, 7), RotationStep.All.Select(step => step.Number));
        Assert.Equal(new RotationStep(0, RotationStep.Old, null, RotationStep.Old), RotationStep.All[0]);
        Assert.Equal(new RotationStep(6, RotationStep.New, null, RotationStep.New), RotationStep.All[^1]);
    }

    [Theory(Timeout = Limits.Hang)]
    [MemberData(nameof(Steps))]
    public async Task WhatTwilioSigns_IsAcceptedAtEachStep(int step)
    {
        await using LocalFunctionsHost app = await StartAsync(Step(step));

        await AllAre(200, app, Step(step).Signing);
    }

    [Theory(Timeout = Limits.Hang)]
    [MemberData(nameof(Steps))]
    public async Task WrongToken_IsRefusedAtEachStep(int step)
    {
        await using LocalFunctionsHost app = await StartAsync(Step(step));

        await AllAre(403, app, Wrong);
    }

    [Theory(Timeout = Limits.Hang)]
    [MemberData(nameof(StepsAfterTheFirst))]
    public async Task WhileTheAppRestarts_InstancesFromBeforeAndAfterAcceptWhatTwilioSigns(int step)
    {
        await using LocalFunctionsHost before = await StartAsync(Step(step - 1));
        await using LocalFunctionsHost after = await StartAsync(Step(step));

        await AllAre(200, before, Step(step).Signing);
        await AllAre(200, after, Step(step).Signing);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Promotion_NeedsNoRestartAndRefusesNothingSignedBefore()
    {
        RotationStep promotion = RotationStep.All.Zip(RotationStep.All.Skip(1)).Single(pair => pair.First.Signing != pair.Second.Signing).Second;
        Assert.True(promotion.HasSettingsOf(Step(promotion.Number - 1)));
        await using LocalFunctionsHost app = await StartAsync(promotion);

        await AllAre(200, app, RotationStep.Old);
        await AllAre(200, app, RotationStep.New);
        await AllAre(200, app, RotationStep.Old);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task PromotionBeforeTheAppHasTheNewToken_RefusesEveryCall(int step)
    {
        await using LocalFunctionsHost app = await StartAsync(Step(step));

        await AllAre(403, app, RotationStep.New);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(4, 2)]
    [InlineData(2, 0)]
    public async Task GoingBackBeforePromotion_AcceptsWhatTwilioSignsOnBothSides(int from, int to)
    {
        await using LocalFunctionsHost before = await StartAsync(Step(from));
        await using LocalFunctionsHost after = await StartAsync(Step(to));

        await AllAre(200, before, RotationStep.Old);
        await AllAre(200, after, RotationStep.Old);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task AfterTheLastStep_TheOldTokenIsRefused()
    {
        await using LocalFunctionsHost app = await StartAsync(RotationStep.All[^1]);

        await AllAre(403, app, RotationStep.Old);
    }
}
