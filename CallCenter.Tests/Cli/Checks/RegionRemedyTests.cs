using CallCenter.Cli.Checks;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Tests.Cli.Checks;

/// <summary>What is said of a refused request where the account is in another region than the default one.</summary>
public sealed class RegionRemedyTests
{
    [Theory]
    [InlineData(null, "Either the token is another than the app's Twilio__AuthToken, or a proxy")]
    [InlineData("au1", "Either the token is another than the app's Twilio__AuthToken (here and there it must be that of region AU1), or a proxy")]
    public void RefusedToken_IsToBeThatOfTheRegion(string? region, string begin)
    {
        var request = new WebhookRequest("POST", "https://calls.example.com/premium-enqueue", "", Signature: null);
        var refused = new ProbeAnswer(request, new WebhookResponse(403, ContentType: null, Body: ""), Failure: null, TimeSpan.Zero);
        var options = new CheckOptions { BaseUrl = "https://calls.example.com", Signer = new SigningKey("token"), Region = region };

        Assert.StartsWith(begin, Remedies.ForRefusing(refused, options), StringComparison.Ordinal);
    }
}
