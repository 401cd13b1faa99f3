using CallCenter.Core.Settings;
using CallCenter.Core.Signatures;

namespace CallCenter.Tests.Core.Signatures;

public sealed class SignatureVerifierTests
{
    private const string Token = "0123456789abcdef0123456789abcdef";
    private const string OldToken = "fedcba9876543210fedcba9876543210";
    private const string Url = "https://calls.example.com/rep-call-complete?tried=premium&DequeueResult=queue-empty";

    private static readonly SignatureVerifier Verifier = new(new TwilioOptions { AuthToken = Token });

    private static SignatureResult VerifyForm(string url, string form, string signature) =>
        Verifier.Verify(signature, url, form);

    [Fact]
    public void SignedGet_IsValid() =>
        Assert.Equal(SignatureResult.Valid, Verifier.Verify(TwilioSigner.Sign(Token, Url), Url, null));

    [Fact]
    public void SignedPost_IsValid() => Assert.Equal(
        SignatureResult.Valid,
        VerifyForm(Url, "To=%2B15550100&From=a+b&Empty=", TwilioSigner.Sign(Token, Url, ("From", "a b"), ("To", "+15550100"), ("Empty", ""))));

    [Theory]
    [InlineData(null, nameof(SignatureResult.Missing))]
    [InlineData("", nameof(SignatureResult.Missing))]
    [InlineData("x", nameof(SignatureResult.Wrong))]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAA=", nameof(SignatureResult.Wrong))]
    [InlineData("\u0000\u0001💥", nameof(SignatureResult.Wrong))]
    public void NoOrAnotherSignature_IsMissingOrWrong(string? signature, string expected) =>
        Assert.Equal(expected, Verifier.Verify(signature, Url, null).ToString());

    [Theory]
    [InlineData("http://calls.example.com/rep-call-complete?tried=premium&DequeueResult=queue-empty")]
    [InlineData("https://calls.example.org/rep-call-complete?tried=premium&DequeueResult=queue-empty")]
    [InlineData("https://calls.example.com/rep-call-complet?tried=premium&DequeueResult=queue-empty")]
    [InlineData("https://calls.example.com/rep-call-complete/?tried=premium&DequeueResult=queue-empty")]
    [InlineData("https://calls.example.com/rep-call-complete?tried=regular&DequeueResult=queue-empty")]
    [InlineData("https://calls.example.com/rep-call-complete?DequeueResult=queue-empty&tried=premium")]
    [InlineData("https://calls.example.com/rep-call-complete?tried=premium&DequeueResult=queue-empty&x=")]
    [InlineData("https://calls.example.com/rep-call-complete")]
    public void ChangedUrl_IsWrong(string url) =>
        Assert.Equal(SignatureResult.Wrong, Verifier.Verify(TwilioSigner.Sign(Token, Url), url, null));

    [Theory]
    [InlineData("From=a&To=c")]
    [InlineData("From=a")]
    [InlineData("From=a&To=b&x=")]
    [InlineData("from=a&To=b")]
    [InlineData("")]
    public void ChangedForm_IsWrong(string form) =>
        Assert.Equal(SignatureResult.Wrong, VerifyForm(Url, form, TwilioSigner.Sign(Token, Url, ("From", "a"), ("To", "b"))));

    [Fact]
    public void FormAddedToASignedGet_IsWrong() =>
        Assert.Equal(SignatureResult.Wrong, VerifyForm(Url, "DequeueResult=bridged", TwilioSigner.Sign(Token, Url)));

    [Fact]
    public void RepeatedFields_AreSignedOnceForEachValueInOrder() => Assert.Equal(
        SignatureResult.Valid,
        VerifyForm(Url, "A=2&B=x&A=1&A=2&A=10", TwilioSigner.Sign(Token, Url, ("A", "1"), ("A", "10"), ("A", "2"), ("B", "x"))));

    [Fact]
    public void FieldNames_AreSortedByLetterCase() =>
        Assert.Equal(SignatureResult.Valid, VerifyForm(Url, "a=1&B=2", TwilioSigner.Sign(Token, Url, ("B", "2"), ("a", "1"))));

    [Theory]
    [InlineData("FromCity=SULL%27ADDA", "FromCity=SULL'ADDA")]
    [InlineData("From=sip%3Arep%40pbx.example.com", "From=sip:rep@pbx.example.com")]
    [InlineData("From=sip%3arep%40pbx.example.com", "From=sip:rep@pbx.example.com")]
    [InlineData("From=sip%3Arep%40pbx.example.com", "From=sip%3Arep@pbx.example.com")]
    [InlineData("From=sip%3Ao%27hara%40pbx.example.com", "From=sip%3Ao'hara%40pbx.example.com")]
    [InlineData("From=sip%3Ao%27hara%40pbx.example.com", "From=sip:o'hara@pbx.example.com")]
    public void SpellingThatTwilioSigns_IsValidOnGet(string sent, string signed) => Assert.Equal(
        SignatureResult.Valid,
        Verifier.Verify(TwilioSigner.Sign(Token, "https://calls.example.com/a?" + signed), "https://calls.example.com/a?" + sent, null));

    [Theory]
    [InlineData("From=a%20b", "From=a b")]
    [InlineData("From=a%26b", "From=a&b")]
    [InlineData("From=a'b", "From=a%27b")]
    public void AnyOtherSpelling_IsWrong(string sent, string signed) => Assert.Equal(
        SignatureResult.Wrong,
        Verifier.Verify(TwilioSigner.Sign(Token, "https://calls.example.com/a?" + signed), "https://calls.example.com/a?" + sent, null));

    [Fact]
    public void EscapesInThePath_AreNotSpelledOtherwise() => Assert.Equal(
        SignatureResult.Wrong,
        Verifier.Verify(TwilioSigner.Sign(Token, "https://calls.example.com/a'?x=1"), "https://calls.example.com/a%27?x=1", null));

    [Theory]
    [InlineData("http://localhost:7071/a", "http://localhost/a")]
    [InlineData("https://calls.example.com:8443/a", "https://calls.example.com/a")]
    [InlineData("https://calls.example.com/a", "https://calls.example.com:443/a")]
    [InlineData("http://calls.example.com?a=1", "http://calls.example.com:80?a=1")]
    [InlineData("https://[::1]/a", "https://[::1]:443/a")]
    [InlineData("https://[::1]:8443/a", "https://[::1]/a")]
    [InlineData("https://calls.example.com:8443/a%7Eb?City=S%c3%a3o", "https://calls.example.com/a%7Eb?City=S%c3%a3o")]
    [InlineData("https://calls.example.com/a?City=S%c3%a3o%7E", "https://calls.example.com:443/a?City=S%c3%a3o%7E")]
    [InlineData("https://calls.example.com:8443/a?City=SULL%27ADDA", "https://calls.example.com/a?City=SULL'ADDA")]
    public void PortThatTwilioAddedOrDropped_IsForgiven(string sent, string signed) =>
        Assert.Equal(SignatureResult.Valid, Verifier.Verify(TwilioSigner.Sign(Token, signed), sent, null));

    [Theory]
    [InlineData(Token)]
    [InlineData(OldToken)]
    public void BothTokens_AreValidWhileRotating(string signedWith)
    {
        var rotating = new SignatureVerifier(new TwilioOptions { AuthToken = Token, PreviousAuthToken = OldToken });

        Assert.Equal(SignatureResult.Valid, rotating.Verify(TwilioSigner.Sign(signedWith, Url), Url, null));
        Assert.Equal(
            SignatureResult.Valid,
            rotating.Verify(TwilioSigner.Sign(signedWith, Url, ("From", "a")), Url, "From=a"));
    }

    [Fact]
    public void PreviousToken_IsWrongAfterRotation() =>
        Assert.Equal(SignatureResult.Wrong, Verifier.Verify(TwilioSigner.Sign(OldToken, Url), Url, null));

    [Theory]
    [InlineData("http://127.1/a")]
    [InlineData("http://[0:0:0:0:0:0:0:1]/a")]
    [InlineData("http://host:99999/a")]
    [InlineData("http://a b/a")]
    [InlineData("http:///a")]
    public void StrangeHost_IsWrongOrValidButNeverAnException(string url)
    {
        var rotating = new SignatureVerifier(new TwilioOptions { AuthToken = Token, PreviousAuthToken = OldToken });

        Assert.Equal(SignatureResult.Wrong, rotating.Verify(TwilioSigner.Sign("another", url), url, null));
        Assert.Equal(SignatureResult.Valid, rotating.Verify(TwilioSigner.Sign(Token, url), url, null));
        Assert.Equal(SignatureResult.Valid, rotating.Verify(TwilioSigner.Sign(OldToken, url), url, null));
    }
}
