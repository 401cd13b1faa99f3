using System.CommandLine;
using CallCenter.Cli.Checks;
using CallCenter.Cli.Connecting;
using CallCenter.Core.Queues;
using CallCenter.Core.Settings;

namespace CallCenter.Cli.Commands;

/// <summary>The command <c>connect</c>: makes the queues of an account and points its numbers at an app, then checks the app.</summary>
internal sealed class ConnectCommand
{
    private const string TokenVariable = $"{TwilioOptions.Section}__{nameof(TwilioOptions.AuthToken)}";
    private const int AllIsWell = 0;
    private const double TimeoutSeconds = 30;

    private static readonly CallCenterOptions Defaults = new();

    private readonly Option<string> _url = new("--url") { Description = "Where the app runs, such as https://YOUR-APP.azurewebsites.net; with a gateway's path if there is one.", HelpName = "URL", Required = true };
    private readonly Option<string> _premiumNumber = NumberOption("--premium-number", "The number that premium callers ring, as +15005550101 or as its SID (PN...).");
    private readonly Option<string> _regularNumber = NumberOption("--regular-number", "The number that regular callers ring.");
    private readonly Option<string> _repNumber = NumberOption("--rep-number", "The number that reps ring.");
    private readonly Option<string> _premiumQueue = new("--premium-queue") { Description = "The name of the queue of premium callers.", HelpName = "NAME", DefaultValueFactory = _ => Defaults.PremiumQueue };
    private readonly Option<string> _regularQueue = new("--regular-queue") { Description = "The name of the queue of regular callers.", HelpName = "NAME", DefaultValueFactory = _ => Defaults.RegularQueue };
    private readonly Option<string> _method = new("--method") { Description = "How Twilio is to request the webhooks.", HelpName = "GET|POST", DefaultValueFactory = _ => "POST" };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Only says what would change." };
    private readonly Option<bool> _skipCheck = new("--skip-check") { Description = "Does not check the app afterwards." };
    private readonly RestOptions _rest = new();

    /// <summary>Creates the command.</summary>
    /// <returns>A command whose exit code is 0, or 1 if the app failed a check.</returns>
    public static Command Create() => new ConnectCommand().Build();

    private Command Build()
    {
        var command = new Command("connect", $"Creates both queues of a Twilio account and sets the URLs of its three numbers, then runs check, which needs {TokenVariable}. Touches no other number.")
        {
            _url, _premiumNumber, _regularNumber, _repNumber, _premiumQueue, _regularQueue, _method, _dryRun, _skipCheck,
        };
        _rest.AddTo(command);
        _url.Validators.Add(given => CheckCommand.AddMistake(given, CheckCommand.UrlMistake(given.GetValueOrDefault<string>())));
        _method.Validators.Add(given => CheckCommand.AddMistake(given, CheckCommand.ParseMethod(given.GetValueOrDefault<string>()) is null ? "--method must be GET or POST." : null));
        // A validator of the command sees no default values yet.
        command.Validators.Add(given => CheckCommand.AddMistake(given, CheckCommand.QueueMistake(given.GetValue(_premiumQueue) ?? Defaults.PremiumQueue, given.GetValue(_regularQueue) ?? Defaults.RegularQueue)));
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
            ?? throw new CommandException("The credentials of Twilio's REST are missing: set the environment variables Twilio__AccountSid, Twilio__ApiKeySid and Twilio__ApiKeySecret.");
        if (http.BaseAddress is null && new Uri(wish.BaseUrl).IsLoopback)
        {
            throw new CommandException($"{_url.Name} must be an address that Twilio can reach, not one of this machine; a tunnel gives you one.");
        }

        await new Connector(new PatientRest(rest, TimeProvider.System, stop), output).ConnectAsync(wish, parsed.GetValue(_dryRun)).ConfigureAwait(false);
        if (check is null)
        {
            return AllIsWell;
        }

        await output.WriteLineAsync().ConfigureAwait(false);
        return await CheckCommand.RunAsync(check with { Rest = rest }, output, stop).ConfigureAwait(false);
    }

    private ConnectWish Wish(ParseResult parsed) => new()
    {
        BaseUrl = CheckCommand.Normalise(parsed.GetRequiredValue(_url)),
        Method = CheckCommand.ParseMethod(parsed.GetRequiredValue(_method))!,
        PremiumQueue = parsed.GetRequiredValue(_premiumQueue),
        RegularQueue = parsed.GetRequiredValue(_regularQueue),
        PremiumNumber = NumberName.Parse(parsed.GetRequiredValue(_premiumNumber))!,
        RegularNumber = NumberName.Parse(parsed.GetRequiredValue(_regularNumber))!,
        RepNumber = NumberName.Parse(parsed.GetRequiredValue(_repNumber))!,
    };

    private static CheckOptions Check(ConnectWish wish)
    {
        string? token = Environment.GetEnvironmentVariable(TokenVariable);
        if (string.IsNullOrEmpty(token))
        {
            throw new CommandException($"The auth token is missing, which the check afterwards signs with: set the environment variable {TokenVariable}, or give --skip-check.");
        }

        return CheckCommand.TokenMistake(token) is { } mistake ? throw new CommandException(mistake) : new CheckOptions
        {
            BaseUrl = wish.BaseUrl,
            Token = token,
            PremiumQueue = wish.PremiumQueue,
            RegularQueue = wish.RegularQueue,
            Methods = [wish.Method],
        };
    }

    private static Option<string> NumberOption(string name, string description)
    {
        var number = new Option<string>(name) { Description = description, HelpName = "NUMBER", Required = true };
        number.Validators.Add(given => CheckCommand.AddMistake(
            given,
            NumberName.Parse(given.GetValueOrDefault<string>()) is null ? $"{name} must be a number such as +15005550101, without blanks, or the SID of one, PN and 32 hexadecimal digits." : null));
        return number;
    }
}
