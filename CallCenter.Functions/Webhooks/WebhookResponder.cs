using System.Net;
using CallCenter.Core.Signatures;
using CallCenter.Core.Webhooks;
using CallCenter.Functions.Logging;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Extensions.Logging;

namespace CallCenter.Functions.Webhooks;

/// <summary>What the three functions share: read the request, check Twilio's signature, answer, and write one line about it.</summary>
/// <param name="switchboard">Knows the answers.</param>
/// <param name="publicUrl">Knows the URL that Twilio signed.</param>
/// <param name="verifier">Checks signatures; null only in development, where validation may be off.</param>
/// <param name="logger">Gets one line for each webhook.</param>
public sealed class WebhookResponder(
    Switchboard switchboard, PublicUrl publicUrl, SignatureVerifier? verifier, ILogger<WebhookResponder> logger)
{
    private int _disagreements;

    /// <summary>Answers a webhook.</summary>
    /// <param name="request">The request.</param>
    /// <param name="function">The function's name, for the log.</param>
    /// <param name="answer">Picks the answer to a request that Twilio signed.</param>
    /// <returns>200 with TwiML, or 403 with an empty body if Twilio did not sign the request.</returns>
    public async Task<HttpResponseData> RespondAsync(
        HttpRequestData request, string function, Func<Switchboard, TwilioParameters, ValueTask<WebhookAnswer>> answer)
    {
        WebhookRequest webhook = WebhookRequest.Start(request);
        SignatureResult signature = verifier is null ? SignatureResult.Valid : SignatureVerifier.Inspect(webhook.Signature);
        if (signature is SignatureResult.Valid)
        {
            webhook = await webhook.ReadFormAsync(request).ConfigureAwait(false);
            signature = verifier is null ? signature : Verify(verifier, webhook);
        }

        if (signature is not SignatureResult.Valid)
        {
            string url = LogText.WithoutQuery(publicUrl.Of(webhook.Url));
            WebhookLog.Refused(logger, function, signature, url);
            return request.CreateResponse(HttpStatusCode.Forbidden);
        }

        TwilioParameters parameters = TwilioParameters.Read(webhook.Query, webhook.Form);
        WebhookAnswer chosen = await answer(switchboard, parameters).ConfigureAwait(false);
        Log(function, parameters, chosen);
        return await WriteAsync(request, chosen.Twiml).ConfigureAwait(false);
    }

    private SignatureResult Verify(SignatureVerifier signatures, in WebhookRequest webhook) =>
        signatures.Verify(
            webhook.Signature,
            publicUrl.Of(webhook.Url),
            webhook.Form is null ? null : SignedForm.Read(webhook.Form));

    private void Log(string function, in TwilioParameters parameters, in WebhookAnswer answer)
    {
        WebhookLog.Answered(logger, function, parameters, answer);
        if (answer.Report is { SidDisagrees: true } && Interlocked.Exchange(ref _disagreements, 1) == 0)
        {
            WebhookLog.PremiumQueueSidDisagrees(logger);
        }
    }

    private static async Task<HttpResponseData> WriteAsync(HttpRequestData request, ReadOnlyMemory<byte> twiml)
    {
        HttpResponseData response = request.CreateResponse(HttpStatusCode.OK);
        response.Headers.TryAddWithoutValidation("Content-Type", "application/xml; charset=utf-8");
        // Twilio caches answers to GET; a rep must be sent where the queues are now.
        response.Headers.TryAddWithoutValidation("Cache-Control", "no-store");
        await response.Body.WriteAsync(twiml).ConfigureAwait(false);
        return response;
    }
}
