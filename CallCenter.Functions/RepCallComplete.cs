using CallCenter.Functions.Webhooks;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Http;

namespace CallCenter.Functions;

/// <summary>The webhook of the number that reps ring, and of every return from a dial.</summary>
/// <param name="responder">Checks and answers the request.</param>
public sealed class RepCallComplete(WebhookResponder responder)
{
    private const string Name = "rep-call-complete";

    /// <summary>Connects the rep to the queue whose turn it is.</summary>
    /// <param name="request">Twilio's request.</param>
    /// <returns>200 with TwiML, or 403 if Twilio did not sign the request.</returns>
    [Function(Name)]
    public Task<HttpResponseData> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = Name)] HttpRequestData request) =>
        responder.RespondAsync(request, Name, static (switchboard, parameters) => switchboard.DialNextAsync(parameters));
}
