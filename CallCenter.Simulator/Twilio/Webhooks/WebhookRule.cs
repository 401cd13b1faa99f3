namespace CallCenter.Simulator.Twilio.Webhooks;

/// <summary>A rule: which settings apply to webhooks of which URLs (https://www.twilio.com/docs/usage/webhooks/webhook-rules).</summary>
/// <param name="Id">Its id.</param>
/// <param name="MatchType"><c>EXACT_MATCH</c>, <c>PREFIX_MATCH</c> or <c>DEFAULT</c>.</param>
/// <param name="Match">The URL or its beginning; empty for the default.</param>
/// <param name="Shares">The settings.</param>
/// <param name="Name">What somebody called it.</param>
/// <param name="Made">When it was made.</param>
internal sealed record WebhookRule(string Id, string MatchType, string Match, IReadOnlyList<SettingShare> Shares, string Name, DateTimeOffset Made)
{
    /// <summary>Matches one URL.</summary>
    public const string Exact = "EXACT_MATCH";

    /// <summary>Matches all URLs that begin so.</summary>
    public const string Prefix = "PREFIX_MATCH";

    /// <summary>Matches what no other rule does.</summary>
    public const string Default = "DEFAULT";

    /// <summary>Puts rules in the order in which they are tried: exact ones, then prefixes, the longest first, then the default.</summary>
    /// <param name="rules">The rules.</param>
    public static IEnumerable<WebhookRule> InOrder(IEnumerable<WebhookRule> rules) => rules
        .OrderBy(rule => rule.MatchType switch { Exact => 0, Prefix => 1, _ => 2 })
        .ThenByDescending(rule => rule.Match.Length);

    /// <summary>The rule that applies to a URL; null for none.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="url">The URL.</param>
    public static WebhookRule? FirstOf(IEnumerable<WebhookRule> rules, string url) => InOrder(rules).FirstOrDefault(rule => rule.MatchType switch
    {
        Exact => rule.Match == url,
        Prefix => url.StartsWith(rule.Match, StringComparison.Ordinal),
        _ => true,
    });
}

/// <summary>How much of a rule's webhooks a setting applies to.</summary>
/// <param name="SettingId">The setting.</param>
/// <param name="Percentage">From 0 to 100.</param>
internal sealed record SettingShare(string SettingId, int Percentage);

/// <summary>Tells how far a change of a rule has come (https://www.twilio.com/docs/usage/webhooks/webhook-operations).</summary>
/// <param name="Id">Its id.</param>
/// <param name="RuleId">The rule.</param>
/// <param name="Accepted">When the change was accepted.</param>
internal sealed record RuleOperation(string Id, string RuleId, DateTimeOffset Accepted);
