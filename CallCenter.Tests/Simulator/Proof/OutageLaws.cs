using System.Text.Json;
using System.Text.Json.Serialization;
using CallCenter.Core;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Simulator.Twilio.Wire;
using CsCheck;

namespace CallCenter.Tests.Simulator.Proof;

/// <summary>What holds while a home of the app is out, in any scenario. The scenarios are the same in every run of the tests.</summary>
public sealed class OutageLaws
{
    private const int Scenarios = 40;
    private const int MostOnTheirWay = 3;

    // Twilio waits for 15 seconds, and asks the fallback URL then.
    private const double LongerThanAnyRequest = 20.0 / 3600;

    private static readonly JsonSerializerOptions Json = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    private static readonly Gen<(OutageKind Kind, double Flap)> How =
        Gen.Select(Gen.Enum<OutageKind>(), Gen.OneOf(Gen.Const(0.0), Gen.Double[2, 60])).Select((kind, flap) => (kind, flap));

    /// <summary>One to four outages of one home in the hour of a scenario, in turn with the up time between them.</summary>
    private static Gen<Outage[]> Of(int home) => Gen.Select(How, Gen.Double[0.01, 0.15], Gen.Double[0.01, 0.1]).Array[1, 4].Select(parts =>
    {
        double at = 8;
        return parts.Select(part =>
        {
            double from = at + part.Item3;
            at = from + part.Item2;
            return new Outage(home, from, at, part.Item1.Kind, part.Item1.Flap);
        }).ToArray();
    });

    private static readonly Gen<Outage[]> InTurn = Gen.Select(How, Gen.Double[0.01, 0.2]).Array[2, 4].Select(parts =>
    {
        double at = 8;
        return parts.Select((part, index) =>
        {
            double from = at + LongerThanAnyRequest;
            at = from + part.Item2;
            return new Outage(1 + (index % 2), from, at, part.Item1.Kind, part.Item1.Flap);
        }).ToArray();
    });

    private static readonly Gen<WebhookDelivery> Delivery = Gen.Select(Gen.Double[1, 8], Gen.Double[2, 15], Gen.Enum<RetryOn>()).Select(
        (connect, read, retry) => new WebhookDelivery { ConnectTimeoutSeconds = connect, ReadTimeoutSeconds = read, RetryOn = retry });

    private static IEnumerable<Scenario> Any(Gen<Outage[]> outages)
    {
        Gen<Scenario> any = Gen.Select(FairnessLaws.AnyScenario, outages, Delivery).Select(
            (scenario, parts, delivery) => scenario with { SecondHome = true, Outages = parts, Delivery = delivery });
        return Enumerable.Range(1, Scenarios).Select(seed => any.Generate(new PCG(1, (ulong)seed), null, out _));
    }

    private static RealApp App(bool waiting) => waiting ? RealApp.CreateHeard(("CallCenter:Waiting:Enabled", "true")) : RealApp.Create();

    private static void AssertNobodyLost(RunResult result, FairnessWatch watch)
    {
        watch.Compare(Tier.Premium, result.Premium, MostOnTheirWay + Late(result));
        watch.Compare(Tier.Regular, result.Regular, MostOnTheirWay + Late(result));
        Assert.Empty(watch.Violations);
        Assert.Equal((0L, 0L, 0), (result.Premium.Lost, result.Regular.Lost, watch.Left));
    }

    // Callers whose first request hangs, or finds nobody, are on their way for up to 15 seconds more.
    private static int Late(RunResult result) => result.Scenario.Outages.Any(outage => outage.Kind is OutageKind.Hanging or OutageKind.Unreachable) ? 6 : 0;

    /// <summary>Without hold documents a queue asks the app nothing, so both homes may be out.</summary>
    [Fact(Timeout = Limits.Hang)]
    public async Task NoHoldDocuments_NobodyLeavesAQueueWhateverIsOut()
    {
        using RealApp app = RealApp.Create();
        long lost = 0;
        foreach (Scenario scenario in Any(Gen.Select(Of(1), Of(2)).Select((first, second) => first.Concat(second).ToArray())))
        {
            (RunResult result, FairnessWatch watch) = await app.PlayAsync(scenario);

            Assert.Empty(watch.Violations);
            Assert.Equal(0, watch.Left);
            lost += result.Premium.Lost + result.Regular.Lost;
        }

        Assert.InRange(lost, 1, long.MaxValue);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(2, true)]
    public async Task OneHomeThatLivesAllTheTime_LosesNobodyAndBreaksNoCall(int home, bool waiting)
    {
        using RealApp app = App(waiting);
        long failed = 0;
        foreach (Scenario scenario in Any(Of(home)))
        {
            (RunResult result, FairnessWatch watch) = await app.PlayAsync(scenario);

            AssertNobodyLost(result, watch);
            Assert.Equal(0, result.Outages.Sum(outage => outage.CallsEnded));
            failed += result.Webhooks.Failed;
        }

        Assert.Equal(home == 1, failed > 0);
    }

    /// <summary>
    /// A call that moved to the second home when the first was out breaks when the second is: its fallback URL is that home's own. So a rep's may break,
    /// but never twice in a row, for a new call is met by the home that lives. A caller's has no second request without hold documents.
    /// </summary>
    [Fact(Timeout = Limits.Hang)]
    public async Task HomesOutInTurn_RepsRingAgainAndFindTheOther()
    {
        using RealApp app = RealApp.Create();
        long broken = 0;
        foreach (Scenario scenario in Any(InTurn))
        {
            (RunResult result, FairnessWatch watch) = await app.PlayAsync(scenario);

            AssertNobodyLost(result, watch);
            Assert.Equal(0, result.Outages.Sum(outage => outage.RepCallsInVain));
            Assert.All(result.Outages.Where(outage => outage.Outage.Home == 1), outage => Assert.Equal(0, outage.CallsEnded));
            broken += result.Outages.Sum(outage => outage.RepCallsBroken);
        }

        Assert.InRange(broken, 1, long.MaxValue);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task RepsWhoWaitToBeWoken_AreHeldByTheHomeThatLives(bool waiting)
    {
        using RealApp app = RealApp.CreateWaiting(("CallCenter:Waiting:Enabled", waiting ? "true" : "false"));
        (int woken, long failed) = (0, 0);
        foreach (Scenario scenario in Any(Of(1)))
        {
            var reps = new RepQueueWatch();
            (RunResult result, FairnessWatch watch) = await app.PlayAsync(scenario with { Rest = RestBehaviour.Good }, others: reps);

            AssertNobodyLost(result, watch);
            Assert.Empty(reps.Violations);
            Assert.Equal(0, result.Outages.Sum(outage => outage.CallsEnded));
            woken += reps.Woken;
            failed += result.Outages.Sum(outage => outage.WebhooksFailed);
        }

        Assert.InRange(woken, 1, int.MaxValue);
        Assert.InRange(failed, 1, long.MaxValue);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task TwoHomesThatAreUp_GiveTheRunOfOne()
    {
        using RealApp app = RealApp.Create();
        var faults = new FaultRates { Refused = 0.05, TimedOut = 0.01, ServerError = 0.01, Garbage = 0.01 };
        bool secondAnswered = false;
        foreach (Scenario scenario in Any(Of(1)).Take(Scenarios / 4))
        {
            Scenario one = scenario with { Outages = [], Faults = faults, SecondHome = false };

            string text = await TextAsync(app, one with { SecondHome = true });

            secondAnswered |= text.Contains(RealApp.SecondHome, StringComparison.Ordinal);
            Assert.Equal(await TextAsync(app, one), text.Replace(RealApp.SecondHome, "http://localhost:7071", StringComparison.Ordinal));
        }

        Assert.True(secondAnswered, "No call ever moved to the second home.");
    }

    private static async Task<string> TextAsync(RealApp app, Scenario scenario)
    {
        (RunResult result, _) = await app.PlayAsync(scenario);
        return JsonSerializer.Serialize(result with { Scenario = new Scenario(), Measured = new MeasuredResult(0, 0, 0) }, Json);
    }

    /// <summary>What is not known of a hold document that does not come decides whether those who wait keep their place, go to the end, or are lost.</summary>
    [Theory(Timeout = Limits.Hang)]
    [InlineData(FailedWait.Fallback, true, false, false)]
    [InlineData(FailedWait.Fallback, false, false, false)]
    [InlineData(FailedWait.Error, true, true, false)]
    [InlineData(FailedWait.Error, false, true, true)]
    [InlineData(FailedWait.Dropped, true, true, true)]
    public async Task CallersOnHold_FareAsTwilioTreatsAHoldDocumentThatDoesNotCome(FailedWait failed, bool fallback, bool leave, bool lost)
    {
        using RealApp app = App(waiting: true);
        var scenario = new Scenario
        {
            Hours = 1,
            Premium = Arrivals.Steady(20),
            Regular = Arrivals.Steady(60),
            Shifts = [new Shift(3, 0, 24)],
            SecondHome = true,
            Outages = [new Outage(1, 8.4, 8.5, OutageKind.Dead)],
            Twilio = new TwilioBehaviour { FailedWait = failed, FallbackOnAction = fallback },
        };

        (RunResult result, FairnessWatch watch) = await app.PlayAsync(scenario);

        Assert.Equal((leave, lost), (watch.Left > 0, result.Premium.Lost + result.Regular.Lost > 0));
    }
}
