using System.Text.Json.Nodes;

namespace CallCenter.Cli.Signing;

/// <summary>How Twilio is to deliver the app's webhooks (https://www.twilio.com/docs/usage/webhooks/webhook-settings).</summary>
internal static class SettingBody
{
    private const int ConnectTimeoutMs = 3_000;
    private const int ReadTimeoutMs = 7_000;
    private const int TotalTimeoutMs = 15_000;

    /// <summary>
    /// Makes a setting. Twilio tries once more where no connection was made or no answer came in time, and gives up after 15 seconds in all, as without a setting:
    /// a first try takes 3 and 7 seconds at most, so that the second has the rest. An answer that says no is one: it is not asked again.
    /// </summary>
    /// <param name="name">What to call it.</param>
    /// <param name="keyId">The shared key that signs; null for the account's auth token.</param>
    public static JsonObject Make(string name, string? keyId)
    {
        var setting = new JsonObject
        {
            ["friendlyName"] = name,
            ["auth"] = new JsonObject { ["source"] = "INLINE", ["value"] = new JsonObject { ["scheme"] = "NONE" } },
            ["connection"] = new JsonObject
            {
                ["connectTimeoutMs"] = ConnectTimeoutMs,
                ["readTimeoutMs"] = ReadTimeoutMs,
                ["totalTimeoutMs"] = TotalTimeoutMs,
                ["retryPolicy"] = new JsonObject { ["retryOn"] = new JsonArray("CONNECTION_TIMEOUT", "READ_TIMEOUT"), ["retryCount"] = 1 },
            },
        };
        if (keyId is not null)
        {
            setting["signature"] = new JsonObject { ["type"] = "SHARED_KEY", ["sharedKeyId"] = keyId, ["algorithm"] = "HMAC_SHA256" };
        }

        return setting;
    }
}
