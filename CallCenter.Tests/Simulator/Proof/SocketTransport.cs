using System.Text;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Tests.Simulator.Proof;

/// <summary>Sends webhooks over sockets.</summary>
internal sealed class SocketTransport : IWebhookTransport, IDisposable
{
    private readonly HttpClient _client = new();

    public async Task<WebhookResponse> SendAsync(WebhookRequest request, CancellationToken cancellationToken)
    {
        using var message = new HttpRequestMessage(new HttpMethod(request.Method), request.Url);
        if (request.Form is { } form)
        {
            message.Content = new StringContent(form, Encoding.ASCII, "application/x-www-form-urlencoded");
        }

        message.Headers.Add("X-Twilio-Signature", request.Signature);
        using HttpResponseMessage response = await _client.SendAsync(message, cancellationToken);
        return new WebhookResponse(
            (int)response.StatusCode, response.Content.Headers.ContentType?.ToString(), await response.Content.ReadAsStringAsync(cancellationToken));
    }

    public void Dispose() => _client.Dispose();
}
