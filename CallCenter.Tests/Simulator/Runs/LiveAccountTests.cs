using CallCenter.Core.Settings;
using CallCenter.Core.Webhooks;
using CallCenter.Simulator.Runs;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Simulator.Twilio.Wire;
using Microsoft.Extensions.Time.Testing;

namespace CallCenter.Tests.Simulator.Runs;

/// <summary>A scenario that is played in an account again and again, with the app in this process.</summary>
public sealed class LiveAccountTests
{
    private const int Reps = 2;

    private static readonly DateTimeOffset Now = new(2026, 11, 25, 15, 0, 0, TimeSpan.Zero);

    private static readonly Scenario Morning = new()
    {
        Hours = 2,
        Premium = Arrivals.Steady(10),
        Regular = Arrivals.Steady(30),
        Talk = Distribution.Exponential(120),
        Patience = Distribution.Exponential(300),
        WrapUp = Distribution.Constant(10),
        Shifts = [new Shift(Reps, 8, 10)],
    };

    private readonly FakeTimeProvider _real = new(Now);

    private async Task<LiveAccount> BeginAsync(Scenario scenario)
    {
        var account = new LiveAccount(scenario, port: 0, _real);
        var settings = AppSettings.Read(new Dictionary<string, string?> { ["Twilio:AuthToken"] = SampleAccount.AuthToken }, isDevelopment: true);
        await account.BeginAsync("http://localhost", new InProcessTransport(new CallCenterApp(settings, account.AppTime)), TestContext.Current.CancellationToken);
        return account;
    }

    private static Task RunAsync(LiveAccount account, double hours) =>
        account.Account.Clock.RunAsync(account.Account.Clock.Now + SimulatedTime.FromHours(hours), TestContext.Current.CancellationToken);

    private static IEnumerable<LoggedCall> To(LiveAccount account, int number) =>
        account.Account.Log!.All.Where(call => call.Identity.To.PhoneNumber == SampleAccount.PhoneNumbers[number]);

    [Theory(Timeout = Limits.Hang)]
    [InlineData(2, 60)]
    [InlineData(4, 90)]
    public async Task Beginning_HasPassedAndEndsNow(double hours, int minutes)
    {
        LiveAccount account = await BeginAsync(Morning with { Hours = hours });

        Assert.Equal(TimeSpan.FromMinutes(minutes), account.Account.Clock.Now);
        Assert.Equal(Now, account.Account.Begins + account.Account.Clock.Now);
        Assert.Equal(SimulatedTime.Monday.AddHours(8).AddMinutes(minutes), account.AppTime.GetUtcNow());
        Assert.InRange(To(account, 1).Count(), 10, 80);
        Assert.Equal(Reps, To(account, 2).Count(call => call.Ended is null));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task WhenTheMorningIsOver_ANewOneBeginsWithTheSameRepsAndOtherCallers()
    {
        LiveAccount account = await BeginAsync(Morning);

        await RunAsync(account, 4.5);

        Assert.Equal(SimulatedTime.Monday.AddHours(9.5), account.AppTime.GetUtcNow());
        Assert.InRange(To(account, 2).Count(call => call.Ended is null), 0, Reps);
        Assert.Equal(Reps, To(account, 2).Select(call => call.Identity.From).Distinct().Count());
        double[][] mornings = [.. To(account, 1).GroupBy(call => (int)(call.Began.TotalHours / 2)).OrderBy(each => each.Key).Select(each => each.Select(call => call.Began.TotalSeconds % 7200).Order().ToArray())];
        Assert.Equal(3, mornings.Length);
        Assert.All(mornings, morning => Assert.True(morning.Length > 30));
        Assert.NotEqual(mornings[0], mornings[1]);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task CallsAndRecordings_StayForADay()
    {
        LiveAccount account = await BeginAsync(Morning with { Regular = Arrivals.Steady(6) });

        await RunAsync(account, 12);
        int inHalfADay = account.Account.Log!.All.Count;
        await RunAsync(account, 36);

        Assert.InRange(account.Account.Log.All.Count, inHalfADay, inHalfADay * 3);
        Assert.All(account.Account.Log.All, call => Assert.True(call.Ended is null || call.Ended > account.Account.Clock.Now - TimeSpan.FromHours(25)));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("VoiceUrl")]
    [InlineData("TrunkSid")]
    [InlineData("VoiceApplicationSid")]
    public async Task NumberThatLeadsElsewhere_TakesNoCallToTheApp(string what)
    {
        LiveAccount account = await BeginAsync(Morning);
        IncomingNumber number = account.Account.Numbers.All[1];
        account.Account.Numbers.Change(what switch
        {
            "VoiceUrl" => number with { VoiceUrl = "", VoiceFallbackUrl = "" },
            "TrunkSid" => number with { TrunkSid = "TK1" },
            _ => number with { VoiceApplicationSid = "AP1" },
        });
        int before = To(account, 1).Count();

        await RunAsync(account, 0.9);

        LoggedCall[] later = [.. To(account, 1).OrderBy(call => call.Began).Skip(before)];
        Assert.NotEmpty(later);
        Assert.All(later, call => Assert.Equal(call.Began, call.Ended));
    }
}
