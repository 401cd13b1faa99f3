using System.CommandLine;
using System.Globalization;
using CallCenter.Cli.Shells;
using CallCenter.Core.Settings;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Time;
using CallCenter.Simulator.Twilio.Rest;
using CallCenter.Simulator.Twilio.Webhooks;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Cli.Commands;

/// <summary>The command <c>rest</c>: Twilio's REST for an account that is nobody's, to try <c>connect</c> and <c>board</c> with.</summary>
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
        var live = new Option<bool>("--live") { Description = "Plays a busy morning in the account, in real time, with the app at work; its first hour and a half is over when the account is served." };
        Option<double> speed = Speed();
        var scenario = new Option<string?>("--scenario") { Description = "With --live: plays another scenario. When it is over, it begins anew.", HelpName = "FILE" };
        var command = new Command("rest", "Serves Twilio's REST for a simulated account with three numbers, a few messages and no queues, until Ctrl+C; to try connect and messages with. With --live callers and reps are in it, to try board with.") { port, live, speed, scenario };
        command.Validators.Add(parsed => parsed.AddMistake(
            parsed.GetValue(live) ? null
            : parsed.GetResult(speed) is { Implicit: false } ? "--speed needs --live: without it nothing happens in the account."
            : parsed.GetResult(scenario) is not null ? "--scenario needs --live: without it nothing is played in the account."
            : null));
        command.SetAction((parsed, stop) => parsed.GetValue(live)
            ? PlayAsync(ScenarioFile.Read(parsed.GetValue(scenario) ?? DemoCommand.ScenarioPath), parsed.GetValue(port), parsed.GetValue(speed), parsed.InvocationConfiguration.Output, stop)
            : ServeAsync(parsed.GetValue(port), parsed.InvocationConfiguration.Output, stop));
        return command;
    }

    private static Option<double> Speed()
    {
        string mistake = string.Create(CultureInfo.InvariantCulture, $"--speed must be a number above 0, at most {Pace.Greatest}.");
        var speed = new Option<double>("--speed") { Description = "With --live: simulated seconds per second.", HelpName = "NUMBER", DefaultValueFactory = _ => 1 };
        // By its text: the value of one that is no number cannot be asked for.
        speed.Validators.Add(given => given.AddMistake(
            given.Implicit || (given.Tokens is [{ Value: var text }] && double.TryParse(text, CultureInfo.InvariantCulture, out double number) && number > 0 && number <= Pace.Greatest)
                ? null
                : mistake));
        return speed;
    }

    private static async Task<int> ServeAsync(int port, TextWriter output, CancellationToken stop)
    {
        using var tests = new HttpTransport();
        await using TwilioRestServer server = await OnPortAsync(
            port, () => TwilioRestServer.StartAsync(SampleAccount.Create(port, DateTimeOffset.UtcNow, Webhooks(tests)), stop)).ConfigureAwait(false);
        await WelcomeAsync(output, Local(server)).ConfigureAwait(false);
        await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return 0;
    }

    private static async Task<int> PlayAsync(Scenario scenario, int port, double speed, TextWriter output, CancellationToken stop)
    {
        using var tests = new HttpTransport();
        try
        {
            await using LiveRest live = await OnPortAsync(
                port, () => LiveRest.StartAsync(scenario, port, TimeProvider.System, Webhooks(tests), stop)).ConfigureAwait(false);
            Task run = live.Account.RunAsync(speed, stop);
            await output.WriteLineAsync(LiveWelcome(Local(live.Server), live.AppUrl, Shell.Here)).ConfigureAwait(false);
            await run.ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Who stops it has seen enough.
        }

        return 0;
    }

    private static WebhookAccount Webhooks(HttpTransport tests) => new(SampleAccount.AuthToken, TimeProvider.System) { Propagation = Propagation, Tests = tests };

    private static Uri Local(TwilioRestServer server) => new UriBuilder(server.BaseAddress) { Host = "localhost" }.Uri;

    private static async Task<T> OnPortAsync<T>(int port, Func<Task<T>> start)
    {
        try
        {
            return await start().ConfigureAwait(false);
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
    /// <summary>What the command says once it serves an account in which a scenario is played.</summary>
    /// <param name="url">Where it serves.</param>
    /// <param name="appUrl">Where the app is.</param>
    /// <param name="shell">The shell of who reads it.</param>
    internal static string LiveWelcome(Uri url, string appUrl, Shell shell)
    {
        string[] numbers = [.. SampleAccount.PhoneNumbers];
        string rest = url.GetLeftPart(UriPartial.Authority);
        return $"""
            The REST of a simulated Twilio account answers, and its three numbers are rung (Ctrl+C stops it). In another shell:

            {shell.Set(SettingVariables.AccountSid, SampleAccount.AccountSid)}
            {shell.Set(SettingVariables.ApiKeySid, SampleAccount.Key.User)}
            {shell.Set(SettingVariables.ApiKeySecret, SampleAccount.Key.Password)}
            {shell.Set(SettingVariables.AuthToken, SampleAccount.AuthToken)}
            {shell.Script} board --rest-url {rest}
            {shell.Script} messages --rest-url {rest} --premium-number {numbers[0]} --regular-number {numbers[1]}
            {shell.Script} check --rest-url {rest} --url {appUrl}
            """;
    }
}
