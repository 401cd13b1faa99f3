using CallCenter.Simulator.People;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Simulator.Twilio.Wire;
using CsCheck;

namespace CallCenter.Tests.Simulator.Proof;

/// <summary>What holds for reps who sign in, and for those who cannot, in any scenario.</summary>
public sealed class RepLaws
{
    private const int Scenarios = 60;
    private const double Rounding = 1e-6;

    // Longer than what attackers type, so that none of them guesses one.
    private const string PinSetting = "anna=4829153; ben=7712046; carla=90210334; dan=314159265; eve=2718281828";

    private static readonly RepPin[] Pins = [.. PinSetting.Split("; ").Select(rep => rep.Split('=')).Select(rep => new RepPin(rep[0], rep[1]))];

    private static readonly Dictionary<string, string> Names = Pins.ToDictionary(rep => rep.Pin, rep => rep.Name);

    private static readonly Gen<RepHabits> Habits = Gen.Select(
        Gen.Double[0, 0.5], Gen.Double[0, 0.3], Gen.Double[0.1, 4], Gen.Double[0, 1], Gen.Double[0, 0.2], Gen.Bool, Gen.Double[0, 0.2], Gen.Double[1, 4500]).Select(
        (wrong, givesUp, key, star, idleStar, byKey, pause, pauseSeconds) => new RepHabits
        {
            WrongPins = wrong,
            PinGiveUps = givesUp,
            KeySeconds = key,
            StarShare = star,
            IdleStarShare = idleStar,
            WrapsUpByKey = byKey,
            PauseShare = pause,
            Pause = Distribution.Constant(pauseSeconds),
        });

    private static readonly Gen<FaultRates> Faults = Gen.Select(Gen.Double[0, 0.03], Gen.Double[0, 0.03], Gen.Double[0, 0.03], Gen.Bool).Select(
        (refused, error, garbage, fallback) => new FaultRates { Refused = refused, ServerError = error, Garbage = garbage, Fallback = fallback });

    private static readonly Gen<Scenario> AnyScenario = Gen.Select(FairnessLaws.AnyScenario, Habits, Faults, Gen.Double[10, 120], Gen.Bool, Gen.Bool).Select(
        (scenario, habits, faults, attackers, forged, star) => scenario with
        {
            RepHabits = habits,
            Faults = faults,
            Attackers = new AttackerHabits { PerHour = attackers, ForgeCallers = forged },
            Twilio = scenario.Twilio with { StarEndsWaitingDial = star },
        });

    private static readonly (string, string)[] Common = [("CallCenter:Reps:HangUpOnStar", "true"), ("CallCenter:Reps:WrapUpSeconds", "25")];

    private static RealApp App(params (string, string)[] settings) => RealApp.CreateHeard([.. Common, .. settings]);

    // Idle reps wait in queues of their own until a caller wakes one.
    private static RealApp AppThatWakes(params (string, string)[] settings) => RealApp.CreateWaiting([.. Common, .. settings]);

    private static Task<RunResult> PlayAsync(RealApp app, Scenario scenario, RepWatch watch) =>
        app.Prepare(scenario, transport: watch).RunAsync(cancellationToken: TestContext.Current.CancellationToken);

    [Theory(Timeout = Limits.Hang)]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task WithPins_NobodyElseTalksAndEachNameStaysWithItsCall(string method)
    {
        using RealApp app = App(("CallCenter:Reps:Pins", PinSetting), ("CallCenter:CallbackMethod", method));
        var watch = new RepWatch(app.Transport, Names, static _ => false);
        long talks = 0;
        long guesses = 0;
        await AnyScenario.SampleAsync(
            async scenario =>
            {
                RunResult result = await PlayAsync(app, scenario with { RepHabits = scenario.RepHabits with { Pins = Pins } }, watch);

                Assert.Empty(watch.Violations);
                Assert.Equal(0, result.Attacks.Talks);
                AssertShifts(result);
                talks += result.Reps.Each.Sum(rep => rep.Talks);
                guesses += result.Attacks.Guesses;
            },
            iter: Scenarios,
            threads: 1);

        Assert.InRange(talks, 100, long.MaxValue);
        Assert.InRange(guesses, 100, long.MaxValue);
        Assert.All(["Begin", "Pin", "Ready", "Pause", "fallback Begin", "fallback Pin"], step => Assert.Contains(step, watch.Answers));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task WithPinsWhereIdleRepsWait_NobodyElseTalksAndEachNameStaysWithItsCall()
    {
        using RealApp app = AppThatWakes(("CallCenter:Reps:Pins", PinSetting));
        var watch = new RepWatch(app.Transport, Names, static _ => false);
        long talks = 0;
        await AnyScenario.SampleAsync(
            async scenario =>
            {
                RunResult result = await PlayAsync(app, scenario with { RepHabits = scenario.RepHabits with { Pins = Pins }, Rest = RestBehaviour.Good }, watch);

                Assert.Empty(watch.Violations);
                Assert.Equal(0, result.Attacks.Talks);
                AssertShifts(result);
                talks += result.Reps.Each.Sum(rep => rep.Talks);
            },
            iter: Scenarios,
            threads: 1);

        Assert.InRange(talks, 100, long.MaxValue);
        Assert.All(["Pin", "Idle", "Woken"], step => Assert.Contains(step, watch.Answers));
    }

    /// <summary>Where one request in eight fails, the number's fallback URL, which has no name in it, goes on with the step that failed.</summary>
    [Fact(Timeout = Limits.Hang)]
    public async Task StepsThatFail_AreGoneOnWithUnderTheSameName()
    {
        using RealApp app = App(("CallCenter:Reps:Pins", PinSetting));
        var watch = new RepWatch(app.Transport, Names, static _ => false);
        var habits = new RepHabits { Pins = Pins, WrapsUpByKey = true, PauseShare = 0.3, Pause = Distribution.Constant(400) };

        RunResult result = await PlayAsync(app, Busy(forge: true) with { Hours = 4, RepHabits = habits, Faults = new FaultRates { ServerError = 0.12 } }, watch);

        Assert.Empty(watch.Violations);
        Assert.Equal(0, result.Attacks.Talks);
        Assert.All(["fallback Begin", "fallback Pin", "fallback Ready", "fallback Pause"], step => Assert.Contains(step, watch.Answers));
    }

    /// <summary>The numbers of reps are known from outside, so that only those who do not forge theirs are kept out.</summary>
    [Theory(Timeout = Limits.Hang)]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WithNumbersAlone_OnlyWhoForgesOneTalks(bool forge)
    {
        string[] numbers = [Sids.PhoneNumber(50), Sids.PhoneNumber(51)];
        using RealApp app = App(("CallCenter:Reps:Numbers", string.Join(", ", numbers)));
        var watch = new RepWatch(app.Transport, Names, numbers.Contains);

        RunResult result = await PlayAsync(app, Busy(forge), watch);

        Assert.Empty(watch.Violations);
        Assert.Equal(forge, result.Attacks.Talks > 0);
        Assert.InRange(result.Reps.Each.Min(rep => rep.Talks), 5, 1000);
        AssertShifts(result);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("Everyone", false)]
    [InlineData("Everyone", true)]
    [InlineData("Unknown", false)]
    public async Task WithNumbersAndPins_NobodyElseTalks(string pinFor, bool forge)
    {
        string[] numbers = [Sids.PhoneNumber(50), Sids.PhoneNumber(51)];
        using RealApp app = App(("CallCenter:Reps:Numbers", string.Join(", ", numbers)), ("CallCenter:Reps:Pins", PinSetting), ("CallCenter:Reps:PinFor", pinFor));
        var watch = new RepWatch(app.Transport, Names, number => pinFor == "Unknown" && numbers.Contains(number));
        Scenario scenario = Busy(forge);

        RunResult result = await PlayAsync(app, scenario with { RepHabits = new RepHabits { Pins = Pins } }, watch);

        Assert.Empty(watch.Violations);
        Assert.Equal(0, result.Attacks.Talks);
        Assert.InRange(result.Attacks.Calls, 50, 1000);
        Assert.InRange(result.Reps.Each.Min(rep => rep.Talks), 5, 1000);
    }

    /// <summary>Many wrong PINs are answered late, in which time reps sign in and callers are answered as ever.</summary>
    [Fact(Timeout = Limits.Hang)]
    public async Task ManyWhoGuess_TakeNothingFromCallers()
    {
        using RealApp app = App(("CallCenter:Reps:Pins", PinSetting));
        Scenario scenario = Busy(forge: true) with { RepHabits = new RepHabits { Pins = Pins } };
        var watch = new RepWatch(app.Transport, Names, static _ => false);

        RunResult attacked = await PlayAsync(app, scenario with { Attackers = new AttackerHabits { PerHour = 1000 } }, watch);
        RunResult left = await PlayAsync(app, scenario with { Attackers = new AttackerHabits() }, watch);

        Assert.InRange(attacked.Attacks.Guesses, 3000, 4000);
        Assert.Equal(0, attacked.Attacks.Talks);
        Assert.Equal((left.Premium.Answered, left.Regular.Answered), (attacked.Premium.Answered, attacked.Regular.Answered));
        Assert.Equal(left.BothTiers.MeanWait, attacked.BothTiers.MeanWait, 1.0);
    }

    private static Scenario Busy(bool forge) => new()
    {
        Hours = 1.2,
        Premium = Arrivals.Steady(15),
        Regular = Arrivals.Steady(30),
        Talk = Distribution.Exponential(100),
        Shifts = [new Shift(2, 0, 24)],
        Attackers = new AttackerHabits { PerHour = 60, ForgeCallers = forge },
    };

    /// <summary>What each rep did follows without a gap from the begin of the shift to its end, or to that of the talk that went on then.</summary>
    private static void AssertShifts(RunResult result)
    {
        Assert.Null(result.Timeline.RepColumnHours);
        Scenario scenario = result.Scenario;
        (double From, double To)[] shifts = [.. scenario.Shifts.SelectMany(shift => Enumerable.Repeat(shift.Within(scenario.StartHour, scenario.Hours).Single(), shift.Reps))];
        Assert.Equal(shifts.Length, result.Reps.Each.Count);
        foreach ((RepDay rep, (double from, double to)) in result.Reps.Each.Zip(shifts))
        {
            RepActivity[] day = [.. result.Timeline.Reps.Where(activity => activity.Rep == rep.Rep).OrderBy(activity => activity.FromHour)];
            Assert.Equal(scenario.StartHour + from, day[0].FromHour, Rounding);
            Assert.All(day.Zip(day.Skip(1)), pair => Assert.Equal(pair.First.ToHour, pair.Second.FromHour, Rounding));
            double end = Math.Max(to, day[^1].ToHour - scenario.StartHour);
            Assert.True(end <= to + Rounding || (day[^1].State is RepState.Premium or RepState.Regular && day[^1].FromHour - scenario.StartHour <= to), $"Rep {rep.Rep} stays on.");
            Assert.Equal((end - from) * 3600, rep.Paid, 0.001);
        }

        Assert.Equal(result.Reps.Paid, result.Reps.Each.Sum(rep => rep.Paid), 0.001);
    }
}
