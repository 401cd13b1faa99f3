using System.CommandLine;
using System.CommandLine.Parsing;
using CallCenter.Core.Queues;
using CallCenter.Core.Settings;

namespace CallCenter.Cli.Commands;

/// <summary>The options and environment variables that say how Twilio's REST is asked.</summary>
internal sealed class RestOptions
{
    private readonly Option<string?> _account = new("--account-sid") { Description = $"The SID of the Twilio account. Default: environment variable {SettingVariables.AccountSid}.", HelpName = "SID" };
    private readonly Option<string?> _key = new("--api-key-sid") { Description = $"The SID of an API key of the account. Default: environment variable {SettingVariables.ApiKeySid}.", HelpName = "SID" };
    private readonly Option<string?> _url = new("--rest-url") { Description = "Where Twilio's REST is; for trying things with another than https://api.twilio.com.", HelpName = "URL" };

    private readonly Option<string?> _region = new("--region") { Description = $"The Twilio region of the account's data: us1, ie1 or au1, whose own credentials are needed. Default: environment variable {SettingVariables.Region}, else us1.", HelpName = "REGION" };
    private readonly Option<string?> _edge = new("--edge") { Description = $"The edge location by which that region is reached. Default: environment variable {SettingVariables.Edge}, else the region's own.", HelpName = "EDGE" };

    /// <summary>Adds the options to a command. The API key's secret has no option: other users of the machine could see it.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Options.Add(_account);
        command.Options.Add(_key);
        command.Options.Add(_region);
        command.Options.Add(_edge);
        command.Options.Add(_url);
    }

    /// <summary>Makes a client.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="http">Carries its requests; must be new.</param>
    /// <returns>The client; null if no credentials were given at all.</returns>
    /// <exception cref="CommandException">Something is missing or wrong.</exception>
    public TwilioRest? Connect(ParseResult parsed, HttpClient http)
    {
        var options = new TwilioOptions
        {
            AccountSid = Given(parsed.GetValue(_account), SettingVariables.AccountSid),
            ApiKeySid = Given(parsed.GetValue(_key), SettingVariables.ApiKeySid),
            ApiKeySecret = Given(null, SettingVariables.ApiKeySecret),
            Region = ReadRegion(parsed),
            Edge = Given(parsed.GetValue(_edge), SettingVariables.Edge)?.ToLowerInvariant(),
        };
        if (SettingsRules.RestMistakes(options).FirstOrDefault() is { } mistake)
        {
            throw new CommandException(mistake
                .Replace(SettingVariables.Setting(SettingVariables.AccountSid), $"{_account.Name} or {SettingVariables.AccountSid}", StringComparison.Ordinal)
                .Replace(SettingVariables.Setting(SettingVariables.ApiKeySid), $"{_key.Name} or {SettingVariables.ApiKeySid}", StringComparison.Ordinal)
                .Replace(SettingVariables.Setting(SettingVariables.ApiKeySecret), SettingVariables.ApiKeySecret, StringComparison.Ordinal)
                .Replace(SettingVariables.Setting(SettingVariables.Region), $"{_region.Name} or {SettingVariables.Region}", StringComparison.Ordinal)
                .Replace(SettingVariables.Setting(SettingVariables.Edge), $"{_edge.Name} or {SettingVariables.Edge}", StringComparison.Ordinal));
        }

        if (parsed.GetValue(_url) is { } url)
        {
            http.BaseAddress = Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https"
                ? address
                : throw new CommandException($"{_url.Name} must be an absolute http or https URL, such as http://localhost:7072.");
        }

        return options is { AccountSid: { } account, ApiKeySid: { } key, ApiKeySecret: { } secret }
            ? new TwilioRest(http, account, key, secret) { Region = options.Region, Edge = options.Edge }
            : null;
    }

    /// <summary>Makes a client.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="http">Carries its requests; must be new.</param>
    /// <exception cref="CommandException">Something is missing or wrong.</exception>
    public TwilioRest ConnectOrRefuse(ParseResult parsed, HttpClient http) => Connect(parsed, http)
        ?? throw new CommandException(
            $"The credentials of Twilio's REST{TwilioRegion.Suffix(ReadRegion(parsed))} are missing: set the environment variables {SettingVariables.AccountSid}, {SettingVariables.ApiKeySid} and {SettingVariables.ApiKeySecret}.");

    /// <summary>The region of the account, whose own credentials all must be; null where none was given.</summary>
    /// <param name="parsed">The command line.</param>
    public string? ReadRegion(ParseResult parsed) => ReadRegion(parsed.CommandResult);

    /// <summary>The region of the account, while the command line is being read.</summary>
    /// <param name="given">The command.</param>
    public string? ReadRegion(CommandResult given) => Given(given.GetValue(_region), SettingVariables.Region)?.ToLowerInvariant();

    /// <summary>The options of these that were given, as a command line has them.</summary>
    /// <param name="parsed">The command line.</param>
    public IEnumerable<string> Written(ParseResult parsed) =>
        new[] { _account, _key, _region, _edge, _url }.Where(option => parsed.GetValue(option) is not null).SelectMany(option => new[] { option.Name, parsed.GetValue(option)! });

    private static string? Given(string? option, string variable) => (option ?? Environment.GetEnvironmentVariable(variable)) is { Length: > 0 } value ? value : null;
}
