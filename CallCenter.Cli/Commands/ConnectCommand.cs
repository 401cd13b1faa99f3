using System.CommandLine;
using CallCenter.Cli.Checks;
using CallCenter.Cli.Connecting;
using CallCenter.Core.Queues;
using CallCenter.Core.Settings;

namespace CallCenter.Cli.Commands;

/// <summary>The command <c>connect</c>: makes the queues of an account and points its numbers at an app, then checks the app.</summary>
internal sealed class ConnectCommand
{
    private const int AllIsWell = 0;
    private const double TimeoutSeconds = 30;

    private readonly DeploymentOptions _app = new("How Twilio is to request the webhooks.", defaultMethod: "POST");
    private readonly PerRole<Option<string>> _numbers = new(
        NumberOption(NumberRole.Premium, "The number that premium callers ring, as +15005550101 or as its SID (PN...)."),
        NumberOption(NumberRole.Regular, "The number that regular callers ring."),
        NumberOption(NumberRole.Rep, "The number that reps ring."));

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Only says what would change." };
    private readonly Option<bool> _skipCheck = new("--skip-check") { Description = "Does not check the app afterwards." };
    private readonly RestOptions _rest = new();

    /// <summary>Creates the command.</summary>
    /// <returns>A command whose exit code is 0, or 1 if the app failed a check.</returns>
    public static Command Create() => new ConnectCommand().Build();

    private Command Build()
    {
        var command = new Command("connect", $"Creates both queues of a Twilio account and sets the URLs of its three numbers, then runs check, which needs {SettingVariables.AuthToken}. Touches no other number.")
        {
            _app.Url, _numbers.Premium, _numbers.Regular, _numbers.Rep,
        };
        _app.AddQueuesAndMethodTo(command);
        command.Options.Add(_dryRun);
        command.Options.Add(_skipCheck);
        _rest.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        ConnectWish wish = Wish(parsed);
        CheckOptions? check = parsed.GetValue(_dryRun) || parsed.GetValue(_skipCheck) ? null : Check(wish);
        TextWriter output = parsed.InvocationConfiguration.Output;
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(TimeoutSeconds) };
        TwilioRest rest = _rest.Connect(parsed, http)
            ?? throw new CommandException($"The credentials of Twilio's REST are missing: set the environment variables {SettingVariables.AccountSid}, {SettingVariables.ApiKeySid} and {SettingVariables.ApiKeySecret}.");
        if (http.BaseAddress is null && new Uri(wish.BaseUrl).IsLoopback)
        {
            throw new CommandException($"{_app.Url.Name} must be an address that Twilio can reach, not one of this machine; a tunnel gives you one.");
        }

        await new Connector(new PatientRest(rest, TimeProvider.System, stop), output).ConnectAsync(wish, parsed.GetValue(_dryRun)).ConfigureAwait(false);
        if (check is null)
        {
            return AllIsWell;
        }

        await output.WriteLineAsync().ConfigureAwait(false);
        return await CheckCommand.RunAsync(check with { Rest = rest }, output, stop).ConfigureAwait(false);
    }

    private ConnectWish Wish(ParseResult parsed) => new(
        _app.ReadUrl(parsed),
        _app.ReadMethod(parsed)!,
        _app.ReadQueues(parsed),
        _numbers.Select(number => NumberName.Parse(parsed.GetRequiredValue(number))!));

    private static CheckOptions Check(ConnectWish wish)
    {
        string? token = Environment.GetEnvironmentVariable(SettingVariables.AuthToken);
        if (string.IsNullOrEmpty(token))
        {
            throw new CommandException($"The auth token is missing, which the check afterwards signs with: set the environment variable {SettingVariables.AuthToken}, or give --skip-check.");
        }

        return Validation.TokenMistake(token) is { } mistake
            ? throw new CommandException(mistake)
            : new CheckOptions { BaseUrl = wish.BaseUrl, Token = token, Queues = wish.Queues, Methods = [wish.Method] };
    }

    private static Option<string> NumberOption(NumberRole role, string description)
    {
        string name = ConnectPlan.Options[role];
        return new Option<string>(name) { Description = description, HelpName = "NUMBER", Required = true }.Validated(given => NumberName.Parse(given) is null
            ? $"{name} must be a number such as +15005550101, without blanks, or the SID of one, PN and 32 hexadecimal digits."
            : null);
    }
}
