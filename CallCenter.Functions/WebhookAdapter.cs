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
/// <param name="time">The time, by which refusals are counted.</param>
public sealed class WebhookAdapter(CallCenterApp app, ILogger<WebhookAdapter> logger, TimeProvider time) : IDisposable
{
    private const string UnreadableUrl = "http://unreadable";

    // One at a time: a stranger's junk costs one thread and the memory of one form, and no call waits for it, since Twilio's forms are not large.
    private readonly SemaphoreSlim _largeForms = new(initialCount: 1);
    private readonly WebhookLog _log = new(logger, time);

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
        WebhookReply reply = await AnswerInTurnAsync(webhook).ConfigureAwait(false);
        _log.Write(reply.Event);
        return await WriteAsync(request.CreateResponse((HttpStatusCode)reply.Status), reply).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose() => _largeForms.Dispose();

    private async ValueTask<WebhookReply> AnswerInTurnAsync(WebhookRequest webhook)
    {
        if (!webhook.Body.IsLarge)
        {
            return await AnswerAsync(webhook).ConfigureAwait(false);
        }

        await _largeForms.WaitAsync().ConfigureAwait(false);
        try
        {
            return await AnswerAsync(webhook).ConfigureAwait(false);
        }
        finally
        {
            _largeForms.Release();
        }
    }

    private async ValueTask<WebhookReply> AnswerAsync(WebhookRequest webhook)
    {
        try
        {
            return await app.AnswerAsync(webhook).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            // An alert asks for this line and not for status 500, which a stranger can have of the host.
            _log.Failed(webhook.Route, failure.GetType().Name);
            throw;
        }
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
            string url = request.Url.OriginalString;
            ReadOnlySpan<char> beforeQuery = url.AsSpan(0, url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query ? query : url.Length);
            return IsOneWord(beforeQuery) ? url : UnreadableUrl;
        }
        catch (UriFormatException)
        {
            // The host makes the URL from the Host header, which a stranger can fill with anything.
            return UnreadableUrl;
        }
    }

    // Behind an IPv6 address, Uri takes line breaks too, which would be lines of the log.
    private static bool IsOneWord(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsControl(c) || char.IsWhiteSpace(c))
            {
                return false;
            }
        }

        return true;
    }
}
