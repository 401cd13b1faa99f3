using CallCenter.Core;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace CallCenter.Functions;

/// <summary>The webhook of the number that regular callers ring.</summary>
/// <param name="webhook">Answers the request.</param>
public sealed class RegularEnqueue(WebhookAdapter webhook)
{
    /// <summary>Puts the caller into the queue of regular callers.</summary>
    /// <param name="request">Twilio's request.</param>
    /// <returns>200 with TwiML, or 403 if Twilio did not sign the request.</returns>
    [Function(WebhookRoutes.RegularEnqueue)]
    public Task<HttpResponseData> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = WebhookRoutes.RegularEnqueue)] HttpRequestData request) =>
        webhook.AnswerAsync(WebhookRoutes.RegularEnqueue, request);
}
