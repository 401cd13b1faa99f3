using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using CallCenter.Cli.Checks;
using CallCenter.Cli.Connecting;
using CallCenter.Cli.Shells;
using CallCenter.Cli.Signing;
using CallCenter.Core.Queues;
using CallCenter.Core.Settings;

namespace CallCenter.Cli.Commands;

/// <summary>The command <c>connect</c>: checks an app, then makes the queues of an account and points its numbers at the app; or puts the numbers back.</summary>
internal sealed class ConnectCommand
{
    private const int AllIsWell = 0;
    private const int SomethingFailed = 1;
    private const int Interrupted = 130;
    private const double TimeoutSeconds = 30;

    private readonly DeploymentOptions _app = new("How Twilio is to request the webhooks.", defaultMethod: "POST");
    private readonly PerRole<Option<string>> _numbers = new(
        NumberOption.Create(NumberRole.Premium, "The number that premium callers ring, as +15005550101 or as its SID (PN...). Needed unless --undo."),
        NumberOption.Create(NumberRole.Regular, "The number that regular callers ring. Needed unless --undo."),
        NumberOption.Create(NumberRole.Rep, "The number that reps ring. Needed unless --undo."));

    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Only says what would change; neither checks the app nor writes a file." };
    private readonly Option<bool> _skipCheck = new("--skip-check") { Description = "Does not check the app first: a wrong URL or token then silences the numbers." };
    private readonly Option<string?> _save = new("--save") { Description = "The new file that keeps what was there. Default: callcenter-connect-YYYYMMDD-HHMMSS.json in this folder.", HelpName = "FILE" };
    private readonly Option<string?> _undo = new("--undo") { Description = "Puts the URLs of the numbers back as the file says, and does nothing else. Queues stay.", HelpName = "FILE" };
    private readonly Option<bool> _force = new("--force") { Description = "With --undo: puts back numbers, too, that somebody changed since." };
    private readonly Option<bool> _sharedKey = new("--sign-with-shared-key") { Description = "Has Twilio sign the webhooks below --url by a shared key instead of the auth token, and does nothing else. Run again when the app has the key." };
    private readonly Option<int> _percentage = new Option<int>("--percentage") { Description = "With --sign-with-shared-key: how many of the webhooks; the auth token signs the others.", HelpName = "NUMBER", DefaultValueFactory = _ => 100 }.WholeNumber(1, 100);
    private readonly Option<bool> _authToken = new("--sign-with-auth-token") { Description = "Has Twilio sign the webhooks below --url by the auth token again, deletes the keys, and does nothing else." };
    private readonly SigningArguments _signing;
    private readonly Option<string?> _repQueue = new Option<string?>("--rep-queue") { Description = "Creates the queue of reps, too: the app's CallCenter:RepQueue, where idle reps wait. Reps with PINs have a queue each, which Twilio creates by itself.", HelpName = "NAME" }.Validated(RepQueueMistake);
    private readonly Option<int?> _queueLimit = new Option<int?>("--queue-limit") { Description = "How many callers each of both queues takes, 1 to 5000; one more is not let in. Without it that stays as it is: 1000 for a new queue.", HelpName = "NUMBER" }.WholeNumber(1, 5000);
    private readonly RepOptions _rep = new();
    private readonly RestOptions _rest = new();

    private ConnectCommand() => _signing = new SigningArguments(_rest);

    /// <summary>Creates the command.</summary>
    /// <returns>A command whose exit code is 0; 1 if the app failed a check or a number was not put back; 130 if it was interrupted.</returns>
    public static Command Create() => new ConnectCommand().Build();

    private Command Build()
    {
        var command = new Command("connect", $"Checks the app, which needs {SettingVariables.AuthToken}; then creates both queues of a Twilio account and sets the URLs of its three numbers. Touches no other number.")
        {
            _app.Url, _numbers.Premium, _numbers.Regular, _numbers.Rep,
        };
        _app.Url.Required = false;
        _app.Url.Description += " Needed unless --undo.";
        _app.AddQueuesAndMethodTo(command);
        _app.AddFallbackTo(command, "Where the same app runs a second time, in another region: the numbers' fallback URLs lead there, so that calls go on while the app at --url does not answer. Default: they lead to --url.");
        command.Options.Add(_repQueue);
        command.Options.Add(_queueLimit);
        _rep.AddTo(command);
        command.Options.Add(_dryRun);
        command.Options.Add(_skipCheck);
        command.Options.Add(_save);
        command.Options.Add(_undo);
        command.Options.Add(_force);
        command.Options.Add(_sharedKey);
        command.Options.Add(_percentage);
        command.Options.Add(_authToken);
        command.Options.Add(_signing.AzdEnvironment);
        command.Options.Add(_signing.NewKey);
        _rest.AddTo(command);
        command.Validators.Add(given => given.AddMistake(Mistake(given)));
        command.SetAction(RunAsync);
        return command;
    }

    private string? Mistake(CommandResult given)
    {
        Option[] needed = [_app.Url, _numbers.Premium, _numbers.Regular, _numbers.Rep];
        if (new[] { _sharedKey, _authToken }.Where(IsGiven).FirstOrDefault() is { } signing)
        {
            Option[] others = [_numbers.Premium, _numbers.Regular, _numbers.Rep, _app.Queues.Premium, _app.Queues.Regular, _repQueue, _queueLimit, _app.Method, _save, _undo, _force];
            Option[] notBack = [_sharedKey, _percentage, _signing.NewKey];
            return others.Concat(signing == _authToken ? notBack : [_authToken]).FirstOrDefault(IsGiven) is { } other ? $"{other.Name} cannot be used with {signing.Name}."
                : IsGiven(_app.Url) ? null
                : $"Option '{_app.Url.Name}' is required.";
        }

        if (new Option[] { _percentage, _signing.AzdEnvironment, _signing.NewKey }.FirstOrDefault(IsGiven) is { } alone)
        {
            return $"{alone.Name} is for {_sharedKey.Name} alone.";
        }

        if (!IsGiven(_undo))
        {
            return IsGiven(_force) ? $"{_force.Name} is for {_undo.Name} alone."
                : needed.FirstOrDefault(option => !IsGiven(option)) is { } missing ? $"Option '{missing.Name}' is required."
                : null;
        }

        Option[] useless = [.. needed, _app.Queues.Premium, _app.Queues.Regular, _app.FallbackUrl, _repQueue, _queueLimit, _app.Method, _skipCheck, _save];
        return useless.FirstOrDefault(IsGiven) is { } extra ? $"{extra.Name} cannot be used with {_undo.Name}, whose file says what was there." : null;

        bool IsGiven(Option option) => given.GetResult(option) is { Implicit: false };
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken stop)
    {
        try
        {
            return parsed.GetValue(_sharedKey) || parsed.GetValue(_authToken) ? await SignAsync(parsed, stop).ConfigureAwait(false)
                : parsed.GetValue(_undo) is { } file
                ? await UndoAsync(parsed, file, stop).ConfigureAwait(false)
                : await ConnectAsync(parsed, stop).ConfigureAwait(false);
        }
        catch (ConnectException interruption) when (interruption.IsInterrupted)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync(interruption.Message).ConfigureAwait(false);
            return Interrupted;
        }
    }

    private async Task<int> ConnectAsync(ParseResult parsed, CancellationToken stop)
    {
        ConnectWish wish = Wish(parsed);
        bool isDryRun = parsed.GetValue(_dryRun);
        CheckOptions? check = isDryRun || parsed.GetValue(_skipCheck) ? null : _rep.Add(Check(wish, _rest.ReadRegion(parsed)), parsed);
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(TimeoutSeconds) };
        TwilioRest rest = _rest.ConnectOrRefuse(parsed, http);
        if (http.BaseAddress is null && OfThisMachine(wish) is { } local)
        {
            throw new CommandException($"{local} must be an address that Twilio can reach, not one of this machine; a tunnel gives you one.");
        }

        var connector = new Connector(new PatientRest(rest, TimeProvider.System, stop), parsed.InvocationConfiguration.Output);
        AccountState state = await connector.ReadAsync(wish).ConfigureAwait(false);
        var plan = ConnectPlan.Make(wish, state);
        if (isDryRun)
        {
            connector.Tell(plan);
            return AllIsWell;
        }

        if (check is not null && !await PassesAsync(check, parsed, stop).ConfigureAwait(false))
        {
            return SomethingFailed;
        }

        // Once more: the check takes its time, and what is saved is what is then overwritten.
        state = await connector.ReadAsync(wish).ConfigureAwait(false);
        plan = ConnectPlan.Make(wish, state);
        string? undo = plan.IsEmpty ? null : await SaveAsync(parsed, SavedSettings.Of(rest.AccountSid, DateTimeOffset.UtcNow, wish, state)).ConfigureAwait(false);
        await connector.ApplyAsync(plan, undo, stop).ConfigureAwait(false);
        return AllIsWell;
    }

    private Task<int> SignAsync(ParseResult parsed, CancellationToken stop) => _signing.RunAsync(
        parsed,
        new SignedApp(_app.ReadUrl(parsed), _app.ReadFallbackUrl(parsed)),
        parsed.GetValue(_dryRun),
        !parsed.GetValue(_skipCheck),
        async changes =>
        {
            if (parsed.GetValue(_sharedKey))
            {
                return await changes.SignBySharedKeyAsync(parsed.GetValue(_percentage), parsed.GetValue(_signing.NewKey)).ConfigureAwait(false);
            }

            await changes.SignByTokenAsync().ConfigureAwait(false);
            return true;
        },
        stop);

    private async Task<int> UndoAsync(ParseResult parsed, string file, CancellationToken stop)
    {
        var saved = SavedSettings.Load(file);
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(TimeoutSeconds) };
        var rest = new PatientRest(_rest.ConnectOrRefuse(parsed, http), TimeProvider.System, stop);
        return await new Disconnector(rest, parsed.InvocationConfiguration.Output).UndoAsync(saved, parsed.GetValue(_force), parsed.GetValue(_dryRun), stop).ConfigureAwait(false)
            ? AllIsWell
            : SomethingFailed;
    }

    private static async Task<bool> PassesAsync(CheckOptions check, ParseResult parsed, CancellationToken stop)
    {
        TextWriter output = parsed.InvocationConfiguration.Output;
        if (await CheckCommand.RunAsync(check, output, stop).ConfigureAwait(false) == AllIsWell)
        {
            await output.WriteLineAsync().ConfigureAwait(false);
            return true;
        }

        await parsed.InvocationConfiguration.Error.WriteLineAsync("The app failed the check, so nothing was changed: do what is said there and run the command again.").ConfigureAwait(false);
        return false;
    }

    // Gives the command that undoes what is about to be done.
    private async Task<string> SaveAsync(ParseResult parsed, SavedSettings before)
    {
        string file = parsed.GetValue(_save)
            ?? string.Create(CultureInfo.InvariantCulture, $"callcenter-connect-{before.Date.ToLocalTime():yyyyMMdd-HHmmss}.json");
        before.Save(file);
        string path = Path.GetFullPath(file);
        string undo = Shell.Here.Command(["connect", _undo.Name, path, .. _rest.Written(parsed)]);
        TextWriter output = parsed.InvocationConfiguration.Output;
        await output.WriteLineAsync($"What was there is in {path}").ConfigureAwait(false);
        await output.WriteLineAsync($"To undo: {undo}").ConfigureAwait(false);
        await output.WriteLineAsync().ConfigureAwait(false);
        return undo;
    }

    private string? OfThisMachine(ConnectWish wish) =>
        new Uri(wish.BaseUrl).IsLoopback ? _app.Url.Name
        : wish.FallbackBaseUrl is { } fallback && new Uri(fallback).IsLoopback ? _app.FallbackUrl.Name
        : null;

    private static string? RepQueueMistake(string? name)
    {
        IEnumerable<string> mistakes = name is null ? [] : RepSettingsRules.Mistakes(new CallCenterOptions { RepQueue = name }, new TwilioOptions());
        return mistakes.FirstOrDefault()?.Replace("CallCenter:RepQueue", "--rep-queue", StringComparison.Ordinal);
    }

    private ConnectWish Wish(ParseResult parsed)
    {
        PerRole<NumberName> numbers = _numbers.Select(number => NumberName.Parse(parsed.GetRequiredValue(number))!);
        return new ConnectWish(_app.ReadUrl(parsed), _app.ReadMethod(parsed)!, _app.ReadQueues(parsed), numbers)
        {
            FallbackBaseUrl = _app.ReadFallbackUrl(parsed),
            RepQueue = parsed.GetValue(_repQueue),
            QueueLimit = parsed.GetValue(_queueLimit),
        };
    }

    private static CheckOptions Check(ConnectWish wish, string? region) => CheckSigner.Find() is not { } signer
        ? throw new CommandException(
            $"The auth token{TwilioRegion.Suffix(region)} is missing, which the check signs with: set the environment variable {SettingVariables.AuthToken} or {SettingVariables.SharedKeys}, or give --skip-check.")
        : CheckSigner.Mistake(token: null, region) is { } mistake ? throw new CommandException(mistake)
        : new CheckOptions { BaseUrl = wish.BaseUrl, FallbackUrl = wish.FallbackBaseUrl, Signer = signer, Queues = wish.Queues, Methods = [wish.Method], Region = region };
}
