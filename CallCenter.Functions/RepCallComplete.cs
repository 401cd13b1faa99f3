using CallCenter.Core;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace CallCenter.Functions;

/// <summary>The webhook of the number that reps ring, and of every return from a dial.</summary>
/// <param name="webhook">Answers the request.</param>
public sealed class RepCallComplete(WebhookAdapter webhook)
{
    /// <summary>Connects the rep to the queue whose turn it is.</summary>
    /// <param name="request">Twilio's request.</param>
    /// <returns>200 with TwiML, or 403 if Twilio did not sign the request.</returns>
    [Function(WebhookRoutes.RepCallComplete)]
    public Task<HttpResponseData> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = WebhookRoutes.RepCallComplete)] HttpRequestData request) =>
        webhook.AnswerAsync(WebhookRoutes.RepCallComplete, request);
}
