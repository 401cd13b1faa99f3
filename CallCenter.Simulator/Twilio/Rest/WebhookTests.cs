using System.Diagnostics;
using System.Text.Json.Nodes;
using CallCenter.Simulator.Twilio.Webhooks;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Twilio.Rest;

/// <summary>Sends a webhook when asked to, to try a setting (https://www.twilio.com/docs/usage/webhooks/webhook-testing).</summary>
/// <param name="account">The account.</param>
internal sealed class WebhookTests(WebhookAccount account)
{
    // Nobody knows what Twilio sends: something that is no webhook of a call, in any case.
    private static readonly KeyValuePair<string, string>[] Fields = [new("EventType", "webhook-test")];

    /// <summary>Tells whether a request asks for a test.</summary>
    /// <param name="request">The request.</param>
    public static bool AreMeant(RestRequest request) => (request.Method, request.Path) is ("POST", "/v1/Webhooks/Tests");

    /// <summary>Sends the webhook and tells what came of it.</summary>
    /// <param name="request">Asks for it.</param>
    /// <param name="cancellationToken">Gives it up.</param>
    public async Task<RestAnswer> AnswerAsync(RestRequest request, CancellationToken cancellationToken)
    {
        string url = WebhookJson.Text(request.Json, "url");
        string settingId = WebhookJson.Text(request.Json, "settingId");
        if (account.Tests is not { } transport || !Uri.TryCreate(url, UriKind.Absolute, out Uri? parsed) || parsed.Scheme is not ("http" or "https"))
        {
            return WebhookJson.Refusal(400, "url must be an absolute http or https URL that can be reached");
        }

        (WebhookSetting? setting, SigningKey? signer) = account.Locked(() => (account.Settings.GetValueOrDefault(settingId), account.SignerBy(settingId)));
        if (setting is null)
        {
            return WebhookJson.Refusal(404, "There is no such setting");
        }

        if (!account.HasPropagated(setting.Made))
        {
            return WebhookJson.Refusal(422, "The setting has not propagated yet");
        }

        bool isGet = WebhookJson.Text(request.Json, "method") == "GET";
        string field = $"{Fields[0].Key}={Fields[0].Value}";
        WebhookRequest unsigned = isGet
            ? new WebhookRequest("GET", $"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{field}", Form: null, Signature: null)
            : new WebhookRequest("POST", url, field, Signature: null);
        return await SendAsync(transport, signer?.Sign(unsigned, isGet ? [] : Fields) ?? unsigned, url, cancellationToken).ConfigureAwait(false);
    }

    private async Task<RestAnswer> SendAsync(IWebhookTransport transport, WebhookRequest webhook, string url, CancellationToken cancellationToken)
    {
        long began = Stopwatch.GetTimestamp();
        var result = new JsonObject();
        try
        {
            WebhookResponse response = await transport.SendAsync(webhook, cancellationToken).ConfigureAwait(false);
            result["outcome"] = "DELIVERED";
            result["response"] = new JsonObject { ["statusCode"] = response.Status, ["headers"] = new JsonObject() };
        }
        catch (Exception failure) when (failure is HttpRequestException or TimeoutException)
        {
            result["outcome"] = "FAILED";
            result["error"] = failure.Message;
        }

        result["timing"] = new JsonObject { ["totalMs"] = (int)Stopwatch.GetElapsedTime(began).TotalMilliseconds };
        return RestAnswer.Ok(new JsonObject { ["url"] = url, ["result"] = result, ["createdAt"] = WebhookJson.Moment(account.Time.GetUtcNow()) });
    }
}
