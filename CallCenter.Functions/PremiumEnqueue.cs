using CallCenter.Core;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace CallCenter.Functions;

/// <summary>The webhook of the number that premium callers ring.</summary>
/// <param name="webhook">Answers the request.</param>
public sealed class PremiumEnqueue(WebhookAdapter webhook)
{
    /// <summary>Puts the caller into the queue of premium callers.</summary>
    /// <param name="request">Twilio's request.</param>
    /// <returns>200 with TwiML, or 403 if Twilio did not sign the request.</returns>
    [Function(WebhookRoutes.PremiumEnqueue)]
    public Task<HttpResponseData> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = WebhookRoutes.PremiumEnqueue)] HttpRequestData request) =>
        webhook.AnswerAsync(WebhookRoutes.PremiumEnqueue, request);
}
