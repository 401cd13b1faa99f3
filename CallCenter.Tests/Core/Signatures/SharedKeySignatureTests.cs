using CallCenter.Core.Settings;
using CallCenter.Core.Signatures;

namespace CallCenter.Tests.Core.Signatures;

/// <summary>Requests that say by which shared key they are signed.</summary>
public sealed class SharedKeySignatureTests
{
    private const string Token = "0123456789abcdef0123456789abcdef";
    private const string Key = "webhooks_sharedkey_01k5abcdefghjkmnpqrstvwxyz";
    private const string OtherKey = "webhooks_sharedkey_01k6abcdefghjkmnpqrstvwxyz";
    private const string Secret = "c2hhcmVk";
    private const string OtherSecret = "b3RoZXI=";
    private const string Url = "https://calls.example.com/rep-call-complete?tried=premium";
    private const string Form = "From=%2B15550100&To=b";

    private static readonly (string, string)[] Fields = [("From", "+15550100"), ("To", "b")];
    private static readonly SignatureVerifier Both = new(new TwilioOptions { AuthToken = Token, SharedKeys = $"{Key}={Secret};{OtherKey}={OtherSecret}" });
    private static readonly SignatureVerifier KeyAlone = new(new TwilioOptions { SharedKeys = $"{Key}={Secret}" });
    private static readonly SignatureVerifier TokenAlone = new(new TwilioOptions { AuthToken = Token });

    private static string Verify(SignatureVerifier verifier, string? header, string? signature, string? form = null) =>
        verifier.Verify(signature, SignatureSettings.Read(header), Url, form).ToString();

    [Theory]
    [InlineData(Key, Secret)]
    [InlineData(OtherKey, OtherSecret)]
    public void EachKey_IsValidByEachAlgorithm(string key, string secret)
    {
        Assert.Equal("Valid", Verify(Both, $"key={key},algorithm=HMAC_SHA256", TwilioSigner.SignBySha256(secret, Url)));
        Assert.Equal("Valid", Verify(Both, $"key={key},algorithm=HMAC_SHA256", TwilioSigner.SignBySha256(secret, Url, Fields), Form));
        Assert.Equal("Valid", Verify(Both, $"key={key},algorithm=hmac_sha1", TwilioSigner.Sign(secret, Url)));
        Assert.Equal("Valid", Verify(Both, $"key={key}", TwilioSigner.Sign(secret, Url, Fields), Form));
    }

    [Fact]
    public void KeyWithoutToken_IsEnough() =>
        Assert.Equal("Valid", Verify(KeyAlone, $"key={Key},algorithm=HMAC_SHA256", TwilioSigner.SignBySha256(Secret, Url, Fields), Form));

    [Fact]
    public void WithoutTheHeader_TheTokenDecides()
    {
        Assert.Equal("Valid", Verify(Both, null, TwilioSigner.Sign(Token, Url)));
        Assert.Equal("Wrong", Verify(Both, null, TwilioSigner.Sign(Secret, Url)));
        Assert.Equal("Wrong", Verify(Both, null, TwilioSigner.SignBySha256(Secret, Url)));
        Assert.Equal("SignerUnknown", Verify(KeyAlone, null, TwilioSigner.Sign(Token, Url)));
    }

    [Fact]
    public void HeaderWithoutKey_IsTheTokenByItsAlgorithm() =>
        Assert.Equal("Valid", Verify(Both, "algorithm=HMAC_SHA256", TwilioSigner.SignBySha256(Token, Url)));

    [Theory]
    [InlineData($"key={Key},algorithm=none")]
    [InlineData($"key={Key},algorithm=HMAC_MD5")]
    [InlineData("key=webhooks_sharedkey_01k7abcdefghjkmnpqrstvwxyz,algorithm=HMAC_SHA256")]
    [InlineData("key=,algorithm=HMAC_SHA256")]
    [InlineData("algorithm=none")]
    public void WhatIsNotConfigured_IsRefusedWhateverTheSignature(string header)
    {
        foreach (string signature in new[] { TwilioSigner.SignBySha256(Secret, Url), TwilioSigner.Sign(Secret, Url), TwilioSigner.Sign(Token, Url), TwilioSigner.SignBySha256("", Url), "x" })
        {
            Assert.Equal("SignerUnknown", Verify(Both, header, signature));
            Assert.Equal("SignerUnknown", Both.Inspect(signature, SignatureSettings.Read(header)).ToString());
        }
    }

    [Fact]
    public void KeyWithoutConfiguredKeys_IsRefused() =>
        Assert.Equal("SignerUnknown", Verify(TokenAlone, $"key={Key},algorithm=HMAC_SHA256", TwilioSigner.SignBySha256(Token, Url)));

    [Fact]
    public void KeysThatCannotBeRead_SignNothing()
    {
        var verifier = new SignatureVerifier(new TwilioOptions { AuthToken = Token, SharedKeys = Key });

        Assert.Equal("SignerUnknown", Verify(verifier, $"key={Key},algorithm=HMAC_SHA256", TwilioSigner.SignBySha256("", Url)));
        Assert.Equal("Valid", Verify(verifier, null, TwilioSigner.Sign(Token, Url)));
    }

    [Fact]
    public void OneKeysSecret_DoesNotSignForAnother()
    {
        Assert.Equal("Wrong", Verify(Both, $"key={Key},algorithm=HMAC_SHA256", TwilioSigner.SignBySha256(OtherSecret, Url)));
        Assert.Equal("Wrong", Verify(Both, $"key={Key},algorithm=HMAC_SHA256", TwilioSigner.SignBySha256(Token, Url)));
    }

    [Theory]
    [InlineData(28, "Wrong")]
    [InlineData(43, "Wrong")]
    [InlineData(44, "Valid")]
    [InlineData(45, "Wrong")]
    [InlineData(0, "Missing")]
    public void Signature_HasTheLengthOfItsAlgorithm(int length, string expected) =>
        Assert.Equal(expected, KeyAlone.Inspect(new string('A', length), SignatureSettings.Read($"key={Key},algorithm=HMAC_SHA256")).ToString());
}
