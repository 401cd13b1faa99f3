using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Tests.Simulator.Twilio.Wire;

public sealed class RelativeUrlTests
{
    [Theory]
    [InlineData("https://calls.example.com/rep", "/after", "https://calls.example.com/after")]
    [InlineData("https://calls.example.com/rep?a=1", "/after?tried=premium", "https://calls.example.com/after?tried=premium")]
    [InlineData("https://calls.example.com/gateway/v1/rep", "/after", "https://calls.example.com/after")]
    [InlineData("https://calls.example.com/gateway/v1/rep", "/gateway/v1/after", "https://calls.example.com/gateway/v1/after")]
    [InlineData("https://calls.example.com/gateway/v1/rep", "after", "https://calls.example.com/gateway/v1/after")]
    [InlineData("https://calls.example.com/gateway/v1/rep", "../after", "https://calls.example.com/gateway/after")]
    [InlineData("https://calls.example.com/gateway/v1/", "after", "https://calls.example.com/gateway/v1/after")]
    [InlineData("https://calls.example.com/rep?a=1", "?tried=premium", "https://calls.example.com/rep?tried=premium")]
    [InlineData("https://calls.example.com/rep", "https://other.example.com/after", "https://other.example.com/after")]
    [InlineData("https://calls.example.com/rep", "HTTP://other.example.com/after", "HTTP://other.example.com/after")]
    [InlineData("https://calls.example.com/rep", "//other.example.com/after", "https://other.example.com/after")]
    [InlineData("http://localhost:7071/rep", "/after", "http://localhost:7071/after")]
    [InlineData("http://localhost:7071", "/after", "http://localhost:7071/after")]
    [InlineData("http://localhost:7071?from=/rep", "/after", "http://localhost:7071/after")]
    [InlineData("https://calls.example.com/rep?from=/x/y", "after", "https://calls.example.com/after")]
    public void Url_ResolvesAgainstTheDocument(string document, string url, string expected) =>
        Assert.Equal(expected, RelativeUrl.Resolve(document, url));
}
