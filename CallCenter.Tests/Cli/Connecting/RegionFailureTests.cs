using CallCenter.Cli.Connecting;
using CallCenter.Core.Queues;

namespace CallCenter.Tests.Cli.Connecting;

/// <summary>What a failure of a region's REST means to a person.</summary>
public sealed class RegionFailureTests
{
    [Fact]
    public void RefusedCredentials_AreToBeTheRegionsOwn() => Assert.Equal(
        "Twilio refuses the credentials: Twilio__AccountSid must be the account of the API key Twilio__ApiKeySid, and Twilio__ApiKeySecret the key's secret; and the key must be one of region IE1, which has its own keys.",
        RestFailure.Sentence(new RegionalRefusalException("ie1", 20003, 401, "Authenticate", ""), "read queues"));

    [Fact]
    public void HostThatCannotBeReached_IsNamed() => Assert.Equal(
        "Twilio's REST cannot be reached (api.nowhere.ie1.twilio.com: Name or service not known): check region and edge, whose host this is, or that this machine may connect to it.",
        RestFailure.Sentence(new HttpRequestException("api.nowhere.ie1.twilio.com: Name or service not known", new HttpRequestException("Name or service not known")), "read queues"));
}
