using CallCenter.Cli.Reports;
using CallCenter.Core;
using CallCenter.Simulator.People;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Statistics;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Tests.Cli.Reports;

/// <summary>Results as a run would give them, made up.</summary>
internal static class SampleRun
{
    /// <summary>Where the results would come from.</summary>
    public static RunSource Source { get; } = new("made-up.json", "./callcenter simulate made-up.json");

    private static readonly WaitSummary NoWaits = new(double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);

    /// <summary>A quarter of an hour with two slices, two reps and an error.</summary>
    public static RunResult Small() => new()
    {
        Scenario = new Scenario { Hours = 0.25, Shifts = [new Shift(2, 0, 24)] },
        Premium = new TierResult(1234, 1200, 30, 3, 1, new WaitSummary(12.34, 9.5, 30, 41.26, 1080.04, 0.42), 0.8345, 10.2, 0.9),
        Regular = new TierResult(8, 7, 0, 0, 1, new WaitSummary(61.5, 50, 120, 130, 140, double.NaN), 0.25, double.NaN, double.NaN),
        BothTiers = new BothTiersResult(12.75, 10.5),
        Reps = new RepResult(2, 1800, 900, 720, 90, 180),
        Rule = new RuleResult(2, 4.75),
        Webhooks = new WebhookResult(24102, 5, 120.44),
        Errors = [Error("http://localhost:7071/premium-enqueue")],
        Timeline = new Timeline(
            [new TimelineSlice(8, 8.125, 12.5, null, 0.5, 1), new TimelineSlice(8.125, 8.25, null, 61.5, 0, 1.25)],
            [new RepActivity(1, RepState.Dialling, 8, 8.125), new RepActivity(2, RepState.WrapUp, 8.2, 8.25)])
        {
            Callers = [new CallerWait(Tier.Premium, WaitEnd.Abandoned, 8.1, 5), new CallerWait(Tier.Regular, WaitEnd.Inversion, 8.2, 61.5, 4.75)],
        },
        Measured = new MeasuredResult(1.25, 0.4, double.NaN),
    };

    /// <summary>The same with callers who were told estimates, left the queue or left messages.</summary>
    public static RunResult WithMessages()
    {
        RunResult small = Small();
        return small with
        {
            Premium = small.Premium with
            {
                LeftQueue = 12,
                QueueFull = 3,
                TurnedAway = 4,
                Messages = new MessageResult(9, 171.5),
                Promises = [new PromiseResult(2, 20, 1, 2), new PromiseResult(5, 30, 4, 5)],
            },
        };
    }

    /// <summary>The same with reps who have names, and with people who guessed PINs.</summary>
    public static RunResult WithReps()
    {
        RunResult small = Small();
        return small with
        {
            Scenario = small.Scenario with
            {
                RepHabits = new RepHabits { Pins = [new RepPin("anna", "482915"), new RepPin("ben", "771204")], WrapsUpByKey = true, PauseShare = 0.05 },
                Attackers = new AttackerHabits { PerHour = 80, ForgeCallers = true },
            },
            Reps = small.Reps with
            {
                Idle = 660,
                Pause = 60,
                Each = [new RepDay(1, "anna", 12, 500, 180, 60, 160), new RepDay(2, "ben", 9, 400, 0, 0, 500)],
            },
            Attacks = new AttackResult(20, 58, 0),
        };
    }

    /// <summary>The same with two homes that were out.</summary>
    public static RunResult WithOutages()
    {
        RunResult small = Small();
        Outage[] outages = [new(1, 8, 8.1, OutageKind.Dead), new(2, 8.1, 8.2, OutageKind.Hanging, FlapSeconds: 20)];
        return small with
        {
            Scenario = small.Scenario with { SecondHome = true, Outages = outages, Delivery = new WebhookDelivery { ReadTimeoutSeconds = 5, RetryOn = RetryOn.Timeout } },
            Outages = [new OutageResult(outages[0], 40, 30, 5, 2, 22), new OutageResult(outages[1], 1, 0, 0, 0, 0)],
        };
    }

    /// <summary>An error of the app.</summary>
    public static CallError Error(string url, string explanation = "The document is no XML.", string document = "oops") =>
        new(300, "CA00000000000000000000000000000001", 12100, explanation, url, document);

    /// <summary>A run in which nobody called and nobody worked.</summary>
    public static RunResult Empty() => Small() with
    {
        Premium = new TierResult(0, 0, 0, 0, 0, NoWaits, double.NaN, double.NaN, double.NaN),
        Regular = new TierResult(0, 0, 0, 0, 0, NoWaits, double.NaN, double.NaN, double.NaN),
        BothTiers = new BothTiersResult(double.NaN, double.NaN),
        Reps = new RepResult(0, 0, 0, 0, 0, 0),
        Rule = new RuleResult(0, double.NaN),
        Webhooks = new WebhookResult(0, 0, double.NaN),
        Errors = [],
        Timeline = new Timeline([], []),
        Measured = new MeasuredResult(0.01, double.NaN, double.NaN),
    };

    /// <summary>A day with curves and bars.</summary>
    /// <param name="reps">How many reps work.</param>
    /// <param name="startHour">The hour of the day at which it begins.</param>
    /// <param name="hours">Its length in hours.</param>
    public static RunResult Day(int reps, double startHour, double hours)
    {
        var random = new Random(1);
        return Small() with
        {
            Scenario = new Scenario { StartHour = startHour, Hours = hours, Shifts = [new Shift(reps, 0, 24)] },
            Reps = new RepResult(reps, reps * hours * 3600, reps * hours * 2700, reps * hours * 700, reps * hours * 60, reps * hours * 200),
            Errors = [],
            Timeline = new Timeline(Slices(random, reps, startHour, hours), [.. Enumerable.Range(1, reps).SelectMany(rep => Activities(random, rep, startHour, hours))])
            {
                Callers = [.. Enumerable.Range(0, 60).Select(index => CallerOf(random, startHour + (hours * (index + 0.5) / 60)))],
            },
        };
    }

    private static TimelineSlice[] Slices(Random random, int reps, double startHour, double hours)
    {
        const int Count = 240;
        var slices = new TimelineSlice[Count];
        for (int index = 0; index < Count; index++)
        {
            double load = Math.Sin(Math.PI * index / Count);
            double premium = load * (5 + (random.NextDouble() * 15));
            double regular = load * load * (60 + (random.NextDouble() * 60));
            slices[index] = new TimelineSlice(
                startHour + (hours * index / Count),
                startHour + (hours * (index + 1) / Count),
                random.Next(4) == 0 ? null : premium,
                random.Next(12) == 0 ? null : regular,
                premium / 20,
                regular / 15)
            {
                Premium = new CallsInSlice(3, 2, 2, 0, (int)premium),
                Regular = new CallsInSlice(9, 8, 4, 1, (int)regular),
                Reps = new RepsInSlice(reps * 0.2, reps * 0.5, reps * 0.2, reps * 0.1),
            };
        }

        return slices;
    }

    private static CallerWait CallerOf(Random random, double atHour)
    {
        Tier tier = random.Next(4) == 0 ? Tier.Premium : Tier.Regular;
        WaitEnd end = random.Next(8) switch { 0 => WaitEnd.Abandoned, 1 when tier is Tier.Regular => WaitEnd.Inversion, _ => WaitEnd.Answered };
        return new CallerWait(tier, end, atHour, random.Next(100), end is WaitEnd.Inversion ? 2 : null);
    }

    private static IEnumerable<RepActivity> Activities(Random random, int rep, double startHour, double hours)
    {
        double now = startHour;
        while (now < startHour + hours)
        {
            foreach (RepState state in new[] { RepState.Dialling, random.Next(4) == 0 ? RepState.Premium : RepState.Regular, RepState.WrapUp })
            {
                double seconds = state switch { RepState.Dialling => 60 * random.NextDouble(), RepState.WrapUp => 30, _ => -180 * Math.Log(1 - random.NextDouble()) };
                double end = Math.Min(now + (seconds / 3600), startHour + hours);
                if (end > now)
                {
                    yield return new RepActivity(rep, state, now, end);
                }

                now = end;
            }
        }
    }
}
