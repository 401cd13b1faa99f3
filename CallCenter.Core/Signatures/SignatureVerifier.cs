using CallCenter.Core.Settings;
using Twilio.Security;

namespace CallCenter.Core.Signatures;

/// <summary>Checks that a request comes from Twilio (https://www.twilio.com/docs/usage/security).</summary>
internal sealed class SignatureVerifier
{
    private const int Base64LengthOfSha1 = 28;
    private const IDictionary<string, string>? NoParameters = null;

    private readonly RequestValidator[] _validators;

    /// <summary>Creates a verifier for the configured tokens.</summary>
    /// <param name="options">Settings with an auth token and perhaps a previous one, which is accepted as well.</param>
    public SignatureVerifier(TwilioOptions options) =>
        _validators = [.. new[] { options.AuthToken, options.PreviousAuthToken }
            .Where(token => !string.IsNullOrEmpty(token))
            .Select(token => new RequestValidator(token))];

    /// <summary>Tells whether a signature has the shape of one, without which nothing needs to be read or computed.</summary>
    /// <param name="signature">The value of <c>X-Twilio-Signature</c>, or null.</param>
    public static SignatureResult Inspect(string? signature) => signature switch
    {
        null or "" => SignatureResult.Missing,
        { Length: not Base64LengthOfSha1 } => SignatureResult.Wrong,
        _ => SignatureResult.Valid,
    };

    /// <summary>Checks the signature of a request.</summary>
    /// <param name="signature">The value of <c>X-Twilio-Signature</c>, or null.</param>
    /// <param name="url">The URL as Twilio called it, from <see cref="PublicUrl.Of"/>.</param>
    /// <param name="form">The raw form of a POST; null for a request without form.</param>
    public SignatureResult Verify(string? signature, string url, string? form)
    {
        if (Inspect(signature) is var shape and not SignatureResult.Valid)
        {
            return shape;
        }

        bool valid = form is null
            ? IsValid(url, NoParameters, signature!) || IsValidInOtherSpelling(url, signature!)
            // The validator writes names and values behind the URL; all of them as one name make the same text, without an object for each.
            : IsValid(url, new Dictionary<string, string>(1) { [SignedForm.TextOf(form)] = "" }, signature!);
        return valid ? SignatureResult.Valid : SignatureResult.Wrong;
    }

    private bool IsValidInOtherSpelling(string url, string signature) =>
        SignedSpellings.Of(url).Any(spelling => IsValid(spelling, NoParameters, signature));

    private bool IsValid(string url, IDictionary<string, string>? parameters, string signature)
    {
        foreach (RequestValidator validator in _validators)
        {
            if (IsValid(validator, url, parameters, signature))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsValid(RequestValidator validator, string url, IDictionary<string, string>? parameters, string signature)
    {
        try
        {
            return validator.Validate(url, parameters, signature);
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            // Twilio's validator also tries the URL with its port added or removed, and chokes on hosts that Uri rewrites (127.1) or refuses.
            return false;
        }
    }
}

/// <summary>What the check of a request's <c>X-Twilio-Signature</c> found.</summary>
internal enum SignatureResult
{
    /// <summary>The request carries no signature.</summary>
    Missing,

    /// <summary>The signature does not belong to this request under any accepted token.</summary>
    Wrong,

    /// <summary>Twilio sent this request.</summary>
    Valid,
}
