using System.CommandLine;
using System.Globalization;
using CallCenter.Cli.Reports;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Cli.Commands;

/// <summary><c>unknowns</c>: what each thing that nobody knows about Twilio does to waits, as a table.</summary>
internal static class UnknownsCommand
{
    private static readonly (string Switch, string Position, Func<TwilioBehaviour, TwilioBehaviour> Turn)[] Positions =
    [
        ("all as the design assumes", "", twilio => twilio),
        ("extra seconds added to Dial's `timeout`", "5", twilio => twilio with { DialTimeout = DialTimeoutReading.PlusFive }),
        ("extra seconds added to Dial's `timeout`", "5, after a minimum of 5", twilio => twilio with { DialTimeout = DialTimeoutReading.AtLeastFivePlusFive }),
        ("`QueueSid` on an empty queue", "not sent", twilio => twilio with { QueueSidOnEmpty = false }),
        ("`QueueSid` on a missing queue", "sent", twilio => twilio with { QueueSidOnMissing = true }),
        ("`DequeueResult`", "not sent, only `DialBridged`", twilio => twilio with { DequeueResult = false }),
        ("action after the rep's own hang-up", "requested", twilio => twilio with { ActionAfterRepHangup = true }),
        ("next caller goes to", "the rep who began to wait last", twilio => twilio with { WaitingRep = WaitingRepChoice.LatestWaiting }),
        ("next caller goes to", "any waiting rep", twilio => twilio with { WaitingRep = WaitingRepChoice.Random }),
    ];

    private static readonly string[] Columns =
        ["position", "premium mean wait", "regular mean wait", "dead air", "inversions", "longest inversion", "webhooks per idle rep-hour"];

    private static readonly string[] Spare = ["longest inversion", "webhooks per idle rep-hour", "inversions", "dead air", "premium mean wait"];

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var scenario = new ScenarioOptions();
        var output = new TableOptions();
        var command = new Command("unknowns", "Prints a table of what each thing that nobody knows about Twilio does to waits.");
        output.AddTo(command);
        scenario.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            Scenario played = scenario.Read(parsed);
            await using SimulatedApp app = SimulatedApp.InProcess(played, new Dictionary<string, string?>());
            var rows = new List<ReportRow>();
            foreach ((string name, string position, Func<TwilioBehaviour, TwilioBehaviour> turn) in Positions)
            {
                Scenario turned = played with { Twilio = turn(played.Twilio) };
                rows.Add(Row(name, position, await app.Prepare(turned).RunAsync(cancellationToken: stop).ConfigureAwait(false)));
                TableOptions.SayPlayed(rows.Count, Positions.Length);
            }

            output.Write(parsed, new ReportTable("Twilio", Columns, rows) { WordColumns = 2, Spare = Spare });
            return 0;
        });
        return command;
    }

    private static ReportRow Row(string name, string position, RunResult result) => new(
        name,
        position,
        Wait(result.Premium),
        Wait(result.Regular),
        $"{ReportNumbers.Share(result.Reps.DeadAir / result.Reps.Paid)} of paid time",
        result.Rule.Inversions.ToString(CultureInfo.InvariantCulture),
        ReportNumbers.Seconds(result.Rule.LongestSeconds),
        ReportNumbers.Count((long)result.Webhooks.PerIdleRepHour));

    private static string Wait(TierResult tier) => ReportNumbers.Seconds(tier.Waits.Mean, tier.Waits.MeanError);
}
