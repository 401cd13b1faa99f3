using System.Text.Json.Nodes;
using CallCenter.Simulator.Twilio.Webhooks;

namespace CallCenter.Simulator.Twilio.Rest;

/// <summary>
/// How webhooks are signed, as REST shows and changes it: shared keys, settings, rules and operations
/// (https://www.twilio.com/docs/usage/webhooks/webhook-configuration).
/// </summary>
/// <param name="account">The account.</param>
internal sealed class WebhookResources(WebhookAccount account)
{
    private const int Most = 50;

    private readonly Dictionary<string, RestAnswer> _answered = [];
    private readonly WebhookRuleResources _rules = new(account);

    /// <summary>Tells whether a request is about how webhooks are signed.</summary>
    /// <param name="request">The request.</param>
    public static bool AreMeant(RestRequest request) => request.Path.StartsWith("/v1/Webhooks/", StringComparison.Ordinal);

    /// <summary>Answers a request. One that was answered before, by its idempotency key, gets the same answer and does nothing.</summary>
    /// <param name="request">The request.</param>
    public RestAnswer Answer(RestRequest request) => account.Locked(() =>
    {
        if (request.IdempotencyKey is not { } key)
        {
            return AnswerAnew(request);
        }

        if (!Guid.TryParse(key, out Guid id) || id.Version != 7)
        {
            return WebhookJson.Refusal(400, "Idempotency-Key must be a UUID of version 7");
        }

        if (!_answered.TryGetValue(key, out RestAnswer? answer))
        {
            _answered.Add(key, answer = AnswerAnew(request));
        }

        return answer;
    });

    private RestAnswer AnswerAnew(RestRequest request) => (request.Method, request.Path.Split('/')[3..]) switch
    {
        ("GET", ["SharedKeys"]) => WebhookJson.List("sharedKeys", account.Keys.Values.Select(key => WriteKey(key))),
        ("POST", ["SharedKeys"]) => CreateKey(request.Json),
        ("GET", ["SharedKeys", var id]) => account.Keys.TryGetValue(id, out StoredKey? key) ? RestAnswer.Ok(WriteKey(key)) : RestAnswer.NotFound(request.Path),
        ("DELETE", ["SharedKeys", var id]) => DeleteKey(request, id),
        ("GET", ["Settings"]) => ListSettings(request),
        ("POST", ["Settings"]) => CreateSetting(request.Json),
        ("GET", ["Settings", var id]) => account.Settings.TryGetValue(id, out WebhookSetting? setting) ? RestAnswer.Ok(WriteSetting(setting)) : RestAnswer.NotFound(request.Path),
        ("DELETE", ["Settings", var id]) => DeleteSetting(request, id),
        (_, ["Rules" or "Operations", ..]) => _rules.Answer(request),
        _ => RestAnswer.NotFound(request.Path),
    };

    private RestAnswer CreateKey(JsonObject? body)
    {
        if (account.Keys.Count == Most)
        {
            return WebhookJson.Refusal(409, "An account has at most 50 shared keys");
        }

        var key = new StoredKey(account.NewId("sharedkey"), WebhookJson.Text(body, "friendlyName"), account.NewSecret(), account.Time.GetUtcNow());
        account.Keys.Add(key.Id, key);
        JsonObject answer = WriteKey(key);
        answer["secret"] = key.Secret;
        return RestAnswer.Created(answer);
    }

    private RestAnswer DeleteKey(RestRequest request, string id)
    {
        if (!account.Keys.ContainsKey(id))
        {
            return RestAnswer.NotFound(request.Path);
        }

        if (account.Settings.Values.Any(setting => setting.SharedKeyId == id))
        {
            return WebhookJson.Refusal(409, "The shared key is used by a setting");
        }

        account.Keys.Remove(id);
        return RestAnswer.NoContent;
    }

    private RestAnswer ListSettings(RestRequest request)
    {
        string key = request.Query["sharedKeyId"].ToString();
        return WebhookJson.List("settings", account.Settings.Values.Where(setting => key.Length == 0 || setting.SharedKeyId == key).Select(WriteSetting));
    }

    private RestAnswer CreateSetting(JsonObject? body)
    {
        if (body is null)
        {
            return WebhookJson.Refusal(400, "The body is no JSON object");
        }

        if (WebhookSettingRules.Mistake(body, account.Keys.ContainsKey) is { } mistake)
        {
            return WebhookJson.Refusal(400, mistake);
        }

        if (account.Settings.Count == Most)
        {
            return WebhookJson.Refusal(409, "An account has at most 50 settings");
        }

        var setting = new WebhookSetting(account.NewId("setting"), body, account.Time.GetUtcNow());
        account.Settings.Add(setting.Id, setting);
        return RestAnswer.Created(WriteSetting(setting));
    }

    private RestAnswer DeleteSetting(RestRequest request, string id)
    {
        if (!account.Settings.ContainsKey(id))
        {
            return RestAnswer.NotFound(request.Path);
        }

        if (account.Rules.Values.Any(rule => rule.Shares.Any(share => share.SettingId == id)))
        {
            return WebhookJson.Refusal(409, "The setting is used by a rule");
        }

        account.Settings.Remove(id);
        return RestAnswer.NoContent;
    }

    private static JsonObject WriteKey(StoredKey key) => new()
    {
        ["id"] = key.Id,
        ["friendlyName"] = key.Name,
        ["createdAt"] = WebhookJson.Moment(key.Made),
        ["updatedAt"] = WebhookJson.Moment(key.Made),
    };

    private static JsonObject WriteSetting(WebhookSetting setting)
    {
        var written = (JsonObject)setting.Body.DeepClone();
        written["id"] = setting.Id;
        written["type"] = "CUSTOMER";
        written["createdAt"] = WebhookJson.Moment(setting.Made);
        written["updatedAt"] = WebhookJson.Moment(setting.Made);
        return written;
    }
}
