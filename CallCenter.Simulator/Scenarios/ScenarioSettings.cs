using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Scenarios;

/// <summary>
/// Everything that a scenario may say: a property each, with its meaning and unit, its limits, which no real call center meets and no typing mistake
/// passes, and what holds without it. The names in a scenario file and the options of the command line are made from these properties.
/// </summary>
internal sealed record ScenarioSettings
{
    private const double Day = 86_400;
    private const string Callers = "callers per hour, or the path of a JSON file with 24 such numbers, one for each hour of the day.";
    private const string OrMean = "in seconds; as large as the mean if left out.";
    private const string Requests = "Percent of webhook requests whose";
    private const string Whole = "must be a whole number from {1} to {2}";
    private const string Seconds = "must be a number of seconds from {1} to {2}";

    private static readonly Scenario Standard = new();

    [Description("Number that everything random grows from: the same seed gives the same run."), Between(0, int.MaxValue, Whole)]
    public int Seed { get; init; } = Standard.Seed;

    [Description("Hour of the day at which the run begins, such as 8 or 8:30.")]
    [Between(0, Arrivals.HoursADay, "must be an hour of the day from {1} to {2}, such as 8 or 8:30", Syntax = "HOUR"), JsonConverter(typeof(HourConverter))]
    public double Start { get; init; } = Standard.StartHour;

    [Description("Length of the run, in hours."), Between(0.01, 8784, "must be a number of hours from {1} to {2}")]
    public double Hours { get; init; } = Standard.Hours;

    [Description("Premium " + Callers)]
    public Arrivals PremiumPerHour { get; init; } = Standard.Premium;

    [Description("Regular " + Callers)]
    public Arrivals RegularPerHour { get; init; } = Standard.Regular;

    [Description("Mean talk, in seconds."), Between(1, Day, Seconds)]
    public double Talk { get; init; } = Standard.Talk.MeanSeconds;

    [Description("Shape of talks."), Shape]
    public string TalkShape { get; init; } = "exponential";

    [Description("Standard deviation of lognormal talks, " + OrMean), Between(0, Day, Seconds)]
    public double? TalkDeviation { get; init; }

    [Description("Mean time after which a waiting caller gives up, in seconds, or never.")]
    [Between(1, Day, Seconds + ", or never", Syntax = "SECONDS|never"), JsonConverter(typeof(NeverConverter))]
    public double? Patience { get; init; }

    [Description("Shape of patience."), Shape]
    public string PatienceShape { get; init; } = "exponential";

    [Description("Standard deviation of lognormal patience, " + OrMean), Between(0, Day, Seconds)]
    public double? PatienceDeviation { get; init; }

    [Description("Mean time for which a rep is away after a talk, in seconds; 0 keeps the rep on the line."), Between(0, Day, Seconds)]
    public double WrapUp { get; init; } = Standard.WrapUp.MeanSeconds;

    [Description("Shape of wrap-ups."), Shape]
    public string WrapUpShape { get; init; } = "constant";

    [Description("Standard deviation of lognormal wrap-ups, " + OrMean), Between(0, Day, Seconds)]
    public double? WrapUpDeviation { get; init; }

    [Description("Number of callers whom a queue takes at most."), Between(1, 5000, Whole)]
    public int QueueLimit { get; init; } = Standard.QueueLimit;

    [Description("Length of the app's own hold music, in seconds."), Between(1, 600, Seconds)]
    public double MusicSeconds { get; init; } = Standard.MusicSeconds;

    [Description("Percent of callers who press a key while they wait."), Percent]
    public double PressShare { get; init; } = Standard.Habits.PressShare * 100;

    [Description("Mean time of waiting after which they press it, in seconds."), Between(1, Day, Seconds)]
    public double PressAfter { get; init; } = Standard.Habits.PressAfterSeconds;

    [Description("The key that they press."), AllowedValues("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "#")]
    public string PressKey { get; init; } = Standard.Habits.PressedKey.ToString();

    [Description("Percent of callers who hang up while Twilio puts them into a queue."), Percent]
    public double EarlyHangups { get; init; } = Standard.Habits.EarlyHangups * 100;

    [Description("Mean message of a caller who is recorded, in seconds."), Between(1, Day, Seconds)]
    public double Message { get; init; } = Standard.Habits.Message.MeanSeconds;

    [Description("Shape of messages."), Shape]
    public string MessageShape { get; init; } = "exponential";

    [Description("Standard deviation of lognormal messages, " + OrMean), Between(0, Day, Seconds)]
    public double? MessageDeviation { get; init; }

    [Description("Percent of recorded callers who say nothing."), Percent]
    public double SilentMessages { get; init; } = Standard.Habits.SilentMessages * 100;

    [Description("Percent of the others who hang up after their message; half of the rest press #, half fall silent."), Percent]
    public double MessageHangups { get; init; } = Standard.Habits.MessageHangups * 100;

    [Description("Reps who work around the clock."), Between(1, ScenarioRules.MostReps, Whole)]
    public int Reps { get; init; } = Standard.Shifts[0].Reps;

    [Description("Reps who work at the same hours of the day, such as 4@8-12:30, instead of --reps; may be given again and again.")]
    public IReadOnlyList<Shift>? Shift { get; init; }

    [Description("Names and PINs of the reps, in order, for an app that asks for them; those of an app that is started with CallCenter:Reps:Pins if left out."), RepPins]
    public string? RepPins { get; init; }

    [Description("Mean time from one key of a PIN to the next, in seconds."), Between(0.05, 60, Seconds)]
    public double PinKeySeconds { get; init; } = Standard.RepHabits.KeySeconds;

    [Description("Percent of PINs that reps type wrong."), Percent]
    public double WrongPins { get; init; } = Standard.RepHabits.WrongPins * 100;

    [Description("Percent of PINs over which reps hang up, to ring again."), Percent]
    public double PinGiveUps { get; init; } = Standard.RepHabits.PinGiveUps * 100;

    [Description("Percent of talks that reps end by the star key, where the app lets them."), Percent]
    public double StarShare { get; init; } = Standard.RepHabits.StarShare * 100;

    [Description("Percent of dials of an empty queue in which reps press the star key."), Percent]
    public double IdleStarShare { get; init; } = Standard.RepHabits.IdleStarShare * 100;

    [Description("Whether reps stay on the line in wrap-up and press a key when ready, if the app asks for it; if not, they hang up and ring again.")]
    public bool WrapUpByKey { get; init; } = Standard.RepHabits.WrapsUpByKey;

    [Description("Percent of wrap-ups after which reps pause, if the app asks for a key."), Percent]
    public double PauseShare { get; init; } = Standard.RepHabits.PauseShare * 100;

    [Description("Mean pause, in seconds."), Between(1, Day, Seconds)]
    public double Pause { get; init; } = Standard.RepHabits.Pause.MeanSeconds;

    [Description("Shape of pauses."), Shape]
    public string PauseShape { get; init; } = "exponential";

    [Description("Standard deviation of lognormal pauses, " + OrMean), Between(0, Day, Seconds)]
    public double? PauseDeviation { get; init; }

    [Description("People per hour who ring the reps' number and guess PINs; with any, an app that is started answers in this process."), Between(0, 10_000, "must be a number of people per hour from {1} to {2}")]
    public double AttackersPerHour { get; init; } = Standard.Attackers.PerHour;

    [Description("Whether they ring with the numbers of reps.")]
    public bool ForgedCallers { get; init; } = Standard.Attackers.ForgeCallers;

    [Description("Time from a webhook's request to its answer, in seconds of the run."), Between(0.001, 15, Seconds)]
    public double WebhookSeconds { get; init; } = Standard.WebhookSeconds;

    [Description("Whether the app looks at the queues over Twilio's REST, and how REST behaves.")]
    [AllowedValues("none", "good", "down", "slow", "wrong", "rate-limited", "one-too-many", "one-too-few")]
    public string Rest { get; init; } = "none";

    [Description("Time from a REST request to its answer, in seconds of the run."), Between(0.001, 15, Seconds)]
    public double RestSeconds { get; init; } = Standard.RestSeconds;

    [Description("Number of REST requests that may be under way at a time; each further one gets a 429."), Between(1, 1000, Whole)]
    public int RestAtATime { get; init; } = Standard.RestAtATime;

    [Description("Whether Twilio sends QueueSid after an empty queue.")]
    public bool QueueSidOnEmpty { get; init; } = Standard.Twilio.QueueSidOnEmpty;

    [Description("Whether Twilio sends QueueSid after a queue that does not exist.")]
    public bool QueueSidOnMissing { get; init; } = Standard.Twilio.QueueSidOnMissing;

    [Description("What Twilio makes of the seconds in Dial's timeout."), AllowedValues("as-written", "plus-5", "at-least-5-plus-5")]
    public string DialTimeout { get; init; } = "as-written";

    [Description("Whether Twilio sends DequeueResult; if not, DialBridged alone tells.")]
    public bool DequeueResult { get; init; } = Standard.Twilio.DequeueResult;

    [Description("Whether Twilio requests the action URL after the rep's own hang-up.")]
    public bool ActionAfterRepHangup { get; init; } = Standard.Twilio.ActionAfterRepHangup;

    [Description("Which of several reps who wait on one queue gets the next caller."), AllowedValues("longest", "latest", "random")]
    public string WaitingRep { get; init; } = "longest";

    [Description("Whether a rep's dial cuts off what is played to the caller on hold; if not, both wait for its end.")]
    public bool DequeueInterrupts { get; init; } = Standard.Twilio.DequeueInterrupts;

    [Description("Whether Twilio sends the queue's parameters with Gather's and Redirect's requests in a hold document.")]
    public bool QueueParametersInHold { get; init; } = Standard.Twilio.QueueParametersInHold;

    [Description("Whether the star key ends a Dial that waits on an empty queue.")]
    public bool StarEndsWaitingDial { get; init; } = Standard.Twilio.StarEndsWaitingDial;

    [Description("Whether Twilio requests Enqueue's action URL when a caller who waits hangs up.")]
    public bool ActionAfterCallerHangup { get; init; } = Standard.Twilio.ActionAfterCallerHangup;

    [Description("What a file that cannot be fetched does to a hold document."), AllowedValues("error", "dropped", "skipped")]
    public string FailedPlay { get; init; } = "error";

    [Description("Whether the answer of Enqueue's action URL is executed after REST sent a caller who waits elsewhere.")]
    public bool ActionAnswerAfterRedirect { get; init; } = Standard.Twilio.ActionAnswerAfterRedirect;

    [Description("Whether Twilio requests Enqueue's action URL when REST sends a call that waits elsewhere.")]
    public bool ActionOnRedirect { get; init; } = Standard.Twilio.ActionOnRedirect;

    [Description("Whether Twilio requests the wait URL for a caller whom a waiting rep answers at once.")]
    public bool HoldRequestWhenConnected { get; init; } = Standard.Twilio.HoldRequestWhenConnected;

    [Description("Time by which Twilio requests the wait URL before the call is in the queue, in seconds of the run."), Between(0, 15, Seconds)]
    public double HoldRequestLead { get; init; } = Standard.Twilio.HoldRequestLead;

    [Description("Whether Enqueue's maxQueueSize limits a new queue.")]
    public bool MaxQueueSize { get; init; } = Standard.Twilio.MaxQueueSize;

    [Description("Whether Twilio requests Enqueue's action URL when the queue is full.")]
    public bool ActionOnFullQueue { get; init; } = Standard.Twilio.ActionOnFullQueue;

    [Description("What Enqueue's action URL is told when a caller hangs up on the way into the queue."), AllowedValues("system-error", "hangup", "nothing")]
    public string HangupWhileEnqueued { get; init; } = "system-error";

    [Description("Whether Twilio requests Record's action URL though nobody spoke.")]
    public bool ActionOnEmptyRecording { get; init; } = Standard.Twilio.ActionOnEmptyRecording;

    [Description("Whether Twilio requests the fallback URL for any document of a call that does not come; if not, only for the first.")]
    public bool FallbackOnAction { get; init; } = Standard.Twilio.FallbackOnAction;

    [Description("What a hold document that does not come does to a caller who waits."), AllowedValues("fallback", "error", "dropped")]
    public string FailedWait { get; init; } = "fallback";

    [Description("Percent of files to play that Twilio cannot fetch."), Percent]
    public double FailedPlays { get; init; } = Standard.CallFaults.FailedPlays * 100;

    [Description("Percent of callers whom Twilio fails to put into a queue."), Percent]
    public double FailedEnqueues { get; init; } = Standard.CallFaults.FailedEnqueues * 100;

    [Description(Requests + " connection is refused."), Percent]
    public double Refused { get; init; } = Standard.Faults.Refused * 100;

    [Description(Requests + " answer does not come within 15 seconds."), Percent]
    public double TimedOut { get; init; } = Standard.Faults.TimedOut * 100;

    [Description(Requests + " answer has status 500."), Percent]
    public double ServerError { get; init; } = Standard.Faults.ServerError * 100;

    [Description(Requests + " answer is not TwiML."), Percent]
    public double Garbage { get; init; } = Standard.Faults.Garbage * 100;

    [Description("Whether the numbers have a fallback URL.")]
    public bool Fallback { get; init; } = Standard.Faults.Fallback;

    [Description("Whether the app runs in two homes, of which the numbers' fallback URLs name the second; such an app answers in this process.")]
    public bool SecondHome { get; init; } = Standard.SecondHome;

    [Description("When a home of the app does not answer, such as 1@9-9:10=dead; hours may pass 24, and do not repeat. May be given again and again.")]
    public IReadOnlyList<Outage>? Outages { get; init; }

    [Description("Time for which Twilio waits for a connection to the app, each of two times, in seconds of the run."), Between(0.1, WebhookDelivery.TotalSeconds, Seconds)]
    public double ConnectTimeout { get; init; } = Standard.Delivery.ConnectTimeoutSeconds;

    [Description("Time for which Twilio waits for a webhook's answer, in seconds of the run."), Between(0.1, WebhookDelivery.TotalSeconds, Seconds)]
    public double ReadTimeout { get; init; } = Standard.Delivery.ReadTimeoutSeconds;

    [Description("After what Twilio tries a webhook once more, within 15 seconds in all."), AllowedValues("connection", "timeout", "any")]
    public string RetryOn { get; init; } = "connection";

    [Description("Settings of the app that is started, such as CallCenter:Waiting:Enabled=true.")]
    public IReadOnlyList<string>? Setting { get; init; }

    private sealed class PercentAttribute : BetweenAttribute
    {
        public PercentAttribute() : base(0, 100, "must be a percentage from {1} to {2}, such as 0.5") => Syntax = "PERCENT";
    }

    private sealed class ShapeAttribute() : AllowedValuesAttribute("exponential", "lognormal", "constant");
}
