using System.Text.Json;
using System.Text.Json.Nodes;

namespace CallCenter.Simulator.Twilio.Rest;

/// <summary>What a setting of webhooks may be (https://www.twilio.com/docs/usage/webhooks/webhook-settings).</summary>
internal static class WebhookSettingRules
{
    private const int LongestTimeout = 15_000;

    private static readonly string[] RetryOn = ["HTTP_4XX", "HTTP_5XX", "CONNECTION_TIMEOUT", "READ_TIMEOUT", "ALL"];
    private static readonly string[] Timeouts = ["connectTimeoutMs", "readTimeoutMs", "totalTimeoutMs"];

    /// <summary>Says what is wrong with a setting.</summary>
    /// <param name="body">The setting.</param>
    /// <param name="hasKey">Tells whether the account has a shared key.</param>
    /// <returns>A sentence; null for nothing.</returns>
    public static string? Mistake(JsonObject body, Func<string, bool> hasKey) =>
        body["auth"] is not JsonObject auth ? "auth is required"
        : WebhookJson.Text(auth, "source") is not ("INLINE" or "REFERENCE") ? "auth.source must be INLINE or REFERENCE"
        : SignatureMistake(body["signature"], hasKey) ?? ConnectionMistake(body["connection"]);

    private static string? SignatureMistake(JsonNode? node, Func<string, bool> hasKey) => node switch
    {
        null => null,
        JsonObject signature when WebhookJson.Text(signature, "type") == "SHARED_KEY" =>
            !hasKey(WebhookJson.Text(signature, "sharedKeyId")) ? "signature.sharedKeyId is not the id of a shared key"
            : WebhookJson.Text(signature, "algorithm") is not ("HMAC_SHA1" or "HMAC_SHA256") ? "signature.algorithm must be HMAC_SHA1 or HMAC_SHA256"
            : null,
        _ => "signature.type must be SHARED_KEY, or signature be left out: the simulator signs by the auth token then",
    };

    private static string? ConnectionMistake(JsonNode? node)
    {
        if (node is not JsonObject connection)
        {
            return node is null ? null : "connection must be an object";
        }

        if (Timeouts.FirstOrDefault(name => connection[name] is { } value && !IsNumber(value, 1, LongestTimeout)) is { } wrong)
        {
            return $"connection.{wrong} must be a whole number of milliseconds from 1 to 15000";
        }

        return connection["retryPolicy"] switch
        {
            null => null,
            JsonObject policy when policy["retryOn"] is JsonArray on && on.All(each => each is JsonValue value && value.TryGetValue(out string? text) && RetryOn.Contains(text)) =>
                policy["retryCount"] is { } count && !IsNumber(count, 0, 5) ? "connection.retryPolicy.retryCount must be a whole number from 0 to 5" : null,
            _ => $"connection.retryPolicy.retryOn must be a list of {string.Join(", ", RetryOn)}",
        };
    }

    private static bool IsNumber(JsonNode value, int least, int most) =>
        value.GetValueKind() is JsonValueKind.Number && value is JsonValue number && number.TryGetValue(out int read) && read >= least && read <= most;
}
