using Twilio.Security;

namespace CallCenter.Tests.Core.Signatures;

/// <summary>Twilio's published vectors, against the package Twilio.</summary>
public sealed class RequestValidatorTests
{
    private static Dictionary<string, string> Form => new()
    {
        ["CallSid"] = "CA1234567890ABCDE",
        ["Caller"] = "+14158675309",
        ["Digits"] = "1234",
        ["From"] = "+14158675309",
        ["To"] = "+18005551212",
    };

    [Theory]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", "RSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    [InlineData("https://MyCompany.com:1234/myapp.php?foo=1&bar=2", "PCqOZm8cnu/L6+u5i5fuEd+Iac4=")]
    [InlineData("http://MyCompany.com/myapp.php?foo=1&bar=2", "XY7AlKOKL6im4yWyX84gldUrtis=")]
    public void PublishedVector_IsValid(string url, string signature) =>
        Assert.True(new RequestValidator("12345").Validate(url, Form, signature));

    [Theory]
    [InlineData("https://mycompany.com:1234/myapp.php?foo=1&bar=2", "RSOYDt4T1cUTdK1PDd93/VVr8B8=", true)]
    [InlineData("http://MyCompany.com:80/myapp.php?foo=1&bar=2", "XY7AlKOKL6im4yWyX84gldUrtis=", false)]
    public void PortThatTwilioDropped_IsTriedWithoutUnlessItIsTheDefault(string url, string signature, bool valid) =>
        Assert.Equal(valid, new RequestValidator("12345").Validate(url, Form, signature));

    [Theory]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=3", "RSOYDt4T1cUTdK1PDd93/VVr8B8=")]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", "RSOYDt4T1cUTdK1PDd93/VVr8B9=")]
    [InlineData("https://mycompany.com/myapp.php?foo=1&bar=2", "x")]
    public void AnyOtherSignature_IsWrong(string url, string signature) =>
        Assert.False(new RequestValidator("12345").Validate(url, Form, signature));

    [Theory]
    [InlineData("", "x")]
    [InlineData("https://mycompany.com/", "")]
    public void EmptyUrlOrSignature_Throws(string url, string signature) =>
        Assert.ThrowsAny<ArgumentException>(() => new RequestValidator("12345").Validate(url, Form, signature));

    [Fact]
    public void HostThatUriRewrites_Throws() =>
        Assert.ThrowsAny<ArgumentException>(() => new RequestValidator("12345").Validate("http://127.1/", Form, "x"));

    [Fact]
    public void HostThatUriRefuses_Throws() =>
        Assert.ThrowsAny<FormatException>(() => new RequestValidator("12345").Validate("http://a b/", Form, "x"));
}
