using System.Text;
using CallCenter.Core.Settings;

namespace CallCenter.Core.Signatures;

/// <summary>
/// Checks that a request comes from Twilio: signed by the account's auth token (https://www.twilio.com/docs/usage/security) or by a shared key
/// (https://www.twilio.com/docs/usage/webhooks/webhook-shared-keys).
/// </summary>
internal sealed class SignatureVerifier
{
    private readonly byte[][] _tokens;
    private readonly (string Id, byte[][] Secrets)[] _keys;

    /// <summary>Creates a verifier for the configured tokens and keys.</summary>
    /// <param name="options">Settings with an auth token and perhaps a previous one, with shared keys, or with both: each is accepted.</param>
    public SignatureVerifier(TwilioOptions options)
    {
        _tokens = [.. new[] { options.AuthToken, options.PreviousAuthToken }
            .Where(token => !string.IsNullOrEmpty(token))
            .Select(token => Encoding.UTF8.GetBytes(token!))];
        IReadOnlyList<SharedKey> keys = options.SharedKeys is { } text ? SharedKey.ReadAll(text) ?? [] : [];
        _keys = [.. keys.Select(key => (key.Id, new[] { Encoding.UTF8.GetBytes(key.Secret) }))];
    }

    /// <summary>Tells whether a signature has the shape of one by something that is configured, without which nothing needs to be read or computed.</summary>
    /// <param name="signature">The value of <c>X-Twilio-Signature</c>, or null.</param>
    /// <param name="signer">By what the request says that it is signed.</param>
    public SignatureResult Inspect(string? signature, in SignatureSettings signer) =>
        string.IsNullOrEmpty(signature) ? SignatureResult.Missing
        : SignatureAlgorithm.Find(signer.Algorithm) is not { } algorithm || SecretsOf(signer).Length == 0 ? SignatureResult.SignerUnknown
        : signature.Length == algorithm.SignatureLength ? SignatureResult.Valid
        : SignatureResult.Wrong;

    /// <summary>Checks the signature of a request.</summary>
    /// <param name="signature">The value of <c>X-Twilio-Signature</c>, or null.</param>
    /// <param name="signer">By what the request says that it is signed.</param>
    /// <param name="url">The URL as Twilio called it, from <see cref="PublicUrl.Of"/>.</param>
    /// <param name="form">The raw form of a POST; null for a request without form.</param>
    public SignatureResult Verify(string? signature, in SignatureSettings signer, string url, string? form) =>
        Inspect(signature, signer) is var shape and not SignatureResult.Valid ? shape
        : IsValid(SignatureAlgorithm.Find(signer.Algorithm)!, SecretsOf(signer), url, form, signature!) ? SignatureResult.Valid
        : SignatureResult.Wrong;

    /// <summary>Computes signatures by everything that is configured, so that it is compiled and loaded.</summary>
    /// <param name="url">A URL.</param>
    /// <param name="form">A form, or null.</param>
    public void WarmUp(string url, string? form)
    {
        foreach (SignatureAlgorithm algorithm in new[] { SignatureAlgorithm.HmacSha1, SignatureAlgorithm.HmacSha256 })
        {
            IsValid(algorithm, [.. _tokens, .. _keys.SelectMany(key => key.Secrets)], url, form, new string('A', algorithm.SignatureLength));
        }
    }

    private static bool IsValid(SignatureAlgorithm algorithm, byte[][] secrets, string url, string? form, string signature)
    {
        byte[] behind = form is null ? [] : Encoding.UTF8.GetBytes(SignedForm.TextOf(form));
        return IsValidWithAnyPort(url)
            || (form is null && SignedSpellings.Of(url).Any(IsValidWithAnyPort));

        bool IsValidWithAnyPort(string spelling) => IsValidAs(spelling) || IsValidAs(UrlPort.AddOrTakeAway(spelling));

        bool IsValidAs(string spelling)
        {
            byte[] text = [.. Encoding.UTF8.GetBytes(spelling), .. behind];
            foreach (byte[] secret in secrets)
            {
                if (algorithm.IsValid(secret, text, signature))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private byte[][] SecretsOf(in SignatureSettings signer)
    {
        if (signer.Key is null)
        {
            return _tokens;
        }

        foreach ((string id, byte[][] secrets) in _keys)
        {
            if (id == signer.Key)
            {
                return secrets;
            }
        }

        return [];
    }
}

/// <summary>What the check of a request's <c>X-Twilio-Signature</c> found.</summary>
internal enum SignatureResult
{
    /// <summary>The request carries no signature.</summary>
    Missing,

    /// <summary>The request says that it is signed by something that the app does not have or does not take.</summary>
    SignerUnknown,

    /// <summary>The signature does not belong to this request under any accepted token or key.</summary>
    Wrong,

    /// <summary>Twilio sent this request.</summary>
    Valid,
}
