using System.Text.Json.Nodes;
using CallCenter.Simulator.Twilio.Webhooks;

namespace CallCenter.Simulator.Twilio.Rest;

/// <summary>
/// Which webhooks are delivered how, and how far a change of that has come (https://www.twilio.com/docs/usage/webhooks/webhook-rules,
/// https://www.twilio.com/docs/usage/webhooks/webhook-operations); the account must be locked.
/// </summary>
/// <param name="account">The account.</param>
internal sealed class WebhookRuleResources(WebhookAccount account)
{
    private const int Exists = 59103;
    private const int LongestMatch = 2048;
    private const int MostShares = 2;
    private const int All = 100;

    /// <summary>Answers a request about rules or operations.</summary>
    /// <param name="request">The request.</param>
    public RestAnswer Answer(RestRequest request) => (request.Method, request.Path.Split('/')[3..]) switch
    {
        ("GET", ["Rules"]) => ListRules(request),
        ("POST", ["Rules"]) => Create(request.Json ?? []),
        ("GET", ["Rules", var id]) => WithRule(request, id, rule => RestAnswer.Ok(Write(rule))),
        ("PATCH", ["Rules", var id]) => WithRule(request, id, rule => Patch(rule, request.Json ?? [])),
        ("DELETE", ["Rules", var id]) => WithRule(request, id, rule => Accepted(account.Change(rule.Id, null), null)),
        ("GET", ["Operations"]) => ListOperations(request),
        ("GET", ["Operations", var id]) =>
            account.Operations.Find(each => each.Id == id) is { } operation ? RestAnswer.Ok(Write(operation)) : RestAnswer.NotFound(request.Path),
        _ => RestAnswer.NotFound(request.Path),
    };

    private RestAnswer WithRule(RestRequest request, string id, Func<WebhookRule, RestAnswer> answer) =>
        account.Rules.TryGetValue(id, out WebhookRule? rule) ? answer(rule) : RestAnswer.NotFound(request.Path);

    private RestAnswer ListRules(RestRequest request)
    {
        string setting = request.Query["settingId"].ToString();
        return WebhookJson.List("rules", WebhookRule.InOrder(account.Rules.Values)
            .Where(rule => setting.Length == 0 || rule.Shares.Any(share => share.SettingId == setting))
            .Select(Write));
    }

    private RestAnswer ListOperations(RestRequest request)
    {
        string rule = request.Query["resourceId"].ToString();
        string status = request.Query["status"].ToString();
        return WebhookJson.List("operations", account.Operations.AsEnumerable().Reverse()
            .Where(each => (rule.Length == 0 || each.RuleId == rule) && (status.Length == 0 || StatusOf(each) == status))
            .Select(Write));
    }

    private RestAnswer Create(JsonObject body) => Change(
        new WebhookRule(account.NewId("rule"), "", "", [], "", account.Time.GetUtcNow()), body);

    private RestAnswer Patch(WebhookRule rule, JsonObject body) => Change(rule, body);

    private RestAnswer Change(WebhookRule rule, JsonObject body)
    {
        WebhookRule changed = rule with
        {
            MatchType = body.ContainsKey("matchType") ? WebhookJson.Text(body, "matchType") : rule.MatchType,
            Match = body.ContainsKey("prefix") ? WebhookJson.Text(body, "prefix") : body.ContainsKey("value") ? WebhookJson.Text(body, "value") : rule.Match,
            Name = body.ContainsKey("friendlyName") ? WebhookJson.Text(body, "friendlyName") : rule.Name,
            Shares = body["settings"] is JsonArray settings ? [.. settings.OfType<JsonObject>().Select(ReadShare)] : rule.Shares,
        };
        if (Mistake(changed) is { } mistake)
        {
            return WebhookJson.Refusal(400, mistake);
        }

        return account.Rules.Values.Any(other => other.Id != changed.Id && (other.MatchType, other.Match) == (changed.MatchType, changed.Match))
            ? RestAnswer.Error(409, Exists, "A Rule with the same match key already exists")
            : Accepted(account.Change(changed.Id, changed), changed);
    }

    private string? Mistake(WebhookRule rule) => rule switch
    {
        { MatchType: not (WebhookRule.Exact or WebhookRule.Prefix or WebhookRule.Default) } => "matchType must be EXACT_MATCH, PREFIX_MATCH or DEFAULT",
        { MatchType: not WebhookRule.Default, Match.Length: 0 or > LongestMatch } => "prefix or value must have 1 to 2048 characters",
        { Shares.Count: 0 or > MostShares } => "settings must have one or two elements",
        _ when rule.Shares.Any(share => !account.Settings.ContainsKey(share.SettingId)) => "settings must name settings of the account",
        _ when rule.Shares.Sum(share => share.Percentage) != All || rule.Shares.Any(share => share.Percentage < 0) => "The percentages must sum to 100",
        _ => null,
    };

    private static SettingShare ReadShare(JsonObject share) => new(
        WebhookJson.Text(share, "settingId"),
        share["percentage"] is JsonValue value && value.TryGetValue(out int percentage) ? percentage : share.ContainsKey("percentage") ? -1 : All);

    private RestAnswer Accepted(RuleOperation operation, WebhookRule? rule)
    {
        var body = new JsonObject { ["operation"] = Write(operation) };
        if (rule is not null)
        {
            body["rule"] = Write(rule);
        }

        return RestAnswer.Accepted(body);
    }

    private string StatusOf(RuleOperation operation) => account.HasPropagated(operation.Accepted) ? "COMPLETED" : "PENDING";

    private JsonObject Write(RuleOperation operation)
    {
        var written = new JsonObject
        {
            ["id"] = operation.Id,
            ["statusUrl"] = $"https://webhooks.twilio.com/v1/Webhooks/Operations/{operation.Id}",
            ["status"] = StatusOf(operation),
            ["createdAt"] = WebhookJson.Moment(operation.Accepted),
            ["retentionPeriod"] = "P7D",
            ["resourceId"] = operation.RuleId,
        };
        if (account.HasPropagated(operation.Accepted))
        {
            written["completedAt"] = WebhookJson.Moment(operation.Accepted + account.Propagation);
        }

        return written;
    }

    private static JsonObject Write(WebhookRule rule)
    {
        var written = new JsonObject
        {
            ["id"] = rule.Id,
            ["matchType"] = rule.MatchType,
            ["settings"] = new JsonArray([.. rule.Shares.Select(share => new JsonObject { ["settingId"] = share.SettingId, ["percentage"] = share.Percentage })]),
            ["friendlyName"] = rule.Name,
            ["createdAt"] = WebhookJson.Moment(rule.Made),
            ["updatedAt"] = WebhookJson.Moment(rule.Made),
        };
        if (rule.MatchType != WebhookRule.Default)
        {
            written[rule.MatchType == WebhookRule.Exact ? "value" : "prefix"] = rule.Match;
        }

        return written;
    }
}
