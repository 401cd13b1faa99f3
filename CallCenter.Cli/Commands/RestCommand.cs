using System.CommandLine;
using CallCenter.Cli.Shells;
using CallCenter.Core.Settings;
using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Simulator.Twilio.Webhooks;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Cli.Commands;

/// <summary>The command <c>rest</c>: Twilio's REST for an account that is nobody's, to try <c>connect</c> with.</summary>
internal static class RestCommand
{
    private const int DefaultPort = 7072;

    // Shorter than Twilio's, for nobody learns from waiting.
    private static readonly TimeSpan Propagation = TimeSpan.FromSeconds(3);

    /// <summary>Creates the command.</summary>
    /// <returns>A command whose exit code is 0 when it is stopped.</returns>
    public static Command Create()
    {
        Option<int> port = PortOption.Create(DefaultPort);
        var command = new Command("rest", "Serves Twilio's REST for a simulated account with three numbers, a few messages and no queues, until Ctrl+C; to try connect and messages with.") { port };
        command.SetAction((parsed, stop) => ServeAsync(parsed.GetValue(port), parsed.InvocationConfiguration.Output, stop));
        return command;
    }

    private static async Task<int> ServeAsync(int port, TextWriter output, CancellationToken stop)
    {
        using var tests = new HttpTransport();
        await using TwilioRestServer server = await StartAsync(port, tests, stop).ConfigureAwait(false);
        await WelcomeAsync(output, new UriBuilder(server.BaseAddress) { Host = "localhost" }.Uri).ConfigureAwait(false);
        await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return 0;
    }

    private static async Task<TwilioRestServer> StartAsync(int port, HttpTransport tests, CancellationToken stop)
    {
        var webhooks = new WebhookAccount(SampleAccount.AuthToken, TimeProvider.System) { Propagation = Propagation, Tests = tests };
        try
        {
            return await TwilioRestServer.StartAsync(SampleAccount.Create(port, DateTimeOffset.UtcNow, webhooks), stop).ConfigureAwait(false);
        }
        catch (IOException)
        {
            throw new CommandException($"Port {port} cannot be had; stop what uses it, or choose another port with --port.");
        }
    }

    private static Task WelcomeAsync(TextWriter output, Uri url) => output.WriteLineAsync(Welcome(url, Shell.Here));

    /// <summary>What the command says once it serves.</summary>
    /// <param name="url">Where it serves.</param>
    /// <param name="shell">The shell of who reads it.</param>
    internal static string Welcome(Uri url, Shell shell)
    {
        string[] numbers = [.. SampleAccount.PhoneNumbers];
        return $"""
            The REST of a simulated Twilio account answers (Ctrl+C stops it). In another shell:

            {shell.Set(SettingVariables.AccountSid, SampleAccount.AccountSid)}
            {shell.Set(SettingVariables.ApiKeySid, SampleAccount.Key.User)}
            {shell.Set(SettingVariables.ApiKeySecret, SampleAccount.Key.Password)}
            {shell.Script} connect --rest-url {url.GetLeftPart(UriPartial.Authority)} --url https://calls.example.com {shell.NextLine}
                --premium-number {numbers[0]} --regular-number {numbers[1]} --rep-number {numbers[2]} --dry-run
            """;
    }
}
