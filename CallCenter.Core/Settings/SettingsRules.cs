namespace CallCenter.Core.Settings;

/// <summary>What each setting may be. Every mistake is one sentence that names the setting and says what is allowed.</summary>
/// <remarks>No sentence repeats a value: some settings are secrets.</remarks>
public static class SettingsRules
{
    private const int LongestQueueName = 63;
    private const int LongestTimeoutSeconds = 600;
    private const int ShortestBudget = 50;
    private const int LongestBudget = 5000;

    // What stands in an app setting of Azure instead of the secret: https://learn.microsoft.com/azure/app-service/app-service-key-vault-references
    private const string KeyVaultReference = "@Microsoft.KeyVault(";

    /// <summary>Lists what is wrong with settings whatever they mean: there is no such setting, or Azure has not put in its value.</summary>
    /// <param name="texts">The settings below the app's sections, by their names.</param>
    /// <returns>One sentence a mistake, in the order of the names; empty when all is well.</returns>
    internal static string[] Mistakes(IReadOnlyDictionary<string, string> texts)
    {
        var mistakes = new List<string>();
        foreach ((string name, string text) in texts)
        {
            if ((SettingNames.Mistake(name) ?? (IsUnresolved(text) ? UnresolvedRule(name) : null)) is { } mistake)
            {
                mistakes.Add(mistake);
            }
        }

        mistakes.Sort(StringComparer.Ordinal);
        return [.. mistakes];
    }

    /// <summary>Lists what is wrong with the call center's settings.</summary>
    /// <param name="options">The settings as they were bound.</param>
    /// <returns>One sentence a mistake; empty when all is well.</returns>
    public static IEnumerable<string> Mistakes(CallCenterOptions options)
    {
        if (!IsQueueName(options.PremiumQueue))
        {
            yield return QueueNameRule("PremiumQueue");
        }

        if (!IsQueueName(options.RegularQueue))
        {
            yield return QueueNameRule("RegularQueue");
        }

        if (string.Equals(options.PremiumQueue, options.RegularQueue, StringComparison.OrdinalIgnoreCase))
        {
            yield return "CallCenter:PremiumQueue and CallCenter:RegularQueue must be two different names, and letter case alone is no difference.";
        }

        if (options.PremiumQueueSid is { } sid && !TwilioSid.Is(sid, "QU"))
        {
            yield return "CallCenter:PremiumQueueSid must be QU and 32 hexadecimal digits, or be left out.";
        }

        if (options.PremiumTimeoutSeconds is < 1 or > LongestTimeoutSeconds)
        {
            yield return TimeoutRule("PremiumTimeoutSeconds");
        }

        if (options.RegularTimeoutSeconds is < 1 or > LongestTimeoutSeconds)
        {
            yield return TimeoutRule("RegularTimeoutSeconds");
        }

        if (options.PremiumIdleTimeoutSeconds is < 1 or > LongestTimeoutSeconds)
        {
            yield return TimeoutRule("PremiumIdleTimeoutSeconds");
        }

        if (options.RegularIdleTimeoutSeconds is < 1 or > LongestTimeoutSeconds)
        {
            yield return TimeoutRule("RegularIdleTimeoutSeconds");
        }

        if (options.LookBudgetMilliseconds is < ShortestBudget or > LongestBudget)
        {
            yield return "CallCenter:LookBudgetMilliseconds must be a whole number of milliseconds from 50 to 5000.";
        }

        if (options.CallbackMethod is not ("GET" or "POST"))
        {
            yield return "CallCenter:CallbackMethod must be GET or POST.";
        }
    }

    /// <summary>Lists what is wrong with the settings of the Twilio account.</summary>
    /// <param name="options">The settings as they were bound.</param>
    /// <param name="isDevelopment">Whether the app runs in the Development environment.</param>
    /// <returns>One sentence a mistake; empty when all is well.</returns>
    public static IEnumerable<string> Mistakes(TwilioOptions options, bool isDevelopment)
    {
        bool? enabled = options.RequestValidation.Enabled;
        if (enabled is null)
        {
            yield return "Twilio:RequestValidation:Enabled must be true or false.";
        }

        if (enabled is false && !isDevelopment)
        {
            yield return "Twilio:RequestValidation:Enabled may be false only where the environment is Development; anywhere else it must be true or be left out.";
        }

        if (enabled is true && string.IsNullOrWhiteSpace(options.AuthToken) && options.SharedKeys is null)
        {
            yield return "Twilio:AuthToken is required unless Twilio:SharedKeys is given; it must be the auth token of your Twilio account, which the Twilio console shows.";
        }
        else if (HasBlanks(options.AuthToken))
        {
            yield return TokenRule("AuthToken");
        }

        if (HasBlanks(options.PreviousAuthToken))
        {
            yield return TokenRule("PreviousAuthToken");
        }

        if (options.SharedKeys is { } keys && SharedKey.ReadAll(keys) is null)
        {
            yield return "Twilio:SharedKeys must be one or more keys with ; between them, each its id, = and its secret: webhooks_sharedkey_ and 26 letters or digits, no id twice, no blanks in a secret; or be left out.";
        }

        foreach (string mistake in RestMistakes(options))
        {
            yield return mistake;
        }

        if (options.RequestValidation.BaseUrlOverride is { } url && !IsWebUrl(url, without: "?#@ "))
        {
            yield return "Twilio:RequestValidation:BaseUrlOverride must be an absolute http or https URL without user name, query or fragment, such as https://calls.example.com, or be left out.";
        }
    }

    /// <summary>Lists what is wrong with the credentials of Twilio's REST.</summary>
    /// <param name="options">The settings as they were bound.</param>
    /// <returns>One sentence a mistake; empty when all is well, or when there are no credentials.</returns>
    public static IEnumerable<string> RestMistakes(TwilioOptions options)
    {
        if (options.AccountSid is { } account && !TwilioSid.Is(account, "AC"))
        {
            yield return "Twilio:AccountSid must be AC and 32 hexadecimal digits, or be left out.";
        }

        if (options.ApiKeySid is { } key && !TwilioSid.Is(key, "SK"))
        {
            yield return "Twilio:ApiKeySid must be SK and 32 hexadecimal digits, or be left out.";
        }

        if (HasBlanks(options.ApiKeySecret))
        {
            yield return TokenRule("ApiKeySecret");
        }

        (string Name, string? Value)[] settings =
            [("AccountSid", options.AccountSid), ("ApiKeySid", options.ApiKeySid), ("ApiKeySecret", options.ApiKeySecret)];
        string[] missing = [.. settings.Where(setting => setting.Value is null).Select(setting => $"Twilio:{setting.Name}")];
        if (missing.Length is 1 or 2)
        {
            yield return $"Twilio:AccountSid, Twilio:ApiKeySid and Twilio:ApiKeySecret must all be given or all be left out; missing: {string.Join(", ", missing)}.";
        }
    }

    private static string UnresolvedRule(string setting) =>
        $"{setting} is a Key Vault reference that Azure could not resolve: see its state under Environment variables in the portal; "
        + "the app's identity needs the role Key Vault Secrets User, the reference must name the vault and its secret, and the vault's network must let the app in.";

    private static bool IsUnresolved(string text) => text.AsSpan().TrimStart().StartsWith(KeyVaultReference, StringComparison.OrdinalIgnoreCase);

    /// <summary>What the name of a queue must be.</summary>
    internal static string QueueNameRule(string setting) =>
        $"CallCenter:{setting} must be 1 to 63 characters without control characters and without blanks at its ends.";

    private static string TimeoutRule(string setting) =>
        $"CallCenter:{setting} must be a whole number of seconds from 1 to 600.";

    private static string TokenRule(string setting) =>
        $"Twilio:{setting} must not contain blanks or line breaks.";

    /// <summary>Whether a text may be the name of a queue.</summary>
    internal static bool IsQueueName(string name) =>
        name.Length is >= 1 and <= LongestQueueName
        && !char.IsWhiteSpace(name[0])
        && !char.IsWhiteSpace(name[^1])
        && !name.Any(char.IsControl)
        && XmlText.Is(name);

    private static bool HasBlanks(string? token) => token is not null && token.Any(char.IsWhiteSpace);

    /// <summary>Whether a text is an absolute http or https URL.</summary>
    /// <param name="url">The text.</param>
    /// <param name="without">Characters that it must not have.</param>
    internal static bool IsWebUrl(string url, ReadOnlySpan<char> without) =>
        Uri.TryCreate(url, UriKind.Absolute, out Uri? parsed)
        && parsed.Scheme is "http" or "https"
        && url.StartsWith(parsed.Scheme + "://", StringComparison.OrdinalIgnoreCase)
        && url.AsSpan().IndexOfAny(without) < 0;
}
