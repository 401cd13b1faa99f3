using System.Text;
using CallCenter.LocalHost.InProcess;
using Microsoft.Extensions.Primitives;

namespace CallCenter.Simulator.Twilio.Wire;

/// <summary>Calls the functions in this process, without sockets: the same answers, many times as fast.</summary>
/// <param name="functions">The running functions, which remain the caller's to stop.</param>
public sealed class InProcessTransport(InProcessFunctions functions) : IWebhookTransport
{
    /// <inheritdoc/>
    public async Task<WebhookResponse> SendAsync(WebhookRequest request, CancellationToken cancellationToken)
    {
        InProcessAnswer answer = await functions
            .SendAsync(request.Method, request.Url, request.Form, request.Signature, cancellationToken)
            .ConfigureAwait(false);
        return new WebhookResponse(answer.Status, NullIfAbsent(answer.Headers.ContentType), Encoding.UTF8.GetString(answer.Body.Span))
        {
            CacheControl = NullIfAbsent(answer.Headers.CacheControl),
            HasValidators = answer.Headers.ETag.Count > 0 || answer.Headers.LastModified.Count > 0,
        };
    }

    private static string? NullIfAbsent(StringValues header) => header.Count == 0 ? null : header.ToString();
}
