using System.CommandLine;
using CallCenter.Core.Settings;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Rest;

namespace CallCenter.Cli.Commands;

/// <summary>The options that say which app is played with.</summary>
internal sealed class AppOptions
{
    private const string TokenVariable = SettingVariables.AuthToken;

    private readonly Option<string?> _url = new("--url") { Description = "Plays with an app that runs elsewhere, such as https://calls.example.com, instead of starting one.", HelpName = "URL" };
    private readonly Option<string?> _token = new("--token") { Description = $"The auth token of the app at --url; else the environment variable {TokenVariable}.", HelpName = "TOKEN" };
    private readonly Option<bool> _inProcess = new("--in-process") { Description = "Asks the app in this process, without HTTP: the same answers, many times as fast." };
    private readonly Option<string[]> _settings = new("--setting") { Description = "A setting of the app that is started, such as CallCenter:PremiumTimeoutSeconds=5; may be repeated.", HelpName = "NAME=VALUE" };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Options.Add(_url);
        command.Options.Add(_token);
        command.Options.Add(_inProcess);
        command.Options.Add(_settings);
    }

    /// <summary>Connects to the app, or starts it.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="scenario">Says whether the app that is started has Twilio's REST.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <param name="isInProcess">Whether an app that is started answers in this process even if the command line does not say so.</param>
    /// <exception cref="CommandException">The options contradict each other or are wrong.</exception>
    /// <exception cref="UnfitAppException">The app that runs elsewhere does not answer, or not as the call center does.</exception>
    public Task<SimulatedApp> OpenAsync(ParseResult parsed, Scenario scenario, CancellationToken cancellationToken, bool isInProcess = false)
    {
        Dictionary<string, string?> settings = ReadSettings(parsed.GetValue(_settings) ?? []);
        bool hasRest = scenario.Rest is not RestBehaviour.None;
        if (parsed.GetValue(_url) is not { } url)
        {
            // Who guesses PINs is answered late, which only simulated time makes short.
            return hasRest || isInProcess || scenario.Attackers.PerHour > 0 || parsed.GetValue(_inProcess)
                ? Task.FromResult(SimulatedApp.InProcess(scenario, settings))
                : SimulatedApp.StartOverHttpAsync(settings, cancellationToken);
        }

        if (hasRest)
        {
            throw new CommandException("--url cannot be used with --rest: an app that runs elsewhere asks the real Twilio how long the queues are.");
        }

        if (parsed.GetValue(_inProcess) || settings.Count > 0)
        {
            throw new CommandException("--url cannot be used with --in-process or --setting, which are about an app that is started here.");
        }

        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https"))
        {
            throw new CommandException("--url must be an absolute http or https URL, such as https://calls.example.com.");
        }

        string? token = parsed.GetValue(_token) ?? Environment.GetEnvironmentVariable(TokenVariable);
        return string.IsNullOrEmpty(token)
            ? throw new CommandException($"The app's auth token is needed: set the environment variable {TokenVariable} or give --token.")
            : SimulatedApp.AtAsync(url, token, cancellationToken);
    }

    private static Dictionary<string, string?> ReadSettings(string[] settings)
    {
        var read = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (string setting in settings)
        {
            int equals = setting.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw new CommandException("--setting must be a name and a value with = between them, such as CallCenter:PremiumTimeoutSeconds=5.");
            }

            string name = SettingVariables.Setting(setting[..equals]);
            if (SettingNames.Mistake(name) is { } mistake)
            {
                throw new CommandException(mistake);
            }

            read[name] = setting[(equals + 1)..];
        }

        return read;
    }
}
