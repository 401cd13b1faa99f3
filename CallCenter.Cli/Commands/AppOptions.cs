using System.CommandLine;
using CallCenter.Core.Settings;
using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Rest;

namespace CallCenter.Cli.Commands;

/// <summary>The options that say which app is played with.</summary>
/// <param name="isForOneCall">Whether a single call is played, for which an app that is started always answers in this process.</param>
internal sealed class AppOptions(bool isForOneCall = false)
{
    private const string TokenVariable = SettingVariables.AuthToken;

    private readonly Option<string?> _url = new("--url") { Description = "Plays with an app that runs elsewhere, such as https://calls.example.com, instead of starting one.", HelpName = "URL" };
    private readonly Option<string?> _token = new("--token") { Description = $"The auth token of the app at --url; else the environment variable {TokenVariable}, else the first key of {SettingVariables.SharedKeys}.", HelpName = "TOKEN" };
    private readonly Option<bool> _inProcess = new("--in-process") { Description = "Asks the app in this process, without HTTP: the same answers, many times as fast." };
    private readonly Option<string[]> _settings = new("--setting") { Description = "A setting of the app that is started, such as CallCenter:PremiumTimeoutSeconds=5; may be repeated.", HelpName = "NAME=VALUE" };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Options.Add(_url);
        command.Options.Add(_token);
        if (!isForOneCall)
        {
            command.Options.Add(_inProcess);
        }

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
        Dictionary<string, string?> settings = AppSettingTexts.Read(parsed.GetValue(_settings) ?? [], _settings.Name);
        bool hasRest = scenario.Rest is not RestBehaviour.None;
        if (parsed.GetValue(_url) is not { } url)
        {
            // Who guesses PINs is answered late, which only simulated time makes short; and a second host may have no address here.
            return hasRest || isInProcess || scenario.SecondHome || scenario.Attackers.PerHour > 0 || parsed.GetValue(_inProcess)
                ? Task.FromResult(SimulatedApp.InProcess(scenario, settings))
                : SimulatedApp.StartOverHttpAsync(scenario, settings, cancellationToken);
        }

        if (hasRest)
        {
            throw new CommandException("--url cannot be used with --rest: an app that runs elsewhere asks the real Twilio how long the queues are.");
        }

        if (scenario.SecondHome)
        {
            throw new CommandException("--url cannot be used with --second-home, which is that of an app that is started here.");
        }

        return parsed.GetValue(_inProcess) || settings.Count > 0
            ? throw new CommandException("--url cannot be used with --in-process or --setting, which are about an app that is started here.")
            : ReachAsync(parsed, url, cancellationToken);
    }

    /// <summary>Connects to the app, or builds it in this process.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="time">The time of an app that is built, by its settings.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    /// <exception cref="CommandException">The options contradict each other or are wrong.</exception>
    /// <exception cref="UnfitAppException">The app that runs elsewhere does not answer, or not as the call center does.</exception>
    public Task<SimulatedApp> OpenForOneCallAsync(ParseResult parsed, Func<IReadOnlyDictionary<string, string?>, TimeProvider> time, CancellationToken cancellationToken)
    {
        Dictionary<string, string?> settings = AppSettingTexts.Read(parsed.GetValue(_settings) ?? [], _settings.Name);
        return parsed.GetValue(_url) is not { } url ? Task.FromResult(SimulatedApp.InProcess(settings, time(settings)))
            : settings.Count > 0 ? throw new CommandException("--url cannot be used with --setting, which is about an app that is started here.")
            : ReachAsync(parsed, url, cancellationToken);
    }

    /// <summary>Whether the app runs elsewhere.</summary>
    /// <param name="parsed">The command line.</param>
    public bool IsElsewhere(ParseResult parsed) => parsed.GetValue(_url) is not null;

    private Task<SimulatedApp> ReachAsync(ParseResult parsed, string url, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https"))
        {
            throw new CommandException("--url must be an absolute http or https URL, such as https://calls.example.com.");
        }

        string? token = parsed.GetValue(_token);
        return CheckSigner.Find(token) is { } signer
            ? SimulatedApp.AtAsync(url, signer, cancellationToken)
            : throw new CommandException($"The app's auth token is needed: set the environment variable {TokenVariable} or {SettingVariables.SharedKeys}, or give --token.");
    }
}
