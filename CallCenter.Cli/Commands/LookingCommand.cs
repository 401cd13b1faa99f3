using System.CommandLine;
using System.Globalization;
using CallCenter.Cli.Reports;
using CallCenter.Core;
using CallCenter.Core.Settings;
using CallCenter.Simulator.Runs;
using CallCenter.Simulator.Runs.Results;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Theory;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Rest;

namespace CallCenter.Cli.Commands;

/// <summary><c>looking</c>: what looking at the queues before dialling does to waits, as a table in Markdown.</summary>
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

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var scenario = new ScenarioOptions();
        var faults = new Option<bool>("--faults") { Description = "Compares what can be wrong with Twilio's REST instead." };
        var idle = new Option<bool>("--idle") { Description = "Compares timeouts of reps who have nothing to do instead." };
        var command = new Command("looking", "Prints a table of what looking at the queues before dialling does to waits: the same callers, with and without.");
        command.Options.Add(faults);
        command.Options.Add(idle);
        scenario.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            Scenario played = scenario.Read(parsed, StandardScenario);
            await (parsed.GetValue(idle) ? CompareIdleTimeoutsAsync(played, stop)
                : parsed.GetValue(faults) ? CompareFaultsAsync(played, stop)
                : CompareTimeoutsAsync(played, stop)).ConfigureAwait(false);
            return 0;
        });
        return command;
    }

    private static async Task CompareTimeoutsAsync(Scenario scenario, CancellationToken stop)
    {
        WriteHead("Twilio waits", "rule");
        Played? last = null;
        foreach ((string seconds, DialTimeoutReading reading) in Timeouts)
        {
            foreach ((string rule, RestBehaviour rest) in new[] { ("blind", RestBehaviour.None), ("looking", RestBehaviour.Good) })
            {
                last = await PlayAsync(scenario with { Rest = rest, Twilio = scenario.Twilio with { DialTimeout = reading } }, [], stop).ConfigureAwait(false);
                WriteRow($"{seconds} | {rule}", last);
            }
        }

        WriteIdeals("- | ", last!);
    }

    private static async Task CompareFaultsAsync(Scenario scenario, CancellationToken stop)
    {
        WriteHead("Twilio's REST");
        Played? last = null;
        foreach ((string name, RestBehaviour rest) in Faults)
        {
            last = await PlayAsync(scenario with { Rest = rest }, [], stop).ConfigureAwait(false);
            WriteRow(name, last);
        }

        WriteIdeals("", last!);
    }

    private static async Task CompareIdleTimeoutsAsync(Scenario scenario, CancellationToken stop)
    {
        WriteHead("idle timeout");
        Scenario looking = scenario with { Rest = scenario.Rest is RestBehaviour.None ? RestBehaviour.Good : scenario.Rest };
        Played? last = null;
        foreach (int seconds in IdleTimeouts)
        {
            string value = seconds.ToString(CultureInfo.InvariantCulture);
            var settings = new Dictionary<string, string?>
            {
                [$"{CallCenterOptions.Section}:{nameof(CallCenterOptions.PremiumIdleTimeoutSeconds)}"] = value,
                [$"{CallCenterOptions.Section}:{nameof(CallCenterOptions.RegularIdleTimeoutSeconds)}"] = value,
            };
            last = await PlayAsync(looking, settings, stop).ConfigureAwait(false);
            WriteRow($"{value} s", last);
        }

        WriteIdeals("", last!);
    }

    private static async Task<Played> PlayAsync(Scenario scenario, Dictionary<string, string?> settings, CancellationToken stop)
    {
        await using SimulatedApp app = SimulatedApp.InProcess(scenario, settings);
        var ideal = new IdealCallCenter(scenario, scenario.WebhookSeconds);
        Simulation simulation = app.Prepare(scenario, watch: ideal);
        RunResult result = await simulation.RunAsync(cancellationToken: stop).ConfigureAwait(false);
        ideal.PassUntil(simulation.Clock.Now);
        return new Played(result, ideal, app.Rest?.Requests ?? 0);
    }

    private static void WriteHead(params string[] first)
    {
        string[] columns = [.. first, "premium mean wait", "regular mean wait", "lost", "dead air", "inversions", "webhooks per idle rep-hour", "REST requests per hour"];
        Console.WriteLine($"| {string.Join(" | ", columns)} |");
        Console.WriteLine(string.Concat(Enumerable.Repeat("|---", columns.Length)) + "|");
    }

    private static void WriteRow(string name, Played played)
    {
        RunResult result = played.Result;
        string[] cells =
        [
            name,
            ReportNumbers.Seconds(result.Premium.Waits.Mean),
            ReportNumbers.Seconds(result.Regular.Waits.Mean),
            ReportNumbers.Count(result.Premium.Lost + result.Regular.Lost),
            ReportNumbers.Share(result.Reps.DeadAir / result.Reps.Paid),
            ReportNumbers.Count(result.Rule.Inversions),
            ReportNumbers.Count((long)result.Webhooks.PerIdleRepHour),
            ReportNumbers.Count((long)(played.RestRequests / result.Scenario.Hours)),
        ];
        Console.WriteLine($"| {string.Join(" | ", cells)} |");
    }

    // Rules that know at once who waits and lose no time, on the callers of the last row: one without any webhook, one with the one after each talk
    // that no rule can do without.
    private static void WriteIdeals(string first, Played played)
    {
        WriteIdeal($"{first}ideal, same callers", tier => played.Result[tier].IdealMeanWait);
        WriteIdeal($"{first}ideal with the webhook after each talk", tier => played.IdealWithWebhook[tier].Summary.Mean);
    }

    private static void WriteIdeal(string name, Func<Tier, double> meanWait) =>
        Console.WriteLine($"| {name} | {ReportNumbers.Seconds(meanWait(Tier.Premium))} | {ReportNumbers.Seconds(meanWait(Tier.Regular))} | 0 | 0.0 % | 0 | - | - |");

    private sealed record Played(RunResult Result, IdealCallCenter IdealWithWebhook, long RestRequests);
}
