using System.CommandLine;
using CallCenter.Cli.Shells;
using CallCenter.Core;
using CallCenter.Core.Calls;
using CallCenter.Core.Settings;
using CallCenter.LocalHost;
using CallCenter.LocalHost.Functions;
using CallCenter.LocalHost.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace CallCenter.Cli.Commands;

/// <summary>The command line of the local host: serves the call center until it is stopped.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 7071;
    private const int CannotServe = 1;

    /// <summary>Creates the command.</summary>
    /// <returns>A command whose exit code is 0 when stopped, 1 if the call center could not be served.</returns>
    public static Command Create()
    {
        Option<int> port = PortOption.Create(DefaultPort);
        var quiet = new Option<bool>("--quiet") { Description = "Writes no line for each webhook, only warnings." };
        var command = new Command("serve", "Serves the call center's functions on this machine, as Azure would, until Ctrl+C.") { port, quiet };
        command.SetAction((parsed, stop) => ServeAsync(parsed.GetValue(port), parsed.GetValue(quiet), stop));
        return command;
    }

    private static async Task<int> ServeAsync(int port, bool quiet, CancellationToken stop)
    {
        try
        {
            await using LocalFunctionsHost host = await LocalFunctionsHost.StartAsync(
                new LocalHostOptions { Port = port, ReadMachineSettings = true, ConfigureLogging = logging => LogToConsole(logging, quiet) },
                stop).ConfigureAwait(false);
            Welcome(host);
            await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return 0;
        }
        catch (Exception e) when (e is LocalHostException or SettingsMistakeException)
        {
            await Console.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
            return CannotServe;
        }
    }

    private static void LogToConsole(ILoggingBuilder logging, bool quiet) => logging
        .AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.ColorBehavior = LoggerColorBehavior.Disabled;
            console.TimestampFormat = "HH:mm:ss ";
        })
        .SetMinimumLevel(LogLevel.Warning)
        // Here, unlike on Azure, the line of each idle poll is worth reading.
        .AddFilter("CallCenter", quiet ? LogLevel.Warning : LogLevel.Debug)
        // Whatever its level, it would make an Activity of each request; what it has to say of one is below Warning.
        .AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None)
        // A failed start is said in a sentence instead.
        .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);

    private static void Welcome(LocalFunctionsHost host)
    {
        Console.WriteLine("The call center answers (Ctrl+C stops it):");
        foreach (ServedFunction function in host.Functions)
        {
            Console.WriteLine($"  {function.Name,-18} {string.Join(", ", function.Methods)}  {new Uri(host.BaseAddress, function.Path)}");
        }

        Console.WriteLine(host.ChecksSignatures
            ? $"Requests need Twilio's signature, because {SettingVariables.Setting(SettingVariables.AuthToken)} or {SettingVariables.Setting(SettingVariables.SharedKeys)} is set."
            : $"Requests are not checked: this runs as Development with signature validation off; set {SettingVariables.AuthToken} to switch it on.");
        string rep = new CallState(Tier.Premium).WriteTo(new Uri(host.BaseAddress, WebhookRoutes.RepCallComplete).OriginalString) + "&DequeueResult=queue-empty";
        Console.WriteLine((host.ChecksSignatures, host.HasAuthToken) switch
        {
            (false, _) => $"Try: curl \"{rep}\"",
            (_, true) => $"""
                In a shell that knows {SettingVariables.AuthToken} too, this signs a request as Twilio does.
                Try: {Shell.Here.SignedRequest(rep, SettingVariables.AuthToken)}
                """,
            _ => $"""
                In a shell that knows {SettingVariables.SharedKeys} too, this signs a request by the first key as Twilio does.
                Try: {Shell.Here.RequestSignedByKey(rep, SettingVariables.SharedKeys)}
                """,
        });
    }
}
