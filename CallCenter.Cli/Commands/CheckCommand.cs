using System.CommandLine;
using CallCenter.Cli.Checks;
using CallCenter.Core.Settings;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Cli.Commands;

/// <summary>The command <c>check</c>: what to run after a deployment.</summary>
internal static class CheckCommand
{
    private const int AllIsWell = 0;
    private const int SomethingFailed = 1;

    /// <summary>Creates the command.</summary>
    /// <returns>A command whose exit code is 0 if nothing failed, else 1.</returns>
    public static Command Create()
    {
        var app = new DeploymentOptions("The method by which the Twilio numbers request their webhooks. Default: both are tried.", defaultMethod: null);
        var token = new Option<string?>("--token") { Description = $"The auth token of the Twilio account, which signs requests. Default: environment variable {SettingVariables.AuthToken}, which other users of this machine cannot see; without it, the first key of {SettingVariables.SharedKeys} signs.", HelpName = "TOKEN" };
        var rest = new RestOptions();
        var rep = new RepOptions();
        var command = new Command("check", "Checks an app that runs elsewhere as Twilio would call it, and, with REST credentials, those and the queues. Changes nothing anywhere.") { app.Url, token };
        command.Validators.Add(given => given.AddMistake(CheckSigner.Mistake(given.GetValue(token), rest.ReadRegion(given))));
        app.AddQueuesAndMethodTo(command);
        app.AddFallbackTo(command, "Where the same app runs a second time: it is checked, too, and where both differ. Default: where the numbers' fallback URLs lead, if REST credentials are given.");
        rest.AddTo(command);
        rep.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            using var http = new HttpClient();
            var options = new CheckOptions
            {
                BaseUrl = app.ReadUrl(parsed),
                FallbackUrl = app.ReadFallbackUrl(parsed),
                Region = rest.ReadRegion(parsed),
                Signer = CheckSigner.Find(parsed.GetValue(token))!,
                Queues = app.ReadQueues(parsed),
                Methods = app.ReadMethod(parsed) is { } one ? [one] : ["GET", "POST"],
                Rest = rest.Connect(parsed, http),
            };
            options = rep.Add(http.BaseAddress is { } url ? options with { RestUrl = url } : options, parsed);
            if (options is { FallbackUrl: null, Rest: { } client })
            {
                options = options with { FallbackUrl = await new NumberCheck(options, client).FindSecondHomeAsync(stop).ConfigureAwait(false), IsFallbackFound = true };
            }

            return await RunAsync(options, parsed.InvocationConfiguration.Output, stop).ConfigureAwait(false);
        });
        return command;
    }

    /// <summary>Checks an app, its second home too if it has one and where both differ, and writes what came of it.</summary>
    /// <param name="options">What is checked.</param>
    /// <param name="output">Where it is written.</param>
    /// <param name="stop">Gives up.</param>
    /// <returns>The exit code: 0 if nothing failed, else 1.</returns>
    public static async Task<int> RunAsync(CheckOptions options, TextWriter output, CancellationToken stop)
    {
        using var transport = new HttpTransport();
        await output.WriteLineAsync($"Checking {options.BaseUrl}, queues {options.Queues.Premium} and {options.Queues.Regular}:").ConfigureAwait(false);
        var report = new CheckReport(output);
        IReadOnlyList<CheckLine> first = await WriteAsync(report, new DeploymentCheck(options, transport, TimeProvider.System).RunAsync(stop)).ConfigureAwait(false);
        if (options.FallbackUrl is { } url)
        {
            report.WriteHeading($"Checking its other home, {url}:");
            CheckOptions other = options.OfSecondHome(url);
            IReadOnlyList<CheckLine> second = await WriteAsync(report, new DeploymentCheck(other, transport, TimeProvider.System).RunAsync(stop)).ConfigureAwait(false);
            report.WriteHeading("Comparing both:");
            await WriteAsync(report, new HomeComparison(options, other, new Probe(transport, TimeProvider.System)).RunAsync(first, second, stop)).ConfigureAwait(false);
        }

        report.WriteSummary();
        return report.HasFailures ? SomethingFailed : AllIsWell;
    }

    private static async Task<IReadOnlyList<CheckLine>> WriteAsync(CheckReport report, IAsyncEnumerable<CheckLine> lines)
    {
        var written = new List<CheckLine>();
        await foreach (CheckLine line in lines.ConfigureAwait(false))
        {
            report.Write(line);
            written.Add(line);
        }

        return written;
    }
}
