using CallCenter.Core;
using CallCenter.Core.Settings;
using CallCenter.Core.Signatures;
using CallCenter.Core.Webhooks;

namespace CallCenter.Benchmarks.Core;

/// <summary>Answers webhooks with CallCenter.Core, in the steps of the deployed app.</summary>
internal sealed class CoreWebhook
{
    private readonly PublicUrl _publicUrl = new(baseUrl: null);
    private readonly SignatureVerifier _verifier = new(new TwilioOptions { AuthToken = SampleWebhook.Token });
    private readonly Switchboard _switchboard;

    public CoreWebhook() =>
        _switchboard = new Switchboard(new CallCenterOptions { PremiumQueueSid = SampleWebhook.PremiumQueueSid }, _publicUrl);

    /// <summary>Answers a rep's webhook.</summary>
    public ReadOnlyMemory<byte> DialNext(string url, string? form, string signature)
    {
        // Without REST there is nothing to wait for.
        ValueTask<WebhookAnswer> answer = _switchboard.DialNextAsync(Read(url, form, signature));
        return answer.IsCompletedSuccessfully ? answer.Result.Twiml : throw new InvalidOperationException("The answer must be there at once.");
    }

    /// <summary>Answers a premium caller's webhook.</summary>
    public ReadOnlyMemory<byte> EnqueuePremium(string url, string? form, string signature)
    {
        // Read for its CallSid, which is logged.
        Read(url, form, signature);
        return _switchboard.Enqueue(Tier.Premium).Twiml;
    }

    private TwilioParameters Read(string url, string? form, string signature)
    {
        if (_verifier.Verify(signature, _publicUrl.Of(url), form is null ? null : SignedForm.Read(form)) is not SignatureResult.Valid)
        {
            throw new InvalidOperationException("The sample's signature must be right.");
        }

        int query = url.IndexOf('?', StringComparison.Ordinal);
        return TwilioParameters.Read(query < 0 ? default : url.AsSpan(query + 1), form);
    }
}
