using System.CommandLine;
using System.Globalization;
using CallCenter.Cli.Reports;
using CallCenter.Core.Settings;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Queues;
using CallCenter.Simulator.Twilio.Rest;

namespace CallCenter.Cli.Commands;

/// <summary><c>looking</c>: what looking at the queues before dialling does to waits, as a table.</summary>
internal static class LookingCommand
{
    private static readonly string StandardScenario = Path.Combine(AppContext.BaseDirectory, "scenarios", "ninety-percent-busy.json");

    private static readonly (string Seconds, DialTimeoutReading Reading)[] Timeouts =
        [("1 s", DialTimeoutReading.AsWritten), ("6 s", DialTimeoutReading.PlusFive), ("10 s", DialTimeoutReading.AtLeastFivePlusFive)];

    private static readonly (string Name, RestBehaviour Behaviour)[] Faults =
    [
        ("not asked (blind)", RestBehaviour.None), ("good", RestBehaviour.Good), ("down", RestBehaviour.Down), ("slow, 2 s", RestBehaviour.Slow),
        ("wrong, a web page", RestBehaviour.Wrong), ("rate-limited, 429", RestBehaviour.RateLimited),
        ("lying, one too many", RestBehaviour.OneTooMany), ("lying, one too few", RestBehaviour.OneTooFew),
    ];

    private static readonly int[] IdleTimeouts = [1, 2, 3, 5, 10, 15, 20, 30];

    private static readonly (string Name, RestBehaviour Behaviour, string IdleReps)[] Rules =
        [("blind", RestBehaviour.None, "Dial"), ("looking", RestBehaviour.Good, "Dial"), ("waiting", RestBehaviour.Good, "Wait")];

    private static readonly int[] StandTimeouts = [5, 10, 15, 20, 30, 60];

    private static readonly (string Switch, Func<Scenario, Scenario> Turn)[] Wakes =
    [
        ("all as the design assumes", scenario => scenario),
        ("Enqueue's action after a wake: not requested", Twilio(twilio => twilio with { ActionOnRedirect = false })),
        ("Enqueue's action after a wake: its answer executed", Twilio(twilio => twilio with { ActionAnswerAfterRedirect = true })),
        ("wait URL of a caller who is answered at once: requested", Twilio(twilio => twilio with { HoldRequestWhenConnected = true })),
        ("wait URL: 0.3 s before the caller is in the queue", Twilio(twilio => twilio with { HoldRequestLead = 0.3 })),
        ("wait URL: 1 s before the caller is in the queue", Twilio(twilio => twilio with { HoldRequestLead = 1 })),
        ("next caller goes to: the rep who began to wait last", Twilio(twilio => twilio with { WaitingRep = WaitingRepChoice.LatestWaiting })),
        ("`DequeueResult`: not sent", Twilio(twilio => twilio with { DequeueResult = false })),
        ("REST takes 0.3 s", scenario => scenario with { RestSeconds = 0.3 }),
        ("REST takes 0.7 s", scenario => scenario with { RestSeconds = 0.7 }),
        ("REST takes 2 s", scenario => scenario with { RestSeconds = 2 }),
        ("REST is down", scenario => scenario with { Rest = RestBehaviour.Down }),
        ("REST answers with a 429", scenario => scenario with { Rest = RestBehaviour.RateLimited }),
        ("REST counts one too many", scenario => scenario with { Rest = RestBehaviour.OneTooMany }),
        ("REST counts one too few", scenario => scenario with { Rest = RestBehaviour.OneTooFew }),
    ];

    // What the rows say of themselves.
    private static readonly Dictionary<string, string> Notes = new()
    {
        ["rest"] = "good with --idle, --stand or --announce; else the rows say it",
        ["dialTimeout"] = "as-written unless the rows say it",
    };

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var scenario = new ScenarioOptions(StandardScenario, Notes);
        var output = new TableOptions();
        var faults = new Option<bool>("--faults") { Description = "Compares what can be wrong with Twilio's REST instead." };
        var idle = new Option<bool>("--idle") { Description = "Compares timeouts of reps who have nothing to do instead." };
        var stand = new Option<bool>("--stand") { Description = "Compares timeouts of reps who stand at a queue while one waits to be woken instead." };
        var wakes = new Option<bool>("--wakes") { Description = "Compares what nobody knows about waking a rep instead, for reps who dial and for one who waits." };
        var announce = new Option<bool>("--announce") { Description = "Compares reps who hear nothing with reps who hear who comes next instead." };
        var command = new Command("looking", "Prints a table of what looking at the queues before dialling does to waits, and letting an idle rep wait to be woken: the same callers each time.");
        command.Options.Add(faults);
        command.Options.Add(idle);
        command.Options.Add(stand);
        command.Options.Add(wakes);
        command.Options.Add(announce);
        output.AddTo(command);
        scenario.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            Scenario played = scenario.Read(parsed);
            output.Write(parsed, await (parsed.GetValue(wakes) ? CompareWakesAsync(played, stop)
                : parsed.GetValue(stand) ? CompareStandTimeoutsAsync(played, stop)
                : parsed.GetValue(idle) ? CompareIdleTimeoutsAsync(played, stop)
                : parsed.GetValue(announce) ? CompareAnnouncingAsync(played, stop)
                : parsed.GetValue(faults) ? CompareFaultsAsync(played, stop)
                : CompareTimeoutsAsync(played, stop)).ConfigureAwait(false));
            return 0;
        });
        return command;
    }

    private static Task<ReportTable> CompareTimeoutsAsync(Scenario scenario, CancellationToken stop) => LookingTable.PlayAsync(
        ["Twilio waits", "rule"],
        [
            .. from timeout in Timeouts
               from rule in Rules
               select new LookingRun(
                   [timeout.Seconds, rule.Name],
                   scenario with { Rest = rule.Behaviour, Twilio = scenario.Twilio with { DialTimeout = timeout.Reading } },
                   Settings(rule.IdleReps)),
        ],
        stop);

    private static Task<ReportTable> CompareWakesAsync(Scenario scenario, CancellationToken stop) => LookingTable.PlayAsync(
        ["position", "rule"],
        [
            .. from wake in Wakes
               from rule in Rules[1..]
               select new LookingRun([wake.Switch, rule.Name], wake.Turn(scenario with { Rest = rule.Behaviour }), Settings(rule.IdleReps)),
        ],
        stop);

    private static Task<ReportTable> CompareFaultsAsync(Scenario scenario, CancellationToken stop) => LookingTable.PlayAsync(
        ["Twilio's REST"],
        [.. Faults.Select(fault => new LookingRun([fault.Name], scenario with { Rest = fault.Behaviour }, Settings("Dial")))],
        stop);

    private static Task<ReportTable> CompareIdleTimeoutsAsync(Scenario scenario, CancellationToken stop) => LookingTable.PlayAsync(
        ["idle timeout"],
        [
            .. from seconds in IdleTimeouts
               select new LookingRun(
                   [$"{seconds} s"],
                   WithRest(scenario),
                   Settings("Dial", (nameof(CallCenterOptions.PremiumIdleTimeoutSeconds), seconds), (nameof(CallCenterOptions.RegularIdleTimeoutSeconds), seconds))),
        ],
        stop);

    private static Task<ReportTable> CompareStandTimeoutsAsync(Scenario scenario, CancellationToken stop) => LookingTable.PlayAsync(
        ["stand timeout"],
        [
            .. from seconds in StandTimeouts
               select new LookingRun([$"{seconds} s"], WithRest(scenario), Settings("Wait", (nameof(CallCenterOptions.StandTimeoutSeconds), seconds))),
        ],
        stop);

    private static Task<ReportTable> CompareAnnouncingAsync(Scenario scenario, CancellationToken stop) => LookingTable.PlayAsync(
        ["reps hear"],
        [
            .. from announces in new[] { (Name: "nothing", Value: "false"), (Name: "who comes next", Value: "true") }
               select new LookingRun(
                   [announces.Name],
                   WithRest(scenario),
                   new(Settings("Dial")) { [$"{CallCenterOptions.Section}:{RepsOptions.Section}:{nameof(RepsOptions.Announce)}"] = announces.Value }),
        ],
        stop);

    private static Scenario WithRest(Scenario scenario) => scenario with { Rest = scenario.Rest is RestBehaviour.None ? RestBehaviour.Good : scenario.Rest };

    private static Func<Scenario, Scenario> Twilio(Func<TwilioBehaviour, TwilioBehaviour> turn) => scenario => scenario with { Twilio = turn(scenario.Twilio) };

    private static Dictionary<string, string?> Settings(string idleReps, params (string Name, int Seconds)[] timeouts)
    {
        var settings = new Dictionary<string, string?> { [$"{CallCenterOptions.Section}:{nameof(CallCenterOptions.IdleReps)}"] = idleReps };
        foreach ((string name, int seconds) in timeouts)
        {
            settings[$"{CallCenterOptions.Section}:{name}"] = seconds.ToString(CultureInfo.InvariantCulture);
        }

        return settings;
    }
}
