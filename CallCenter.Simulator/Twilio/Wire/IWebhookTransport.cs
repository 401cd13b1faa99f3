namespace CallCenter.Simulator.Twilio.Wire;

/// <summary>Carries webhook requests to the app: over sockets, or in this process.</summary>
public interface IWebhookTransport
{
    /// <summary>Sends a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Gives the request up.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="HttpRequestException">There was no connection.</exception>
    /// <exception cref="TimeoutException">There was no answer in time.</exception>
    Task<WebhookResponse> SendAsync(WebhookRequest request, CancellationToken cancellationToken);
}
