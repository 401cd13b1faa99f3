using System.Globalization;
using CallCenter.Simulator.Runs;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Rest;
using CsCheck;

namespace CallCenter.Tests.Simulator.Proof;

/// <summary>What <c>CallCenter:RegularMaxWaitSeconds</c> promises while Twilio's REST answers: whoever is first among the regular callers and has waited so long is next.</summary>
public sealed class MaxWaitLaws
{
    private const int Scenarios = 80;

    /// <summary>Reps who ring, look and are told come to less than that; what they were told before can come first.</summary>
    private const double RoundTrips = 1.5;

    private static readonly Gen<Scenario> Crowded = Gen.Select(FairnessLaws.AnyScenario, Gen.Double[10, 120], Gen.Double[0, 20], Gen.Double[30, 120], Gen.Double[0.01, 0.2]).Select(
        (scenario, talk, wrapUp, regular, rest) => scenario with
        {
            Regular = Arrivals.Steady(regular),
            Talk = Distribution.Constant(talk),
            WrapUp = Distribution.Constant(wrapUp),
            Shifts = [new Shift(scenario.Shifts[0].Reps, 0, 24)],
            Rest = RestBehaviour.Good,
            RestSeconds = rest,
        });

    [Theory(Timeout = Limits.Hang)]
    [InlineData(30)]
    [InlineData(300)]
    public async Task FirstRegularCallerWhoIsOverdue_IsAnsweredByTheNextRep(int limitSeconds)
    {
        using RealApp app = RealApp.CreateLooking(("CallCenter:RegularMaxWaitSeconds", limitSeconds.ToString(CultureInfo.InvariantCulture)));
        int overdue = 0;
        await Crowded.SampleAsync(
            async scenario =>
            {
                OverdueWatch watch = await PlayAsync(app, scenario, limitSeconds);
                double late = RoundTrips + Timeout(scenario.Twilio.DialTimeout);

                Assert.InRange(watch.LongestPassedBy.TotalSeconds, 0, late);

                // A rep who has just been sent to a premium caller must end that talk first, if there is no other.
                Assert.InRange(watch.LongestOverdue.TotalSeconds, 0, scenario.Talk.MeanSeconds + scenario.WrapUp.MeanSeconds + (2 * late));
                overdue += watch.Overdue;
            },
            iter: Scenarios,
            threads: 1);

        Assert.InRange(overdue, 100, int.MaxValue);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task StrictRule_LetsThemBePassedByForLong()
    {
        using RealApp app = RealApp.CreateLooking();
        var scenario = new Scenario
        {
            Hours = 1,
            Premium = Arrivals.Steady(60),
            Regular = Arrivals.Steady(20),
            Talk = Distribution.Constant(60),
            Shifts = [new Shift(1, 0, 24)],
            Rest = RestBehaviour.Good,
        };

        Assert.InRange((await PlayAsync(app, scenario, limitSeconds: 30)).LongestPassedBy.TotalSeconds, 120, 3600);
    }

    /// <summary>Whoever is first is asked for only while both queues have callers.</summary>
    [Theory(Timeout = Limits.Hang)]
    [InlineData(60, 0, false)]
    [InlineData(0, 60, false)]
    [InlineData(30, 30, true)]
    public async Task RestIsAskedMoreOnlyWhileBothQueuesHaveCallers(double premium, double regular, bool asksMore)
    {
        var scenario = new Scenario
        {
            Hours = 1,
            Premium = Arrivals.Steady(premium),
            Regular = Arrivals.Steady(regular),
            Talk = Distribution.Constant(60),
            Shifts = [new Shift(1, 0, 24)],
            Rest = RestBehaviour.Good,
        };

        long strict = await RequestsAsync(scenario, "0");
        long fair = await RequestsAsync(scenario, "14400");

        Assert.Equal(asksMore, fair > strict);
        Assert.InRange(fair, strict, 2 * strict);
    }

    private static async Task<long> RequestsAsync(Scenario scenario, string limitSeconds)
    {
        using RealApp app = RealApp.CreateLooking(("CallCenter:RegularMaxWaitSeconds", limitSeconds));
        await PlayAsync(app, scenario, limitSeconds: 14400);
        return app.RestRequests;
    }

    private static async Task<OverdueWatch> PlayAsync(RealApp app, Scenario scenario, int limitSeconds)
    {
        var watch = new OverdueWatch(TimeSpan.FromSeconds(limitSeconds));
        Simulation simulation = app.Prepare(scenario, watch);
        watch.Follow(simulation.Clock);
        await simulation.RunAsync(cancellationToken: TestContext.Current.CancellationToken);
        watch.Finish();
        return watch;
    }

    private static double Timeout(DialTimeoutReading reading) => reading switch
    {
        DialTimeoutReading.PlusFive => 6,
        DialTimeoutReading.AtLeastFivePlusFive => 10,
        _ => 1,
    };
}
