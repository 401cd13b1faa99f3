using CallCenter.Core.Settings;
using CallCenter.Core.Signatures;
using CsCheck;
using Twilio.Security;

namespace CallCenter.Tests.Core.Signatures;

/// <summary>Twilio's published vectors and Twilio's package, against the app.</summary>
public sealed class RequestValidatorTests
{
    private const string Secret = "12345";
    private const string Key = "webhooks_sharedkey_01k5abcdefghjkmnpqrstvwxyz";
    private const string Form = "CallSid=CA1234567890ABCDE&Caller=%2B14158675309&Digits=1234&From=%2B14158675309&To=%2B18005551212";

    private static readonly SignatureVerifier Verifier = new(new TwilioOptions { AuthToken = Secret, SharedKeys = $"{Key}={Secret}" });

    private static readonly Gen<string> SignedUrl = Url("", "/", "/a", "/a%20b/%C3%BC");

    // A request always has a path (https://www.rfc-editor.org/rfc/rfc9112#section-3.2.1).
    private static readonly Gen<string> SentUrl = Url("/", "/a", "/a%20b/%C3%BC");

    private static Gen<string> Url(params string[] paths) => Gen.Select(
        Gen.OneOf("http://", "https://", "HTTPS://"),
        Gen.OneOf("host", "Calls.Example.com", "10.0.0.1", "[::1]", "xn--mnchen-3ya.example"),
        Gen.OneOf("", ":80", ":443", ":8443"),
        Gen.OneOf(paths),
        Gen.OneOf("", "?", "?a=1", "?From=%2B1&City=S%C3%A3o%20Paulo", "?a=%3A%40"),
        (scheme, host, port, path, query) => scheme + host + port + path + query);

    [Theory]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", "RSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    [InlineData("https://MyCompany.com:1234/myapp.php?foo=1&bar=2", "PCqOZm8cnu/L6+u5i5fuEd+Iac4=")]
    [InlineData("http://MyCompany.com/myapp.php?foo=1&bar=2", "XY7AlKOKL6im4yWyX84gldUrtis=")]
    [InlineData("https://mycompany.com:1234/myapp.php?foo=1&bar=2", "RSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    public void PublishedVector_IsValid(string url, string signature) =>
        Assert.Equal(SignatureResult.Valid, Verifier.Verify(signature, url, Form));

    [Theory]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=3", "RSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", "RSOYDt4T1cUTdK1PDd93/VVr8B9=")]
    public void AnyOtherSignature_IsWrong(string url, string signature) =>
        Assert.Equal(SignatureResult.Wrong, Verifier.Verify(signature, url, Form));

    [Fact]
    public void WhatThePackageTakes_TheAppTakes() => Gen.Select(SignedUrl, SentUrl, Gen.Bool, Gen.Bool).Sample((signed, sent, isSha256, isPost) =>
    {
        (string, string)[] fields = isPost ? [("a", "b")] : [];
        string signature = isSha256 ? TwilioSigner.SignBySha256(Secret, signed, fields) : TwilioSigner.Sign(Secret, signed, fields);
        string algorithm = isSha256 ? "HMAC_SHA256" : "HMAC_SHA1";
        bool isTaken = new RequestValidator(Secret).Validate(sent, fields.ToDictionary(), signature, algorithm);

        return !isTaken
            || Verifier.Verify(signature, SignatureSettings.Read($"key={Key},algorithm={algorithm}"), sent, isPost ? "a=b" : null) is SignatureResult.Valid;
    });
}
