namespace CallCenter.Cli.Signing;

/// <summary>What there is in an account about the signing of an app's webhooks. All of it is found anew each time, so that every command can be taken up where it broke off.</summary>
/// <param name="Homes">The homes of the app, the first one first: those that a person named, and those for which there is a rule of the app's name.</param>
/// <param name="Keys">The keys that are called after the app or used by its rules, the oldest first.</param>
internal sealed record SigningState(IReadOnlyList<SignedHome> Homes, IReadOnlyList<AccountKey> Keys)
{
    /// <summary>The rules that are there; where a home has none, the auth token signs.</summary>
    public IReadOnlyList<AccountRule> Rules => [.. Homes.Select(home => home.Rule).OfType<AccountRule>()];

    /// <summary>The key that signs now, or some of the webhooks; null for none. Where a rotation has reached some homes alone, the one that goes.</summary>
    public AccountKey? Current => Keys.FirstOrDefault(key => key != Next && Signs(key));

    /// <summary>A key that is made and does not sign yet, or not at each home; null for none.</summary>
    public AccountKey? Next => Keys is [.., var newest] && !(Rules.Count > 0 && Rules.All(rule => Signs(rule, newest))) ? newest : null;

    /// <summary>The keys that do not sign any more, the oldest first.</summary>
    public IReadOnlyList<AccountKey> Old => [.. Keys.Where(key => key != Current && key != Next)];

    /// <summary>Whether any webhook is signed by a key.</summary>
    /// <param name="key">The key.</param>
    public bool Signs(AccountKey key) => Rules.Any(rule => Signs(rule, key));

    /// <summary>Reads what there is; changes nothing.</summary>
    /// <param name="account">The account.</param>
    /// <param name="app">The app.</param>
    public static async Task<SigningState> ReadAsync(SigningAccount account, SignedApp app)
    {
        IReadOnlyList<AccountRule> rules = await account.FindRulesAsync((prefix, name) => app.Prefixes.Contains(prefix) || name == app.Name).ConfigureAwait(false);
        IReadOnlyList<AccountKey> keys = await account.ListKeysAsync().ConfigureAwait(false);
        return new SigningState(
            [.. app.Prefixes.Union(rules.Select(rule => rule.Prefix)).Select(prefix => new SignedHome(prefix, rules.FirstOrDefault(rule => rule.Prefix == prefix)))],
            [.. keys
                .Where(key => key.Name == app.Name || rules.Any(rule => Signs(rule, key)))
                .OrderBy(key => key.Made)
                .ThenBy(key => key.Id, StringComparer.Ordinal)]);
    }

    private static bool Signs(AccountRule rule, AccountKey key) => rule.Shares.Any(share => share.KeyId == key.Id);
}

/// <summary>A place where the app runs.</summary>
/// <param name="Prefix">What the URLs of all its webhooks begin with.</param>
/// <param name="Rule">The rule for them; null for none: then the auth token signs.</param>
internal sealed record SignedHome(string Prefix, AccountRule? Rule)
{
    /// <summary>The webhook that is tested: one that changes nothing.</summary>
    public string TestUrl => $"{Prefix}{Core.WebhookRoutes.RepCallComplete}";
}

/// <summary>The app whose webhooks are signed.</summary>
/// <param name="BaseUrl">The absolute http or https URL below which its webhooks are, without a slash at its end.</param>
/// <param name="FallbackBaseUrl">The same of its second home; null for none, or none that is named. The same keys sign for both, for both have the same settings.</param>
internal sealed record SignedApp(string BaseUrl, string? FallbackBaseUrl = null)
{
    private const int LongestName = 255;

    /// <summary>What the URLs of all its webhooks begin with, the first home's first.</summary>
    public IReadOnlyList<string> Prefixes => FallbackBaseUrl is null ? [BaseUrl + "/"] : [BaseUrl + "/", FallbackBaseUrl + "/"];

    /// <summary>What its keys, settings and rules are called, by which they are found again.</summary>
    public string Name => $"callcenter {BaseUrl}" is { Length: > LongestName } name ? name[..LongestName] : $"callcenter {BaseUrl}";

    /// <summary>What a setting is called by which the auth token signs.</summary>
    public string TokenSettingName => $"callcenter token {BaseUrl}" is { Length: > LongestName } name ? name[..LongestName] : $"callcenter token {BaseUrl}";
}
