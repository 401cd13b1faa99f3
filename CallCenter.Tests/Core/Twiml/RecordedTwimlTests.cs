using System.Xml.Linq;
using Twilio.TwiML;
using Twilio.TwiML.Voice;
using TwilioMethod = Twilio.Http.HttpMethod;

namespace CallCenter.Tests.Core.Twiml;

/// <summary>What the package Twilio writes, byte for byte.</summary>
public sealed class RecordedTwimlTests
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

    private static Uri Relative(string url) => new(url, UriKind.Relative);

    private static Dial DialBack() => new(action: Relative("/rep-call-complete"), method: new TwilioMethod("get"), timeout: 1);

    [Fact]
    public void Nothing_IsAnEmptyResponse() =>
        Assert.Equal(Declaration + "<Response></Response>", new VoiceResponse().ToString());

    [Fact]
    public void Enqueue_IsWritten() => Assert.Equal(
        Declaration + "<Response>\n  <Enqueue>support</Enqueue>\n</Response>",
        new VoiceResponse().Enqueue(name: "support").ToString());

    [Fact]
    public void EnqueueWithWaitUrl_IsWritten() => Assert.Equal(
        Declaration + "<Response>\n  <Enqueue waitUrl=\"/wait-music\" waitUrlMethod=\"GET\">support</Enqueue>\n</Response>",
        new VoiceResponse().Enqueue(name: "support", waitUrl: Relative("/wait-music"), waitUrlMethod: new TwilioMethod("GET")).ToString());

    [Fact]
    public void EnqueueWithEverything_IsWritten() => Assert.Equal(
        Declaration + "<Response>\n  <Enqueue action=\"/enqueue-done\" maxQueueSize=\"5\" method=\"POST\" waitUrl=\"https://example.test/wait?a=1&amp;b=2\" waitUrlMethod=\"GET\" workflowSid=\"WW1\">support</Enqueue>\n</Response>",
        new VoiceResponse().Enqueue(
            "support", Relative("/enqueue-done"), 5, new TwilioMethod("POST"), new Uri("https://example.test/wait?a=1&b=2"), new TwilioMethod("GET"), "WW1").ToString());

    [Fact]
    public void EmptyEnqueue_IsWritten() => Assert.Equal(
        Declaration + "<Response>\n  <Enqueue></Enqueue>\n</Response>",
        new VoiceResponse().Enqueue(name: "").ToString());

    [Fact]
    public void UnicodeName_IsWrittenAsItIs() => Assert.Equal(
        Declaration + "<Response>\n  <Enqueue>súpport ☎</Enqueue>\n</Response>",
        new VoiceResponse().Enqueue(name: "súpport ☎").ToString());

    [Fact]
    public void DialOfAQueue_IsWritten() => Assert.Equal(
        Declaration + "<Response>\n  <Dial action=\"/rep-call-complete\" method=\"GET\" timeout=\"1\">\n    <Queue>support</Queue>\n  </Dial>\n</Response>",
        new VoiceResponse().Append(DialBack().Queue(name: "support")).ToString());

    [Fact]
    public void DialOfAnAppendedQueue_IsWritten() => Assert.Equal(
        Declaration + "<Response>\n  <Dial action=\"/rep-call-complete\" method=\"GET\" timeout=\"1\">\n    <Queue>support</Queue>\n  </Dial>\n</Response>",
        new VoiceResponse().Append(DialBack().Append(new Queue(name: "support"))).ToString());

    [Fact]
    public void DialOfAQueueWithEverything_IsWritten() => Assert.Equal(
        Declaration + "<Response>\n  <Dial action=\"/rep-call-complete\" method=\"GET\" timeout=\"1\">\n    <Queue url=\"/about-to-connect\" method=\"POST\" reservationSid=\"WR1\" postWorkActivitySid=\"WA1\">support</Queue>\n  </Dial>\n</Response>",
        new VoiceResponse().Append(DialBack().Queue("support", Relative("/about-to-connect"), new TwilioMethod("POST"), "WR1", "WA1")).ToString());

    [Fact]
    public void DialOfANumber_IsWritten() => Assert.Equal(
        Declaration + "<Response>\n  <Dial action=\"/rep-call-complete\" method=\"GET\" timeout=\"1\">+15550100</Dial>\n</Response>",
        new VoiceResponse().Append(new Dial("+15550100", Relative("/rep-call-complete"), new TwilioMethod("GET"), 1)).ToString());

    [Fact]
    public void Pause_IsWrittenOpenAndClosed() => Assert.Equal(
        Declaration + "<Response>\n  <Pause length=\"3\"></Pause>\n</Response>",
        new VoiceResponse().Pause(length: 3).ToString());

    [Fact]
    public void WithoutFormatting_IsOneLine() => Assert.Equal(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><Response><Enqueue>support</Enqueue></Response>",
        new VoiceResponse().Enqueue(name: "support").ToString(SaveOptions.DisableFormatting));

    [Fact]
    public void Interpolation_PrintsTheNameOfTheType() => Assert.Equal("Twilio.TwiML.VoiceResponse", $"{new VoiceResponse()}");
}
