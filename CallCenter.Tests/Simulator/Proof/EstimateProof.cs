using CallCenter.Core;
using CallCenter.Core.Settings;
using CallCenter.Core.Webhooks;
using CallCenter.Simulator.Runs;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Wire;
using WebhookRequest = CallCenter.Simulator.Twilio.Wire.WebhookRequest;

namespace CallCenter.Tests.Simulator.Proof;

/// <summary>What waiting callers are told comes true, for both tiers, while six reps take them; also where each instance of the app sees a share of the requests.</summary>
public sealed class EstimateProof
{
    private const string Url = "http://localhost:7071";
    private const int Reps = 6;
    private const int Hours = 60;

    private static readonly Scenario Six = new()
    {
        StartHour = 0,
        Hours = Hours,
        Premium = Arrivals.Steady(20),
        Regular = Arrivals.Steady(80),
        Talk = Distribution.Lognormal(180, 150),
        Shifts = [new Shift(Reps, 0, 24)],
    };

    [Theory(Timeout = Limits.Hang)]
    [InlineData(0.7, 1)]
    [InlineData(0.9, 1)]
    [InlineData(0.95, 1)]
    [InlineData(0.9, 2)]
    [InlineData(0.9, 4)]
    public async Task Estimates_ComeTrueOrBetterForEachTierHoweverFewRequestsAnInstanceSees(double busy, int instances)
    {
        var watch = new EstimateWatch();
        Simulation simulation = RealApp.Prepare(ScenarioLoad.Scale(Six, busy), Url, new AnyInstance(instances), watch);
        watch.Follow(simulation.Clock);

        await simulation.RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.All(Enum.GetValues<Tier>(), tier => Assert.InRange(watch[tier].Spoken, Hours, long.MaxValue));
        Assert.All(Enum.GetValues<Tier>(), tier => Assert.InRange(watch[tier].ShareHeld, 0.88, 1));
        Assert.All(Enum.GetValues<Tier>(), tier => Assert.InRange(watch[tier].ShareTold, 0.8, 1));
    }

    /// <summary>Instances of the app that tell estimates, and know nothing of each other.</summary>
    private sealed class AnyInstance(int instances) : IWebhookTransport
    {
        private readonly Random _random = new(1);
        private readonly IWebhookTransport[] _instances = [.. Enumerable.Range(0, instances).Select(_ => new InProcessTransport(new CallCenterApp(
            AppSettings.Read(new Dictionary<string, string?>(RealApp.Settings()) { ["CallCenter:Waiting:Enabled"] = "true" }, isDevelopment: false))))];

        public Task<WebhookResponse> SendAsync(WebhookRequest request, CancellationToken cancellationToken) =>
            _instances[_random.Next(_instances.Length)].SendAsync(request, cancellationToken);
    }
}
