using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Calls;

namespace CallCenter.Tests.Simulator.Proof;

/// <summary>With a hold document and messages: however Twilio behaves, nobody is lost, nobody is enqueued twice but after an error, and each document is one for its place.</summary>
public sealed class CallerLaws
{
    private const int Combinations = 2 * 2 * 2 * 3 * 2 * 3 * 2;
    private const int Sample = 7;

    private static readonly bool[] Both = [false, true];

    /// <summary>Callers ring for 18 minutes, more than the reps can serve, and all that may go wrong does; 24 minutes more are left to end all calls.</summary>
    private static readonly Scenario Crowded = new()
    {
        StartHour = 8.7,
        Hours = 0.7,
        MusicSeconds = 20,
        Premium = RingingBeforeNine(60),
        Regular = RingingBeforeNine(120),
        Talk = Distribution.Exponential(100),
        Patience = Distribution.Exponential(400),
        Shifts = [new Shift(4, 0, 24)],
        QueueLimit = 5,
        Habits = new CallerHabits { PressShare = 0.3, EarlyHangups = 0.05, SilentMessages = 0.3, MessageHangups = 0.4 },
        CallFaults = new CallFaults { FailedPlays = 0.05, FailedEnqueues = 0.05 },
    };

    public static TheoryData<bool, bool, string> Settings => new(
        from waits in Both
        from takesMessages in Both
        where waits || takesMessages
        from method in new[] { "GET", "POST" }
        select (waits, takesMessages, method));

    private static Arrivals RingingBeforeNine(double perHour) => new([.. Enumerable.Range(0, Arrivals.HoursADay).Select(hour => hour == 8 ? perHour : 0)]);

    private static RealApp App(bool waits, bool takesMessages, string method, params (string, string)[] more) => RealApp.CreateHeard([
        ("CallCenter:Waiting:Enabled", waits ? "true" : "false"), ("CallCenter:Messages:Enabled", takesMessages ? "true" : "false"), ("CallCenter:CallbackMethod", method),
        ("CallCenter:PremiumTimeoutSeconds", "5"), ("CallCenter:RegularTimeoutSeconds", "15"), .. more]);

    private static IEnumerable<TwilioBehaviour> Behaviours() =>
        from interrupts in Both
        from parameters in Both
        from afterHangup in Both
        from failedPlay in Enum.GetValues<FailedPlay>()
        from onFull in Both
        from early in Enum.GetValues<HangupWhileEnqueued>()
        from onEmpty in Both
        select new TwilioBehaviour
        {
            DequeueInterrupts = interrupts,
            QueueParametersInHold = parameters,
            ActionAfterCallerHangup = afterHangup,
            FailedPlay = failedPlay,
            ActionOnFullQueue = onFull,
            HangupWhileEnqueued = early,
            ActionOnEmptyRecording = onEmpty,
        };

    [Theory(Timeout = Limits.Hang)]
    [MemberData(nameof(Settings))]
    public async Task EveryCombination_LosesNobody(bool waits, bool takesMessages, string method)
    {
        using RealApp app = App(waits, takesMessages, method);
        int played = 0;
        var results = new SortedSet<string>();
        // All positions with all that can be heard; of the rest one in seven, which meets each position of each switch.
        int step = waits && takesMessages && method == "GET" ? 1 : Sample;
        foreach (TwilioBehaviour behaviour in Behaviours().Where((_, index) => index % step == 0))
        {
            // A caller whom Twilio itself drops is nobody whom the app could keep.
            double failedPlays = behaviour.FailedPlay is FailedPlay.Dropped ? 0 : Crowded.CallFaults.FailedPlays;
            Scenario scenario = Crowded with { Twilio = behaviour, Seed = ++played, CallFaults = Crowded.CallFaults with { FailedPlays = failedPlays } };
            (RunResult result, CallerWatch watch) = await PlayAsync(app, scenario);

            AssertNobodyLost(result.Premium, behaviour, waits || takesMessages);
            AssertNobodyLost(result.Regular, behaviour, waits || takesMessages);
            Assert.Empty(result.Errors);
            Assert.Empty(watch.Violations);
            results.UnionWith(watch.Results);
        }

        Assert.Equal((Combinations + step - 1) / step, played);
        string[] all = ["bridged", "hangup", "queue-full", "system-error", .. waits ? ["error"] : Array.Empty<string>(), .. waits && takesMessages ? ["leave"] : Array.Empty<string>()];
        Assert.Equal(all.Order(), results);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task HoldMusicThatNeverPlays_IsReplacedByTwiliosOwn()
    {
        using RealApp app = App(waits: true, takesMessages: true, "GET");
        Scenario scenario = Crowded with { Hours = 1.2, CallFaults = new CallFaults { FailedPlays = 1 }, QueueLimit = 1000, Patience = Distribution.Never, Habits = new CallerHabits() };

        (RunResult result, CallerWatch watch) = await PlayAsync(app, scenario);

        Assert.Equal((result.Premium.Offered, result.Regular.Offered), (result.Premium.Answered, result.Regular.Answered));
        Assert.Contains("error", watch.Results);
        Assert.Empty(watch.Violations);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task CallersWhoWaitTooLong_LeaveForAMessage()
    {
        using RealApp app = App(waits: true, takesMessages: true, "GET", ("CallCenter:Waiting:MaxSeconds", "120"));
        Scenario scenario = Crowded with { Shifts = [new Shift(1, 0, 24)], Patience = Distribution.Never, Habits = new CallerHabits(), CallFaults = new CallFaults() };

        (RunResult result, CallerWatch watch) = await PlayAsync(app, scenario);

        Assert.InRange(result.Regular.LeftQueue, 1, result.Regular.Offered);
        Assert.InRange(result.Premium.Waits.Longest, 1, 120 + 80);
        Assert.InRange(result.Regular.Messages.Count, 1, result.Regular.LeftQueue + result.Regular.QueueFull);
        Assert.Contains("leave", watch.Results);
        Assert.Empty(watch.Violations);
    }

    // Monday is open until 8:48 by the hour of the scenario, which begins at 8:42.
    [Fact(Timeout = Limits.Hang)]
    public async Task CallersAfterHours_AreTurnedAwayAndThoseWhoWaitAreServed()
    {
        using RealApp app = App(waits: true, takesMessages: false, "GET", ("CallCenter:Hours", "Mo 08:00-08:48"), ("CallCenter:TimeZone", "Etc/UTC"));
        Scenario scenario = Crowded with { Hours = 1.2, Patience = Distribution.Never, QueueLimit = 1000, Habits = new CallerHabits(), CallFaults = new CallFaults() };

        (RunResult result, CallerWatch watch) = await PlayAsync(app, scenario);

        Assert.Equal(result.Regular.Offered, result.Regular.Answered + result.Regular.TurnedAway);
        Assert.InRange(result.Regular.Answered, 5, 25);
        Assert.InRange(result.Regular.TurnedAway, 15, 40);
        Assert.Equal(["bridged"], watch.Results);
        Assert.Empty(watch.Violations);
    }

    private static async Task<(RunResult Result, CallerWatch Watch)> PlayAsync(RealApp app, Scenario scenario)
    {
        var watch = new CallerWatch(app.Transport);
        return (await app.Prepare(scenario, watch, watch).RunAsync(cancellationToken: TestContext.Current.CancellationToken), watch);
    }

    // Where Twilio does not even tell the app that a queue is full, it is Twilio who hangs up.
    private static void AssertNobodyLost(TierResult tier, TwilioBehaviour behaviour, bool hasAction)
    {
        long known = tier.Answered + tier.Abandoned + tier.LeftQueue + tier.QueueFull + tier.TurnedAway;
        Assert.True(
            tier.Waiting == 0 && known + tier.Lost == tier.Offered && (tier.Lost == 0 || !hasAction),
            $"{tier.Lost} of {tier.Offered} lost, {tier.Waiting} still there with {behaviour}");
    }
}
