using CallCenter.Cli.Connecting;
using CallCenter.Core;

namespace CallCenter.Tests.Cli.Connecting;

public sealed class ConnectPlanTests
{
    private const string Base = "https://calls.example.com/base/";

    private static readonly AccountNumber Premium = Number(Wishes.Premium, "+15005550101", WebhookRoutes.PremiumEnqueue);
    private static readonly AccountNumber Regular = Number(Wishes.Regular, "+15005550102", WebhookRoutes.RegularEnqueue);
    private static readonly AccountNumber Rep = Number(Wishes.Rep, "+15005550103", WebhookRoutes.RepCallComplete);
    private static readonly AccountState Connected = new(Queues("customers", "premium-customers"), new PerRole<AccountNumber?>(Premium, Regular, Rep));

    private static AccountQueue[] Queues(params string[] names) => [.. names.Select((name, index) => new AccountQueue($"QU{index}", name, 1000))];

    private static AccountNumber Number(string sid, string number, string webhook) =>
        new(sid, number, new VoiceSettings(Base + webhook, "POST", Base + webhook, "POST"));

    private static AccountState With(AccountNumber? premium, AccountNumber? regular, AccountNumber? rep) =>
        Connected with { Numbers = new PerRole<AccountNumber?>(premium, regular, rep) };

    private static string Refusal(AccountState state) => Assert.Throws<ConnectException>(() => ConnectPlan.Make(Wishes.Standard, state)).Message;

    [Fact]
    public void ConnectedAccount_NeedsNothing() => Assert.True(ConnectPlan.Make(Wishes.Standard, Connected).IsEmpty);

    [Fact]
    public void SecondHome_IsTheFallbackOfEachNumber()
    {
        ConnectWish wish = Wishes.Standard with { FallbackBaseUrl = "https://second.example.com" };

        IReadOnlyList<NumberChange> changes = ConnectPlan.Make(wish, Connected).Numbers;

        Assert.Equal(
            [.. WebhookRoutes.All.Select(webhook => new VoiceSettings(Base + webhook, "POST", $"https://second.example.com/{webhook}", "POST"))],
            changes.Select(change => change.Wanted));
        Assert.True(ConnectPlan.Make(wish, With(
            changes[0].Number with { Voice = changes[0].Wanted }, changes[1].Number with { Voice = changes[1].Wanted }, changes[2].Number with { Voice = changes[2].Wanted })).IsEmpty);
    }

    [Fact]
    public void QueuesOfOthers_DoNotMatter() => Assert.True(
        ConnectPlan.Make(Wishes.Standard, Connected with { Queues = Queues("premium-customers", "support", "customers", "Customers") }).IsEmpty);

    [Theory]
    [InlineData(new string[0], "premium-customers", "customers")]
    [InlineData(new[] { "premium-customers" }, "customers")]
    [InlineData(new[] { "customers" }, "premium-customers")]
    [InlineData(new[] { "Premium-Customers", "customers " }, "premium-customers", "customers")]
    public void MissingQueues_AreCreated(string[] there, params string[] created)
    {
        ConnectPlan plan = ConnectPlan.Make(Wishes.Standard, Connected with { Queues = Queues(there) });

        Assert.Equal(created, plan.Queues.Select(queue => queue.Name));
        Assert.All(plan.Queues, queue => Assert.Null(queue.Limit));
        Assert.Empty(plan.Numbers);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("reps", "reps")]
    [InlineData("customers")]
    public void QueueOfReps_IsCreatedIfItIsNamed(string? name, params string[] created) =>
        Assert.Equal(created, ConnectPlan.Make(Wishes.Standard with { RepQueue = name }, Connected).Queues.Select(queue => queue.Name));

    [Fact]
    public void QueueLimit_IsSetOfTheCallersQueuesThatHaveAnother()
    {
        AccountQueue premium = new("QU1", "premium-customers", 50);
        AccountState state = Connected with { Queues = [premium, new("QU2", "customers", 200), new("QU3", "support", 1000)] };

        ConnectPlan plan = ConnectPlan.Make(Wishes.Standard with { QueueLimit = 200 }, state);

        Assert.Equal([new QueueChange(premium, 200)], plan.Limits);
        Assert.False(plan.IsEmpty);
        Assert.Empty(plan.Queues);
    }

    [Fact]
    public void QueueLimit_IsThatOfTheCallersQueuesThatAreCreated()
    {
        ConnectPlan plan = ConnectPlan.Make(Wishes.Standard with { QueueLimit = 200, RepQueue = "reps" }, Connected with { Queues = [] });

        Assert.Equal([new("premium-customers", 200), new("customers", 200), new NewQueue("reps", null)], plan.Queues);
        Assert.Empty(plan.Limits);
    }

    [Theory]
    [InlineData("", "POST", "", "POST")]
    [InlineData(Base + WebhookRoutes.PremiumEnqueue, "POST", "", "POST")]
    [InlineData(Base + WebhookRoutes.PremiumEnqueue, "GET", Base + WebhookRoutes.PremiumEnqueue, "POST")]
    [InlineData(Base + WebhookRoutes.PremiumEnqueue, "POST", Base + WebhookRoutes.PremiumEnqueue, "GET")]
    [InlineData(Base + "Premium-Enqueue", "POST", Base + WebhookRoutes.PremiumEnqueue, "POST")]
    [InlineData("https://demo.twilio.com/welcome/voice/", "POST", Base + WebhookRoutes.PremiumEnqueue, "POST")]
    public void NumberThatIsSetOtherwise_IsSet(string url, string method, string fallbackUrl, string fallbackMethod)
    {
        AccountNumber there = Premium with { Voice = new VoiceSettings(url, method, fallbackUrl, fallbackMethod) };

        ConnectPlan plan = ConnectPlan.Make(Wishes.Standard, With(there, Regular, Rep));

        Assert.Empty(plan.Queues);
        Assert.Equal([new NumberChange(NumberRole.Premium, there, Premium.Voice)], plan.Numbers);
    }

    [Fact]
    public void EachNumber_GetsItsOwnWebhookAndTheMethodThatIsWanted()
    {
        ConnectPlan plan = ConnectPlan.Make(Wishes.Standard with { Method = "GET", BaseUrl = "http://x.example" }, Connected);

        Assert.Equal(
            [
                (NumberRole.Premium, Premium, new VoiceSettings($"http://x.example/{WebhookRoutes.PremiumEnqueue}", "GET", $"http://x.example/{WebhookRoutes.PremiumEnqueue}", "GET")),
                (NumberRole.Regular, Regular, new VoiceSettings($"http://x.example/{WebhookRoutes.RegularEnqueue}", "GET", $"http://x.example/{WebhookRoutes.RegularEnqueue}", "GET")),
                (NumberRole.Rep, Rep, new VoiceSettings($"http://x.example/{WebhookRoutes.RepCallComplete}", "GET", $"http://x.example/{WebhookRoutes.RepCallComplete}", "GET")),
            ],
            plan.Numbers.Select(change => (change.Role, change.Number, change.Wanted)));
    }

    [Fact]
    public void NumberThatIsNotThere_IsRefused()
    {
        Assert.Equal(
            "--premium-number: the account has no number ***0101; give one of its own, as +15005550101 or as its SID (PN...).",
            Refusal(With(null, Regular, Rep)));
        Assert.Equal(
            "--rep-number: the account has no number PN00000000000000000000000000000003; give one of its own, as +15005550101 or as its SID (PN...).",
            Refusal(With(Premium, Regular, null)));
    }

    [Fact]
    public void NumberThatIsNamedTwice_IsRefused()
    {
        Assert.Equal(
            "--premium-number and --rep-number are the same number, ***0101 (PN00000000000000000000000000000001); premium callers, regular callers and reps need a number each.",
            Refusal(With(Premium, Regular, Premium)));
        Assert.Equal(
            "--premium-number and --regular-number are the same number, ***0103 (PN00000000000000000000000000000003); premium callers, regular callers and reps need a number each.",
            Refusal(With(Rep, Rep, Rep)));
    }

    [Fact]
    public void NumberOfTrunk_IsRefused() => Assert.Equal(
        "--regular-number: ***0102 (PN00000000000000000000000000000002) belongs to the SIP trunk TK1, so that Twilio would ignore its URLs; take it out of the trunk in the console (Elastic SIP Trunking, the trunk, Numbers) and try again.",
        Refusal(With(Premium, Regular with { TrunkSid = "TK1", ApplicationSid = "AP1" }, Rep)));

    [Fact]
    public void NumberOfTwimlApp_IsRefused() => Assert.Equal(
        "--rep-number: ***0103 (PN00000000000000000000000000000003) is answered by the TwiML app AP1, so that Twilio would ignore its URLs; in the console open the number, set Configure with (under Voice Configuration) to Webhook, save it and try again.",
        Refusal(With(Premium, Regular, Rep with { ApplicationSid = "AP1" })));

    [Fact]
    public void NumberThatTakesNoCalls_IsRefused() => Assert.Equal(
        "--premium-number: ***0101 (PN00000000000000000000000000000001) takes no calls; give a number that has the capability Voice.",
        Refusal(With(Premium with { TakesCalls = false }, Regular, Rep)));
}
