using CallCenter.Core.Signatures;

namespace CallCenter.Tests.Core.Signatures;

public sealed class UrlPortTests
{
    [Theory]
    [InlineData("https://host/a", "https://host:443/a")]
    [InlineData("http://host/a", "http://host:80/a")]
    [InlineData("HTTPS://host", "HTTPS://host:443")]
    [InlineData("http://host?a=:1", "http://host:80?a=:1")]
    [InlineData("https://[::1]/a", "https://[::1]:443/a")]
    [InlineData("http:///a", "http://:80/a")]
    public void UrlWithoutPort_GetsTheDefaultOne(string url, string expected) => Assert.Equal(expected, UrlPort.AddOrTakeAway(url));

    [Theory]
    [InlineData("https://host:443/a", "https://host/a")]
    [InlineData("http://host:8080", "http://host")]
    [InlineData("http://host:80?a=1", "http://host?a=1")]
    [InlineData("https://[::1]:8443/a:1", "https://[::1]/a:1")]
    [InlineData("http://:80/a", "http:///a")]
    public void UrlWithPort_LosesIt(string url, string expected) => Assert.Equal(expected, UrlPort.AddOrTakeAway(url));
}
