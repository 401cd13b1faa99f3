using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Cli.Reports;

/// <summary>What was played, as a table for people.</summary>
internal static class ScenarioTable
{
    private const int HoursADay = 24;

    /// <summary>The table of a scenario.</summary>
    public static ReportTable Of(Scenario scenario) => new(
        "scenario",
        [""],
        [
            new("begin", ReportNumbers.TimeOfDay(scenario.StartHour)),
            new("length", $"{ReportNumbers.Plain(scenario.Hours)} h"),
            new("premium callers", PerHour(scenario.Premium)),
            new("regular callers", PerHour(scenario.Regular)),
            new("reps", scenario.Shifts.Count == 0 ? "none" : string.Join("; ", scenario.Shifts.Select(Shift))),
            new("talk", Time(scenario.Talk)),
            new("wrap-up", Time(scenario.WrapUp)),
            new("patience", Time(scenario.Patience)),
            .. RepRows(scenario),
            new("keys", Keys(scenario.Habits)),
            new("hung up on the way into a queue", ReportNumbers.Share(scenario.Habits.EarlyHangups)),
            new("messages", Messages(scenario.Habits)),
            new("a queue takes", $"{ReportNumbers.Count(scenario.QueueLimit)} callers"),
            new("the app's music", $"{ReportNumbers.Plain(scenario.MusicSeconds)} s"),
            new("answer of a webhook after", $"{ReportNumbers.Plain(scenario.WebhookSeconds)} s"),
            new("Twilio's REST", Rest(scenario)),
            new("faults", Faults(scenario.Faults)),
            new("failures of Twilio", CallFaults(scenario.CallFaults)),
            .. HomeRows(scenario),
            new("Twilio's dial timeout", Timeout(scenario.Twilio.DialTimeout)),
            new("next caller goes to", Choice(scenario.Twilio.WaitingRep)),
            new("QueueSid of an empty queue", scenario.Twilio.QueueSidOnEmpty ? "sent" : "not sent"),
            new("QueueSid of a missing queue", scenario.Twilio.QueueSidOnMissing ? "sent" : "not sent"),
            new("DequeueResult", scenario.Twilio.DequeueResult ? "sent" : "not sent"),
            new("action after a rep's hang-up", scenario.Twilio.ActionAfterRepHangup ? "requested" : "not requested"),
            .. Switches(scenario.Twilio),
            .. scenario.AppSettings.Select(setting => new ReportRow(setting.Key, setting.Value ?? "")),
            new("seed", ReportNumbers.Plain(scenario.Seed)),
        ]);

    // What concerns callers who hear the app.
    private static IEnumerable<ReportRow> Switches(TwilioBehaviour twilio) =>
    [
        new("a rep's dial", twilio.DequeueInterrupts ? "interrupts the hold document" : "waits for the end of the hold document's verb"),
        new("queue parameters within a hold document", twilio.QueueParametersInHold ? "sent" : "not sent"),
        new("star key on an empty queue", twilio.StarEndsWaitingDial ? "ends the dial" : "is lost"),
        new("action after a caller's hang-up", twilio.ActionAfterCallerHangup ? "requested" : "not requested"),
        new("file that cannot be fetched", twilio.FailedPlay switch { FailedPlay.Error => "an error of the hold document", FailedPlay.Dropped => "ends the call", _ => "is skipped" }),
        new("action's answer after a redirect by REST", twilio.ActionAnswerAfterRedirect ? "executed" : "ignored"),
        new("action after a redirect by REST", twilio.ActionOnRedirect ? "requested" : "not requested"),
        new("wait URL for a caller who is answered at once", twilio.HoldRequestWhenConnected ? "requested" : "not requested"),
        new("wait URL is requested", twilio.HoldRequestLead == 0 ? "once the caller is in the queue" : $"{ReportNumbers.Plain(twilio.HoldRequestLead)} s before the caller is in the queue"),
        new("maxQueueSize", twilio.MaxQueueSize ? "honoured" : "ignored"),
        new("action on a full queue", twilio.ActionOnFullQueue ? "requested" : "not requested"),
        new(
            "hang-up on the way into a queue is said as",
            twilio.HangupWhileEnqueued switch { HangupWhileEnqueued.SystemError => "system-error", HangupWhileEnqueued.Hangup => "hangup", _ => "nothing" }),
        new("action after an empty recording", twilio.ActionOnEmptyRecording ? "requested" : "not requested"),
    ];

    private static string Keys(CallerHabits habits) => habits.PressShare == 0
        ? "none"
        : $"{ReportNumbers.Share(habits.PressShare)} press {habits.PressedKey}, after {ReportNumbers.Plain(habits.PressAfterSeconds)} s on average";

    // What reps and others do only where the app lets or asks them is told where the scenario says it.
    private static IEnumerable<ReportRow> RepRows(Scenario scenario)
    {
        RepHabits reps = scenario.RepHabits;
        if (reps.Pins.Count > 0)
        {
            yield return new(
                "reps sign in",
                $"{string.Join(", ", reps.Pins.Select(rep => rep.Name))}; a key every {ReportNumbers.Plain(reps.KeySeconds)} s, {ReportNumbers.Share(reps.WrongPins)} of the PINs wrong, "
                + $"{ReportNumbers.Share(reps.PinGiveUps)} given up");
        }

        if (reps.WrapsUpByKey || reps.PauseShare > 0)
        {
            yield return new("reps in wrap-up", $"{(reps.WrapsUpByKey ? "stay on the line" : "hang up")}; {ReportNumbers.Share(reps.PauseShare)} pause: {Time(reps.Pause)}");
        }

        yield return new("talks ended by the star key, if the app lets reps", ReportNumbers.Share(reps.StarShare));
        if (reps.IdleStarShare > 0)
        {
            yield return new("dials of an empty queue with the star key", ReportNumbers.Share(reps.IdleStarShare));
        }

        if (scenario.Attackers.PerHour > 0)
        {
            yield return new("people who guess PINs", $"{ReportNumbers.Plain(scenario.Attackers.PerHour)} an hour, {(scenario.Attackers.ForgeCallers ? "with" : "without")} the numbers of reps");
        }
    }

    // Where there is one home that is never out, nothing of it is told.
    private static IEnumerable<ReportRow> HomeRows(Scenario scenario)
    {
        if (scenario.SecondHome)
        {
            yield return new("homes of the app", "two; the fallback URLs name the second");
        }

        foreach (Outage outage in scenario.Outages)
        {
            yield return new("outage", Outage(outage));
        }

        if (scenario.Delivery != new WebhookDelivery())
        {
            string retry = scenario.Delivery.RetryOn switch { RetryOn.Connection => "a failed connection", RetryOn.Timeout => "that, or a failed connection", _ => "any failure" };
            string connecting = ReportNumbers.Plain(scenario.Delivery.ConnectTimeoutSeconds);
            yield return new("a webhook is given up", $"after {ReportNumbers.Plain(scenario.Delivery.ReadTimeoutSeconds)} s, twice {connecting} s without a connection; one retry after {retry}");
        }

        if (!scenario.Twilio.FallbackOnAction)
        {
            yield return new("fallback URL", "requested for the first document of a call alone");
        }

        if (scenario.Twilio.FailedWait is not FailedWait.Fallback)
        {
            yield return new("hold document that does not come", scenario.Twilio.FailedWait is FailedWait.Error ? "takes the caller out of the queue" : "ends the call");
        }
    }

    /// <summary>An outage in words, such as <c>home 1 dead, 9:00 to 9:10</c>.</summary>
    public static string Outage(Outage outage)
    {
        string time = outage.ToHour > HoursADay ? ReportNumbers.DayAndTime(outage.FromHour) : ReportNumbers.TimeOfDay(outage.FromHour);
        string how = outage.Kind switch { OutageKind.Dead => "dead", OutageKind.Unreachable => "unreachable", OutageKind.Hanging => "hanging", _ => "answers 500" };
        string flaps = outage.FlapSeconds > 0 ? $", out and back every {ReportNumbers.Plain(outage.FlapSeconds)} s" : "";
        return $"home {outage.Home} {how}{flaps}, {time} to {ReportNumbers.TimeOfDay(outage.ToHour)}";
    }

    private static string Messages(CallerHabits habits) =>
        $"{Time(habits.Message)}; {ReportNumbers.Share(habits.SilentMessages)} say nothing, {ReportNumbers.Share(habits.MessageHangups)} of the others hang up";

    private static string CallFaults(CallFaults faults) => faults.Any
        ? $"{ReportNumbers.Plain(faults.FailedPlays * 100)} % of files, {ReportNumbers.Plain(faults.FailedEnqueues * 100)} % of callers into a queue"
        : "none";

    private static string Rest(Scenario scenario) => scenario.Rest switch
    {
        RestBehaviour.None => "not asked",
        RestBehaviour.Good => $"answers after {ReportNumbers.Plain(scenario.RestSeconds)} s",
        RestBehaviour.Down => "down",
        RestBehaviour.Slow => "two seconds slow",
        RestBehaviour.Wrong => "answers with a web page",
        RestBehaviour.RateLimited => "answers with a 429",
        RestBehaviour.OneTooMany => "counts one caller too many",
        _ => "counts one caller too few",
    };

    private static string PerHour(Arrivals arrivals) => arrivals.IsSteady
        ? $"{ReportNumbers.Plain(arrivals.PerHour[0])} an hour"
        : $"{ReportNumbers.Plain(arrivals.PerHour.Min())} to {ReportNumbers.Plain(arrivals.PerHour.Max())} an hour, by a profile";

    // A shift until 24:00 would read as one until 0:00, so hours stay numbers here.
    private static string Shift(Shift shift) => $"{shift.Reps} from hour {ReportNumbers.Plain(shift.FromHour)} to {ReportNumbers.Plain(shift.ToHour)}";

    private static string Time(Distribution time) => time.Kind switch
    {
        DistributionKind.Never => "without end",
        DistributionKind.Constant => time.MeanSeconds == 0 ? "none" : $"{ReportNumbers.Plain(time.MeanSeconds)} s",
        DistributionKind.Exponential => $"exponential, mean {ReportNumbers.Plain(time.MeanSeconds)} s",
        DistributionKind.Lognormal =>
            $"lognormal, mean {ReportNumbers.Plain(time.MeanSeconds)} s, standard deviation {ReportNumbers.Plain(time.DeviationSeconds)} s",
        _ => throw new ArgumentOutOfRangeException(nameof(time), time.Kind, "A distribution of no known kind."),
    };

    private static string Faults(FaultRates faults)
    {
        (string Name, double Rate)[] rates =
            [("refused", faults.Refused), ("timed out", faults.TimedOut), ("status 500", faults.ServerError), ("garbage", faults.Garbage)];
        string[] present = [.. rates.Where(fault => fault.Rate > 0).Select(fault => $"{ReportNumbers.Plain(fault.Rate * 100)} % {fault.Name}")];
        return present.Length == 0 ? "none" : $"{string.Join(", ", present)}; {(faults.Fallback ? "with" : "without")} a fallback URL";
    }

    private static string Timeout(DialTimeoutReading reading) => reading switch
    {
        DialTimeoutReading.AsWritten => "as written",
        DialTimeoutReading.PlusFive => "5 s longer than written",
        DialTimeoutReading.AtLeastFivePlusFive => "at least 5 s, and 5 s longer",
        _ => throw new ArgumentOutOfRangeException(nameof(reading), reading, "An unknown reading of the dial timeout."),
    };

    private static string Choice(WaitingRepChoice choice) => choice switch
    {
        WaitingRepChoice.LongestWaiting => "the rep whose dial began first",
        WaitingRepChoice.LatestWaiting => "the rep whose dial began last",
        WaitingRepChoice.Random => "any rep",
        _ => throw new ArgumentOutOfRangeException(nameof(choice), choice, "An unknown choice of a waiting rep."),
    };
}
