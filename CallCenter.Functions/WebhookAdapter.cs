using System.Net;
using System.Net.Http.Headers;
using CallCenter.Core.Webhooks;
using CallCenter.Functions.Logging;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Extensions.Logging;

namespace CallCenter.Functions;

/// <summary>What the three webhooks share: reads Azure's request, has the app answer it, writes the log line and Azure's response.</summary>
/// <param name="app">Answers.</param>
/// <param name="logger">Gets a line for each webhook.</param>
public sealed class WebhookAdapter(CallCenterApp app, ILogger<WebhookAdapter> logger)
{
    private const string UnreadableUrl = "http://unreadable";

    private readonly WebhookLog _log = new(logger);

    /// <summary>Answers a webhook.</summary>
    /// <param name="route">The webhook, one of <see cref="Core.WebhookRoutes"/>.</param>
    /// <param name="request">The request.</param>
    /// <returns>200 with TwiML, 403 if Twilio did not sign the request, or 413 if it is too large; the latter two without body.</returns>
    public async Task<HttpResponseData> AnswerAsync(string route, HttpRequestData request)
    {
        string? signature = Header(request, WebhookRequest.SignatureHeader);
        string? signatureSettings = Header(request, WebhookRequest.SignatureSettingsHeader);
        RequestBody body = await RequestBody.ReadAsync(
            request.Body,
            Header(request, "Content-Type"),
            Header(request, "Content-Length"),
            app.WantsBody(signature, signatureSettings),
            request.FunctionContext.CancellationToken).ConfigureAwait(false);
        var webhook = new WebhookRequest(route, request.Method.ToUpperInvariant(), Url(request), signature, body) { SignatureSettings = signatureSettings };
        WebhookReply reply = await app.AnswerAsync(webhook).ConfigureAwait(false);
        _log.Write(reply.Event);
        return await WriteAsync(request.CreateResponse((HttpStatusCode)reply.Status), reply).ConfigureAwait(false);
    }

    private static async Task<HttpResponseData> WriteAsync(HttpResponseData response, WebhookReply reply)
    {
        if (reply.ContentType is { } contentType)
        {
            response.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        if (reply.CacheControl is { } cacheControl)
        {
            response.Headers.TryAddWithoutValidation("Cache-Control", cacheControl);
        }

        await response.Body.WriteAsync(reply.Body).ConfigureAwait(false);
        return response;
    }

    private static string? Header(HttpRequestData request, string name) =>
        request.Headers.NonValidated.TryGetValues(name, out HeaderStringValues values) ? values.FirstOrDefault() : null;

    private static string Url(HttpRequestData request)
    {
        try
        {
            return request.Url.OriginalString;
        }
        catch (UriFormatException)
        {
            // The host makes the URL from the Host header, which a stranger can fill with anything.
            return UnreadableUrl;
        }
    }
}
