namespace CallCenter.Cli.Signing;

/// <summary>What there is in an account about the signing of an app's webhooks. All of it is found anew each time, so that every command can be taken up where it broke off.</summary>
/// <param name="Rule">The rule for the app's URLs; null for none: then the auth token signs.</param>
/// <param name="Keys">The keys that are called after the app or used by its rule, the oldest first.</param>
internal sealed record SigningState(AccountRule? Rule, IReadOnlyList<AccountKey> Keys)
{
    /// <summary>The key that signs now, or some of the webhooks; null for none.</summary>
    public AccountKey? Current => Rule?.Shares.FirstOrDefault(share => share.KeyId is not null)?.KeyId is { } id ? Keys.FirstOrDefault(key => key.Id == id) : null;

    /// <summary>A key that is made and does not sign yet; null for none.</summary>
    public AccountKey? Next => Keys is [.., var newest] && newest != Current ? newest : null;

    /// <summary>The keys that do not sign any more, the oldest first.</summary>
    public IReadOnlyList<AccountKey> Old => [.. Keys.Where(key => key != Current && key != Next)];

    /// <summary>Reads what there is; changes nothing.</summary>
    /// <param name="account">The account.</param>
    /// <param name="app">The app.</param>
    public static async Task<SigningState> ReadAsync(SigningAccount account, SignedApp app)
    {
        AccountRule? rule = await account.FindRuleAsync(app.Prefix).ConfigureAwait(false);
        IReadOnlyList<AccountKey> keys = await account.ListKeysAsync().ConfigureAwait(false);
        return new SigningState(rule, [.. keys
            .Where(key => key.Name == app.Name || (rule is not null && rule.Shares.Any(share => share.KeyId == key.Id)))
            .OrderBy(key => key.Made)
            .ThenBy(key => key.Id, StringComparer.Ordinal)]);
    }
}

/// <summary>The app whose webhooks are signed.</summary>
/// <param name="BaseUrl">The absolute http or https URL below which its webhooks are, without a slash at its end.</param>
internal sealed record SignedApp(string BaseUrl)
{
    private const int LongestName = 255;

    /// <summary>What the URLs of all its webhooks begin with.</summary>
    public string Prefix => BaseUrl + "/";

    /// <summary>What its keys, settings and rule are called, by which they are found again.</summary>
    public string Name => $"callcenter {BaseUrl}" is { Length: > LongestName } name ? name[..LongestName] : $"callcenter {BaseUrl}";

    /// <summary>What a setting is called by which the auth token signs.</summary>
    public string TokenSettingName => $"callcenter token {BaseUrl}" is { Length: > LongestName } name ? name[..LongestName] : $"callcenter token {BaseUrl}";

    /// <summary>The webhook that is tested: one that changes nothing.</summary>
    public string TestUrl => $"{Prefix}{Core.WebhookRoutes.RepCallComplete}";
}
