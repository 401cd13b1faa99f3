using System.CommandLine;
using System.Globalization;
using CallCenter.Cli.Reports;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Cli.Commands;

/// <summary><c>unknowns</c>: what each thing that nobody knows about Twilio does, as a table: to waits, or to what callers hear.</summary>
internal static class UnknownsCommand
{
    private static readonly UnknownPosition[] OfReps =
    [
        UnknownPosition.Assumed,
        new("extra seconds added to Dial's `timeout`", "5", twilio => twilio with { DialTimeout = DialTimeoutReading.PlusFive }),
        new("extra seconds added to Dial's `timeout`", "5, after a minimum of 5", twilio => twilio with { DialTimeout = DialTimeoutReading.AtLeastFivePlusFive }),
        new("`QueueSid` on an empty queue", "not sent", twilio => twilio with { QueueSidOnEmpty = false }),
        new("`QueueSid` on a missing queue", "sent", twilio => twilio with { QueueSidOnMissing = true }),
        new("`DequeueResult`", "not sent, only `DialBridged`", twilio => twilio with { DequeueResult = false }),
        new("action after the rep's own hang-up", "requested", twilio => twilio with { ActionAfterRepHangup = true }),
        new("next caller goes to", "the rep who began to wait last", twilio => twilio with { WaitingRep = WaitingRepChoice.LatestWaiting }),
        new("next caller goes to", "any waiting rep", twilio => twilio with { WaitingRep = WaitingRepChoice.Random }),
    ];

    // Two more are switches of a run alone: no rep presses the star key while waiting, and `looking --wakes` plays what sends a call elsewhere over REST.
    // What Twilio does about documents that do not come is played by `outages --callers`.
    private static readonly UnknownPosition[] OfCallers =
    [
        UnknownPosition.Assumed,
        new("a rep's dial", "waits for the end of the hold verb", twilio => twilio with { DequeueInterrupts = false }),
        new("queue parameters within a hold document", "not sent", twilio => twilio with { QueueParametersInHold = false }),
        new("action after a waiting caller's hang-up", "not requested", twilio => twilio with { ActionAfterCallerHangup = false }),
        new("file that cannot be fetched", "ends the call", twilio => twilio with { FailedPlay = FailedPlay.Dropped }),
        new("file that cannot be fetched", "is skipped", twilio => twilio with { FailedPlay = FailedPlay.Skipped }),
        new("`maxQueueSize`", "ignored", twilio => twilio with { MaxQueueSize = false }),
        new("action on a full queue", "not requested", twilio => twilio with { ActionOnFullQueue = false }),
        new("hang-up on the way into a queue", "`hangup`", twilio => twilio with { HangupWhileEnqueued = HangupWhileEnqueued.Hangup }),
        new("hang-up on the way into a queue", "says nothing", twilio => twilio with { HangupWhileEnqueued = HangupWhileEnqueued.Nothing }),
        new("action after an empty recording", "requested", twilio => twilio with { ActionOnEmptyRecording = true }),
    ];

    private static readonly Dictionary<string, string?> Defaults = [];

    private static readonly Dictionary<string, string?> Heard = new() { ["CallCenter:Waiting:Enabled"] = "true", ["CallCenter:Messages:Enabled"] = "true" };

    private static readonly string[] RepColumns =
        ["position", "premium mean wait", "regular mean wait", "dead air", "inversions", "longest inversion", "webhooks per idle rep-hour"];

    private static readonly string[] RepSpare = ["longest inversion", "webhooks per idle rep-hour", "inversions", "dead air", "premium mean wait"];

    private static readonly string[] CallerColumns =
        ["position", "premium mean wait", "regular mean wait", "gave up", "left the queue", "met a full queue", "turned away", "lost", "messages"];

    private static readonly string[] CallerSpare = ["turned away", "messages", "premium mean wait", "met a full queue", "gave up"];

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var scenario = new ScenarioOptions();
        var output = new TableOptions();
        var callers = new Option<bool>("--callers") { Description = "Plays what callers hear, with the hold document and messages on, rather than what reps are told." };
        var command = new Command("unknowns", "Prints a table of what each thing that nobody knows about Twilio does to waits.");
        command.Options.Add(callers);
        output.AddTo(command);
        scenario.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            bool hear = parsed.GetValue(callers);
            Scenario played = scenario.Read(parsed);
            await using SimulatedApp app = SimulatedApp.InProcess(played, hear ? Heard : Defaults);
            IReadOnlyList<ReportRow> rows = await PlayAsync(app, played, hear ? OfCallers : OfReps, hear ? CallerRow : RepRow, stop).ConfigureAwait(false);
            output.Write(parsed, new ReportTable("Twilio", hear ? CallerColumns : RepColumns, rows) { WordColumns = 2, Spare = hear ? CallerSpare : RepSpare });
            return 0;
        });
        return command;
    }

    private static async Task<IReadOnlyList<ReportRow>> PlayAsync(
        SimulatedApp app, Scenario played, UnknownPosition[] positions, Func<UnknownPosition, RunResult, ReportRow> row, CancellationToken stop)
    {
        var rows = new List<ReportRow>();
        foreach (UnknownPosition position in positions)
        {
            Scenario turned = played with { Twilio = position.Turn(played.Twilio) };
            rows.Add(row(position, await app.Prepare(turned).RunAsync(cancellationToken: stop).ConfigureAwait(false)));
            TableOptions.SayPlayed(rows.Count, positions.Length);
        }

        return rows;
    }

    private static ReportRow RepRow(UnknownPosition position, RunResult result) => new(
        position.Switch,
        position.Position,
        Wait(result.Premium),
        Wait(result.Regular),
        $"{ReportNumbers.Share(result.Reps.DeadAir / result.Reps.Paid)} of paid time",
        result.Rule.Inversions.ToString(CultureInfo.InvariantCulture),
        ReportNumbers.Seconds(result.Rule.LongestSeconds),
        ReportNumbers.Count((long)result.Webhooks.PerIdleRepHour));

    private static ReportRow CallerRow(UnknownPosition position, RunResult result)
    {
        string Count(Func<TierResult, long> of) => ReportNumbers.Count(of(result.Premium) + of(result.Regular));

        return new ReportRow(
            position.Switch,
            position.Position,
            Wait(result.Premium),
            Wait(result.Regular),
            Count(tier => tier.Abandoned),
            Count(tier => tier.LeftQueue),
            Count(tier => tier.QueueFull),
            Count(tier => tier.TurnedAway),
            Count(tier => tier.Lost),
            Count(tier => tier.Messages.Count));
    }

    private static string Wait(TierResult tier) => ReportNumbers.Seconds(tier.Waits.Mean, tier.Waits.MeanError);
}

/// <summary>A position of one thing that nobody knows about Twilio.</summary>
/// <param name="Switch">What is not known.</param>
/// <param name="Position">How it might be.</param>
/// <param name="Turn">Makes it so.</param>
internal sealed record UnknownPosition(string Switch, string Position, Func<TwilioBehaviour, TwilioBehaviour> Turn)
{
    /// <summary>All as the design assumes.</summary>
    public static UnknownPosition Assumed { get; } = new("all as the design assumes", "", twilio => twilio);
}
