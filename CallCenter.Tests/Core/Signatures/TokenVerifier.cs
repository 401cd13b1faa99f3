using CallCenter.Core.Signatures;

namespace CallCenter.Tests.Core.Signatures;

/// <summary>Checks requests that do not say by what they are signed: by the auth token.</summary>
internal static class TokenVerifier
{
    public static SignatureResult Verify(this SignatureVerifier verifier, string? signature, string url, string? form) =>
        verifier.Verify(signature, SignatureSettings.Read(null), url, form);
}
