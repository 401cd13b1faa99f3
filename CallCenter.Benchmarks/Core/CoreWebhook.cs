using CallCenter.Core.Settings;
using CallCenter.Core.Webhooks;

namespace CallCenter.Benchmarks.Core;

/// <summary>Answers webhooks with CallCenter.Core, as the deployed app does between Azure's request and Azure's response.</summary>
internal sealed class CoreWebhook
{
    private readonly CallCenterApp _app = new(new AppSettings(
        new CallCenterOptions { PremiumQueueSid = SampleWebhook.PremiumQueueSid },
        new TwilioOptions { AuthToken = SampleWebhook.Token }));

    /// <summary>Answers a webhook.</summary>
    public ReadOnlyMemory<byte> Answer(string route, SampleWebhook sample)
    {
        RequestBody body = sample.Form is { } form ? RequestBody.OfForm(form) : RequestBody.None;
        // Without REST there is nothing to wait for.
        ValueTask<WebhookReply> answer = _app.AnswerAsync(
            new WebhookRequest(route, sample.Form is null ? "GET" : "POST", sample.Url, sample.Signature, body));
        return answer is { IsCompletedSuccessfully: true, Result: { Status: 200 } reply }
            ? reply.Body
            : throw new InvalidOperationException("The sample must be answered, and at once.");
    }
}
