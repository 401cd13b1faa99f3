using System.CommandLine;
using CallCenter.Core.Queues;
using CallCenter.Core.Settings;

namespace CallCenter.Cli.Commands;

/// <summary>The options and environment variables that say how Twilio's REST is asked.</summary>
internal sealed class RestOptions
{
    private static readonly string AccountVariable = Variable(nameof(TwilioOptions.AccountSid));
    private static readonly string KeyVariable = Variable(nameof(TwilioOptions.ApiKeySid));
    private static readonly string SecretVariable = Variable(nameof(TwilioOptions.ApiKeySecret));

    private readonly Option<string?> _account = new("--account-sid") { Description = $"The SID of the Twilio account. Default: environment variable {AccountVariable}.", HelpName = "SID" };
    private readonly Option<string?> _key = new("--api-key-sid") { Description = $"The SID of an API key of the account. Default: environment variable {KeyVariable}.", HelpName = "SID" };
    private readonly Option<string?> _url = new("--rest-url") { Description = "Where Twilio's REST is; for trying things with another than https://api.twilio.com.", HelpName = "URL" };

    /// <summary>Adds the options to a command. The API key's secret has no option: other users of the machine could see it.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Options.Add(_account);
        command.Options.Add(_key);
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
            AccountSid = Given(parsed.GetValue(_account), AccountVariable),
            ApiKeySid = Given(parsed.GetValue(_key), KeyVariable),
            ApiKeySecret = Given(null, SecretVariable),
        };
        if (SettingsRules.RestMistakes(options).FirstOrDefault() is { } mistake)
        {
            throw new CommandException(mistake
                .Replace("Twilio:AccountSid", $"{_account.Name} or {AccountVariable}", StringComparison.Ordinal)
                .Replace("Twilio:ApiKeySid", $"{_key.Name} or {KeyVariable}", StringComparison.Ordinal)
                .Replace("Twilio:ApiKeySecret", SecretVariable, StringComparison.Ordinal));
        }

        if (parsed.GetValue(_url) is { } url)
        {
            http.BaseAddress = Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https"
                ? address
                : throw new CommandException($"{_url.Name} must be an absolute http or https URL, such as http://localhost:7072.");
        }

        return options is { AccountSid: { } account, ApiKeySid: { } key, ApiKeySecret: { } secret } ? new TwilioRest(http, account, key, secret) : null;
    }

    private static string Variable(string setting) => $"{TwilioOptions.Section}__{setting}";

    private static string? Given(string? option, string variable) => (option ?? Environment.GetEnvironmentVariable(variable)) is { Length: > 0 } value ? value : null;
}
