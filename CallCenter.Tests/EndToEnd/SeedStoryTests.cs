using System.Xml.Linq;

namespace CallCenter.Tests.EndToEnd;

/// <summary>The story of the original design, told over HTTP by a caller of each tier and a rep who follows each action URL.</summary>
public sealed class SeedStoryTests(CallCenterFixture callCenter) : IClassFixture<CallCenterFixture>
{
    private const string PremiumDial = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Response>\n  <Dial action=\"/rep-call-complete?tried=premium\" method=\"GET\" timeout=\"1\">\n    <Queue>premium-customers</Queue>\n  </Dial>\n</Response>";
    private const string RegularDial = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Response>\n  <Dial action=\"/rep-call-complete?tried=regular\" method=\"GET\" timeout=\"1\">\n    <Queue>customers</Queue>\n  </Dial>\n</Response>";

    private static readonly (string, string)[] Standard =
    [
        ("CallSid", "CA00000000000000000000000000000001"), ("From", "+15005550101"), ("To", "+15005550100"), ("CallStatus", "in-progress"),
    ];

    [Theory(Timeout = Limits.Hang)]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Callers_AreEnqueuedByTier(string method)
    {
        using var twilio = new TwilioCaller(callCenter.BaseAddress, CallCenterFixture.Token);

        RawResponse premium = await twilio.RequestAsync(method, "/premium-enqueue", Standard);
        RawResponse regular = await twilio.RequestAsync(method, "/regular-enqueue", Standard);

        Assert.Equal((200, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Response>\n  <Enqueue>premium-customers</Enqueue>\n</Response>"), (premium.Status, premium.Body));
        Assert.Equal((200, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Response>\n  <Enqueue>customers</Enqueue>\n</Response>"), (regular.Status, regular.Body));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("GET", true)]
    [InlineData("POST", true)]
    [InlineData("GET", false)]
    public async Task Rep_TriesPremiumThenRegularAndComesBackToPremium(string numberMethod, bool sendsDequeueResult)
    {
        using var twilio = new TwilioCaller(callCenter.BaseAddress, CallCenterFixture.Token);

        RawResponse calledIn = await twilio.RequestAsync(numberMethod, "/rep-call-complete", Standard);
        Assert.Equal(PremiumDial, calledIn.Body);

        RawResponse premiumWasEmpty = await FollowAsync(twilio, calledIn, Result("queue-empty"));
        Assert.Equal(RegularDial, premiumWasEmpty.Body);

        RawResponse regularWasEmpty = await FollowAsync(twilio, premiumWasEmpty, Result("queue-empty"));
        Assert.Equal(PremiumDial, regularWasEmpty.Body);

        RawResponse premiumWasEmptyAgain = await FollowAsync(twilio, regularWasEmpty, Result("queue-empty"));
        Assert.Equal(RegularDial, premiumWasEmptyAgain.Body);

        RawResponse talked = await FollowAsync(twilio, premiumWasEmptyAgain, Result("bridged"));
        Assert.Equal(PremiumDial, talked.Body);

        (string, string)[] Result(string result) => sendsDequeueResult
            ? [.. Standard, ("DequeueResult", result)]
            : [.. Standard, ("DialBridged", result == "bridged" ? "true" : "false")];
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RepAtAMissingQueue_PausesAndStillReachesTheOther()
    {
        using var twilio = new TwilioCaller(callCenter.BaseAddress, CallCenterFixture.Token);

        RawResponse calledIn = await twilio.RequestAsync("GET", "/rep-call-complete", Standard);
        RawResponse notFound = await FollowAsync(twilio, calledIn, [.. Standard, ("DequeueResult", "queue-not-found")]);

        Assert.Equal(RegularDial.Replace("  <Dial", "  <Pause length=\"1\"></Pause>\n  <Dial", StringComparison.Ordinal), notFound.Body);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Answer_IsXmlThatTwilioMustNotCache()
    {
        using var twilio = new TwilioCaller(callCenter.BaseAddress, CallCenterFixture.Token);

        RawResponse answer = await twilio.RequestAsync("GET", "/rep-call-complete");

        Assert.Equal("application/xml; charset=utf-8", answer.Headers["Content-Type"]);
        Assert.Equal("no-store", answer.Headers["Cache-Control"]);
        Assert.DoesNotContain("ETag", answer.Headers.Keys, StringComparer.OrdinalIgnoreCase);
        Assert.DoesNotContain("Last-Modified", answer.Headers.Keys, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Requests the action URL of a rep's document, as Twilio does when the dial is over.</summary>
    private static Task<RawResponse> FollowAsync(TwilioCaller twilio, RawResponse document, (string, string)[] parameters)
    {
        XElement dial = XDocument.Parse(document.Body).Root!.Element("Dial")!;
        return twilio.RequestAsync(dial.Attribute("method")!.Value, dial.Attribute("action")!.Value, parameters);
    }
}
