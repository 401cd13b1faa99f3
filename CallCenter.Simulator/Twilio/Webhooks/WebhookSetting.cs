using System.Text.Json.Nodes;

namespace CallCenter.Simulator.Twilio.Webhooks;

/// <summary>A setting: how webhooks are delivered (https://www.twilio.com/docs/usage/webhooks/webhook-settings).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Body">What it was made of, as JSON.</param>
/// <param name="Made">When it was made.</param>
internal sealed record WebhookSetting(string Id, JsonObject Body, DateTimeOffset Made)
{
    /// <summary>The shared key that signs; null for the account's auth token.</summary>
    public string? SharedKeyId => (string?)Body["signature"]?["sharedKeyId"];

    /// <summary>By which algorithm a shared key signs.</summary>
    public string Algorithm => (string?)Body["signature"]?["algorithm"] ?? "";
}

/// <summary>A shared key (https://www.twilio.com/docs/usage/webhooks/webhook-shared-keys).</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What somebody called it.</param>
/// <param name="Secret">What signs.</param>
/// <param name="Made">When it was made.</param>
internal sealed record StoredKey(string Id, string Name, string Secret, DateTimeOffset Made);
