using CallCenter.Core.Signatures;

namespace CallCenter.Tests.Core.Signatures;

public sealed class PublicUrlTests
{
    [Theory]
    [InlineData("https://host/rep-call-complete?a=%27&b=%7E", "https://host/rep-call-complete?a=%27&b=%7E")]
    [InlineData("https://host:443/a?b=:443", "https://host/a?b=:443")]
    [InlineData("http://host:80/a", "http://host/a")]
    [InlineData("https://host:80/a", "https://host:80/a")]
    [InlineData("http://host:443/a", "http://host:443/a")]
    [InlineData("http://localhost:7071/a", "http://localhost:7071/a")]
    [InlineData("HTTPS://Host:443/A", "HTTPS://Host/A")]
    [InlineData("https://user:secret@host/a?b=c@d", "https://host/a?b=c@d")]
    [InlineData("https://[::1]:443/a", "https://[::1]/a")]
    [InlineData("https://host", "https://host")]
    [InlineData("https://host?a=1", "https://host?a=1")]
    public void NoBaseUrl_KeepsTheRequestsUrlWithoutDefaultPortAndUserName(string requested, string expected) =>
        Assert.Equal(expected, new PublicUrl(null).Of(requested));

    [Theory]
    [InlineData("https://calls.example.com", "http://10.0.0.1:8080/a?b=%20", "https://calls.example.com/a?b=%20")]
    [InlineData("https://calls.example.com/", "http://inner/a", "https://calls.example.com/a")]
    [InlineData("https://Calls.Example.com:443", "http://inner/a", "https://Calls.Example.com/a")]
    [InlineData("http://calls.example.com:8080", "http://inner:80/a", "http://calls.example.com:8080/a")]
    [InlineData("https://gw.example.com/phone/", "http://inner/a?b", "https://gw.example.com/phone/a?b")]
    [InlineData("https://calls.example.com", "http:///a", "https://calls.example.com/a")]
    public void BaseUrl_ReplacesSchemeAndHost(string baseUrl, string requested, string expected) =>
        Assert.Equal(expected, new PublicUrl(baseUrl).Of(requested));

    [Theory]
    [InlineData(null, "")]
    [InlineData("https://calls.example.com", "")]
    [InlineData("https://calls.example.com/", "")]
    [InlineData("https://gw.example.com/phone/v1/", "/phone/v1")]
    public void BasePath_GoesBeforeTheActionUrl(string? baseUrl, string expected) =>
        Assert.Equal(expected, new PublicUrl(baseUrl).BasePath);

    [Theory]
    [InlineData(null, "https://calls.example.com/premium-enqueue?step=wait", "https://calls.example.com")]
    [InlineData("https://gw.example.com/phone/", "https://gw.example.com/phone/premium-enqueue?step=wait", "https://gw.example.com/phone")]
    public void Home_IsWhatGoesBeforeTheWebhook(string? baseUrl, string url, string expected) => Assert.Equal(expected, new PublicUrl(baseUrl).Home(url));
}
