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
        command.Validators.Add(given => given.AddMistake(CheckSigner.Mistake(given.GetValue(token))));
        app.AddQueuesAndMethodTo(command);
        rest.AddTo(command);
        rep.AddTo(command);
        command.SetAction(async (parsed, stop) =>
        {
            using var http = new HttpClient();
            var options = new CheckOptions
            {
                BaseUrl = app.ReadUrl(parsed),
                Signer = CheckSigner.Find(parsed.GetValue(token))!,
                Queues = app.ReadQueues(parsed),
                Methods = app.ReadMethod(parsed) is { } one ? [one] : ["GET", "POST"],
                Rest = rest.Connect(parsed, http),
            };
            options = rep.Add(http.BaseAddress is { } url ? options with { RestUrl = url } : options, parsed);
            return await RunAsync(options, parsed.InvocationConfiguration.Output, stop).ConfigureAwait(false);
        });
        return command;
    }

    /// <summary>Checks an app and writes what came of it.</summary>
    /// <param name="options">What is checked.</param>
    /// <param name="output">Where it is written.</param>
    /// <param name="stop">Gives up.</param>
    /// <returns>The exit code: 0 if nothing failed, else 1.</returns>
    public static async Task<int> RunAsync(CheckOptions options, TextWriter output, CancellationToken stop)
    {
        using var transport = new HttpTransport();
        await output.WriteLineAsync($"Checking {options.BaseUrl}, queues {options.Queues.Premium} and {options.Queues.Regular}:").ConfigureAwait(false);
        var report = new CheckReport(output);
        await foreach (CheckLine line in new DeploymentCheck(options, transport, TimeProvider.System).RunAsync(stop).ConfigureAwait(false))
        {
            report.Write(line);
        }

        report.WriteSummary();
        return report.HasFailures ? SomethingFailed : AllIsWell;
    }
}
