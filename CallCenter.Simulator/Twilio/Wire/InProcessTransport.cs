using System.Text;
using CallCenter.Core;
using CallCenter.Core.Webhooks;
using App = CallCenter.Core.Webhooks;

namespace CallCenter.Simulator.Twilio.Wire;

/// <summary>Asks an app in this process, without sockets: the same answers, many times as fast.</summary>
/// <param name="app">The app.</param>
public sealed class InProcessTransport(CallCenterApp app) : IWebhookTransport
{
    private const int NotFound = 404;

    /// <inheritdoc/>
    public async Task<WebhookResponse> SendAsync(WebhookRequest request, CancellationToken cancellationToken)
    {
        if (RouteOf(request.Url) is not { } route)
        {
            return new WebhookResponse(NotFound, ContentType: null, Body: "");
        }

        RequestBody body = request.Form is { } form ? RequestBody.OfForm(form) : RequestBody.None;
        var webhook = new App.WebhookRequest(route, request.Method, request.Url, request.Signature, body) { SignatureSettings = request.SignatureSettings };
        WebhookReply reply = await app.AnswerAsync(webhook).ConfigureAwait(false);
        return new WebhookResponse(reply.Status, reply.ContentType, Encoding.UTF8.GetString(reply.Body.Span)) { CacheControl = reply.CacheControl };
    }

    private static string? RouteOf(string url)
    {
        int end = url.AsSpan().IndexOfAny('?', '#');
        ReadOnlySpan<char> path = end < 0 ? url : url.AsSpan(0, end);
        foreach (string route in WebhookRoutes.All)
        {
            if (path.EndsWith(route, StringComparison.OrdinalIgnoreCase) && path[^(route.Length + 1)] == '/')
            {
                return route;
            }
        }

        return null;
    }
}
