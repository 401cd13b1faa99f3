using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Scenarios;

/// <summary>Everything that a scenario may say, with limits that no real call center meets and no typing mistake passes.</summary>
internal static class ScenarioSettings
{
    /// <summary>The most reps at a time.</summary>
    public const int MostReps = 1000;

    private const double Day = 86_400;
    private const double MostPerHour = 100_000;
    private const string Shapes = "exponential|lognormal|constant";

    public static readonly ScenarioSetting Seed = ScenarioSetting.Ranged(
        "seed", SettingKind.Number, "NUMBER", 0, int.MaxValue,
        "Number that everything random grows from: the same seed gives the same run.", "1", $"must be a whole number from 0 to {int.MaxValue}");

    public static readonly ScenarioSetting Start = ScenarioSetting.Ranged(
        "start", SettingKind.Hour, "HOUR", 0, Arrivals.HoursADay,
        "Hour of the day at which the run begins, such as 8 or 8:30.", "8", "must be an hour of the day from 0 to 24, such as 8 or 8:30");

    public static readonly ScenarioSetting Hours = ScenarioSetting.Number("hours", 0.01, 8784, "hours", "Length of the run, in hours.", "4");

    public static readonly ScenarioSetting PremiumPerHour = CallersPerHour("premiumPerHour", "Premium", "30");

    public static readonly ScenarioSetting RegularPerHour = CallersPerHour("regularPerHour", "Regular", "90");

    public static readonly ScenarioSetting Talk = ScenarioSetting.Number("talk", 1, Day, "seconds", "Mean talk, in seconds.", "180");

    public static readonly ScenarioSetting TalkShape = Shape("talkShape", "talks", "exponential");

    public static readonly ScenarioSetting TalkDeviation = Deviation("talkDeviation", "lognormal talks");

    public static readonly ScenarioSetting Patience = ScenarioSetting.NumberOrNever(
        "patience", 1, Day, "Mean time after which a waiting caller gives up, in seconds, or never.", "never");

    public static readonly ScenarioSetting PatienceShape = Shape("patienceShape", "patience", "exponential");

    public static readonly ScenarioSetting PatienceDeviation = Deviation("patienceDeviation", "lognormal patience");

    public static readonly ScenarioSetting WrapUp = ScenarioSetting.Number(
        "wrapUp", 0, Day, "seconds", "Mean time for which a rep is away after a talk, in seconds; 0 keeps the rep on the line.", "0");

    public static readonly ScenarioSetting WrapUpShape = Shape("wrapUpShape", "wrap-ups", "constant");

    public static readonly ScenarioSetting WrapUpDeviation = Deviation("wrapUpDeviation", "lognormal wrap-ups");

    public static readonly ScenarioSetting Reps = ScenarioSetting.Ranged(
        "reps", SettingKind.Number, "NUMBER", 1, MostReps, "Reps who work around the clock.", "7", $"must be a whole number from 1 to {MostReps}");

    public static readonly ScenarioSetting Shift = ScenarioSetting.Ranged(
        "shift", SettingKind.Shifts, "REPS@FROM-TO", 1, MostReps,
        "Reps who work at the same hours of the day, such as 4@8-12:30, instead of --reps; may be given again and again.",
        null,
        $"must be REPS@FROM-TO, such as 4@8-12:30, with 1 to {MostReps} reps who begin between 0 and 24 and end at most 24 hours later, such as 2@22-30 over midnight");

    public static readonly ScenarioSetting WebhookSeconds = ScenarioSetting.Number(
        "webhookSeconds", 0.001, 15, "seconds", "Time from a webhook's request to its answer, in seconds of the run.", "0.2");

    public static readonly ScenarioSetting Rest = ScenarioSetting.Word(
        "rest",
        "none|good|down|slow|wrong|rate-limited|one-too-many|one-too-few",
        "Whether the app looks at the queues over Twilio's REST, and how REST behaves.",
        "none");

    public static readonly ScenarioSetting RestSeconds = ScenarioSetting.Number(
        "restSeconds", 0.001, 15, "seconds", "Time from a REST request to its answer, in seconds of the run.", "0.05");

    public static readonly ScenarioSetting QueueSidOnEmpty = ScenarioSetting.YesNo(
        "queueSidOnEmpty", "Whether Twilio sends QueueSid after an empty queue.", "yes");

    public static readonly ScenarioSetting QueueSidOnMissing = ScenarioSetting.YesNo(
        "queueSidOnMissing", "Whether Twilio sends QueueSid after a queue that does not exist.", "no");

    public static readonly ScenarioSetting DialTimeout = ScenarioSetting.Word(
        "dialTimeout", "as-written|plus-5|at-least-5-plus-5", "What Twilio makes of the seconds in Dial's timeout.", "as-written");

    public static readonly ScenarioSetting DequeueResult = ScenarioSetting.YesNo(
        "dequeueResult", "Whether Twilio sends DequeueResult; if not, DialBridged alone tells.", "yes");

    public static readonly ScenarioSetting ActionAfterRepHangup = ScenarioSetting.YesNo(
        "actionAfterRepHangup", "Whether Twilio requests the action URL after the rep's own hang-up.", "no");

    public static readonly ScenarioSetting WaitingRep = ScenarioSetting.Word(
        "waitingRep", "longest|latest|random", "Which of several reps who wait on one queue gets the next caller.", "longest");

    public static readonly ScenarioSetting Refused = Fault("refused", "connection is refused");

    public static readonly ScenarioSetting TimedOut = Fault("timedOut", "answer does not come within 15 seconds");

    public static readonly ScenarioSetting ServerError = Fault("serverError", "answer has status 500");

    public static readonly ScenarioSetting Garbage = Fault("garbage", "answer is not TwiML");

    public static readonly ScenarioSetting Fallback = ScenarioSetting.YesNo("fallback", "Whether the numbers have a fallback URL.", "yes");

    /// <summary>All of them, in the order of <c>--help</c>.</summary>
    public static IReadOnlyList<ScenarioSetting> All { get; } =
    [
        Seed, Start, Hours, PremiumPerHour, RegularPerHour, Talk, TalkShape, TalkDeviation, Patience, PatienceShape, PatienceDeviation,
        WrapUp, WrapUpShape, WrapUpDeviation, Reps, Shift, WebhookSeconds, Rest, RestSeconds, QueueSidOnEmpty, QueueSidOnMissing, DialTimeout,
        DequeueResult, ActionAfterRepHangup, WaitingRep, Refused, TimedOut, ServerError, Garbage, Fallback,
    ];

    private static ScenarioSetting CallersPerHour(string name, string tier, string standard) => ScenarioSetting.Ranged(
        name, SettingKind.Arrivals, "NUMBER|FILE", 0, MostPerHour,
        $"{tier} callers per hour, or the path of a JSON file with 24 such numbers, one for each hour of the day.",
        standard,
        $"must be a number of callers per hour from 0 to {MostPerHour}, or the path of a JSON file with 24 such numbers");

    private static ScenarioSetting Shape(string name, string what, string standard) =>
        ScenarioSetting.Word(name, Shapes, $"Shape of {what}.", standard);

    private static ScenarioSetting Deviation(string name, string what) =>
        ScenarioSetting.Number(name, 0, Day, "seconds", $"Standard deviation of {what}, in seconds; as large as the mean if left out.", null);

    private static ScenarioSetting Fault(string name, string what) =>
        ScenarioSetting.Ranged(
            name, SettingKind.Number, "PERCENT", 0, 100, $"Percent of webhook requests whose {what}.", "0", "must be a percentage from 0 to 100, such as 0.5");
}
