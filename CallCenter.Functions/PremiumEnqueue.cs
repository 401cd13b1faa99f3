using CallCenter.Core;
using CallCenter.Functions.Webhooks;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace CallCenter.Functions;

/// <summary>The webhook of the number that premium callers ring.</summary>
/// <param name="responder">Checks and answers the request.</param>
public sealed class PremiumEnqueue(WebhookResponder responder)
{
    private const string Name = "premium-enqueue";

    /// <summary>Puts the caller into the queue of premium callers.</summary>
    /// <param name="request">Twilio's request.</param>
    /// <returns>200 with TwiML, or 403 if Twilio did not sign the request.</returns>
    [Function(Name)]
    public Task<HttpResponseData> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = Name)] HttpRequestData request) =>
        responder.RespondAsync(request, Name, static (switchboard, _) => new(switchboard.Enqueue(Tier.Premium)));
}
