using CallCenter.Simulator.Twilio.Twiml;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Tests.Simulator.Twilio.Twiml;

public sealed class TwimlReaderTests
{
    private const double AWholeCall = 14_400;

    public static TheoryData<string, Verb> Verbs => new()
    {
        { "<Say>one two three four five</Say>", new SayVerb("one two three four five", 1) },
        { "<Say voice=\"alice\" language=\"en-GB\" loop=\"3\">one two</Say>", new SayVerb("one two", 3) },
        { "<Say loop=\"0\">one</Say>", new SayVerb("one", 0) },
        { "<Play>/music.mp3</Play>", new PlayVerb("/music.mp3", 1) },
        { "<Play loop=\"2\">https://example.com/music.mp3</Play>", new PlayVerb("https://example.com/music.mp3", 2) },
        { "<Play digits=\"1w2\"/>", new PassTimeVerb(Seconds(1.5)) },
        { "<Pause/>", new PassTimeVerb(Seconds(1)) },
        { "<Pause length=\"7\"></Pause>", new PassTimeVerb(Seconds(7)) },
        { "<Play digits=\"1\" loop=\"0\"/>", new PassTimeVerb(Seconds(AWholeCall)) },
        { "<Play digits=\"1111\" loop=\"2147483647\"/>", new PassTimeVerb(Seconds(AWholeCall)) },
        { "<Record/>", new RecordVerb(null, "POST", Seconds(5), Seconds(3600), "1234567890*#", true) },
        {
            "<Record action=\"/kept\" method=\"GET\" maxLength=\"4\" playBeep=\"false\" finishOnKey=\"#\" trim=\"do-not-trim\" timeout=\"2\"/>",
            new RecordVerb("/kept", "GET", Seconds(2), Seconds(4), "#", false)
        },
        { "<Record timeout=\"0\" finishOnKey=\"\"/>", new RecordVerb(null, "POST", null, Seconds(3600), "", true) },
        { "<Redirect>/next</Redirect>", new RedirectVerb("/next", "POST") },
        { "<Redirect method=\"GET\">\n  /next?a=1&amp;b=2\n</Redirect>", new RedirectVerb("/next?a=1&b=2", "GET") },
        { "<Hangup/>", new HangupVerb() },
        { "<Reject/>", new HangupVerb() },
        { "<Reject reason=\"busy\"/>", new HangupVerb() },
        { "<Leave/>", new LeaveVerb() },
        { "<Enqueue>customers</Enqueue>", new EnqueueVerb("customers", null, "POST", null, null, "POST") },
        { "<Enqueue waitUrl=\"\">customers</Enqueue>", new EnqueueVerb("customers", null, "POST", null, null, "POST") },
        {
            "<Enqueue action=\"/left\" method=\"GET\" maxQueueSize=\"9\" waitUrl=\"/wait\" waitUrlMethod=\"GET\">customers</Enqueue>",
            new EnqueueVerb("customers", "/left", "GET", 9, "/wait", "GET")
        },
        { "<Dial><Queue>customers</Queue></Dial>", new DialQueueVerb("customers", null, "POST", Seconds(30), Seconds(14_400), false) },
        {
            "<Dial action=\"/after?x=1\" method=\"GET\" timeout=\"1\" timeLimit=\"60\" hangupOnStar=\"true\" answerOnBridge=\"true\"><Queue>customers</Queue></Dial>",
            new DialQueueVerb("customers", "/after?x=1", "GET", Seconds(1), Seconds(60), true)
        },
        { "<Dial action=\"\" timeout=\"601\"><Queue>customers</Queue></Dial>", new DialQueueVerb("customers", null, "POST", Seconds(600), Seconds(14_400), false) },
    };

    public static TheoryData<string, int, string> Mistakes => new()
    {
        { "<Say>Hello", 12100, "The answer is not well-formed XML: line 1, position 23." },
        { "<Conference>room</Conference>", 12200, "'Conference' is no verb that a call can execute here." },
        { "<say>Hello</say>", 12200, "'say' is no verb that a call can execute here." },
        { "<v:Say xmlns:v=\"urn:v\">Hello</v:Say>", 12200, "'{urn:v}Say' is no verb that a call can execute here." },
        { "Hello", 12200, "'Response' must not contain text." },
        { "<Say Voice=\"alice\">Hello</Say>", 12200, "'Say' has no attribute 'Voice'." },
        { "<Say loop=\"-1\">Hello</Say>", 12200, "The attribute 'loop' of 'Say' is '-1', but must be a whole number from 0." },
        { "<Play></Play>", 12200, "'Play' must contain a URL." },
        { "<Play>a song</Play>", 12200, "'a song' is no URL." },
        { "<Pause length=\"0\"/>", 12200, "The attribute 'length' of 'Pause' is '0', but must be a whole number from 1." },
        { "<Pause length=\"1.5\"/>", 12200, "The attribute 'length' of 'Pause' is '1.5', but must be a whole number from 1." },
        { "<Pause>1</Pause>", 12200, "'Pause' must be empty." },
        { "<Record finishOnKey=\"a\"/>", 12200, "The attribute 'finishOnKey' of 'Record' is 'a', but must be keys of 0 to 9, * and #." },
        { "<Record trim=\"yes\"/>", 12200, "The attribute 'trim' of 'Record' is 'yes', but must be trim-silence or do-not-trim." },
        { "<Record><Say>Hello</Say></Record>", 12200, "'Record' must be empty." },
        { "<Gather><Record/></Gather>", 12200, "'Gather' must contain only Say, Play and Pause, but contains 'Record'." },
        { "<Gather>Hello</Gather>", 12200, "'Gather' must not contain text." },
        { "<Gather><Play/></Gather>", 12200, "'Play' must contain a URL." },
        { "<Gather finishOnKey=\"12\"/>", 12200, "The attribute 'finishOnKey' of 'Gather' is '12', but must be one of the keys 0 to 9, * and #, or empty." },
        { "<Gather numDigits=\"0\"/>", 12200, "The attribute 'numDigits' of 'Gather' is '0', but must be a whole number from 1." },
        { "<Gather timeout=\"0\"/>", 12200, "The attribute 'timeout' of 'Gather' is '0', but must be a whole number from 1." },
        { "<Gather input=\"voice\"/>", 12200, "The attribute 'input' of 'Gather' is 'voice', but must be dtmf or speech or dtmf speech or speech dtmf." },
        { "<Gather transcribe=\"true\"/>", 12200, "'Gather' has no attribute 'transcribe'." },
        { "<Record maxLength=\"soon\"/>", 12200, "The attribute 'maxLength' of 'Record' is 'soon', but must be a whole number from 1." },
        { "<Record action=\"\"/>", 12200, "The attribute 'action' of 'Record' is '', but must be a URL." },
        { "<Redirect/>", 12200, "'Redirect' must contain a URL." },
        { "<Redirect method=\"PUT\">/next</Redirect>", 12200, "The attribute 'method' of 'Redirect' is 'PUT', but must be GET or POST." },
        { "<Redirect><Say>x</Say></Redirect>", 12200, "'Redirect' must contain text alone." },
        { "<Hangup reason=\"busy\"/>", 12200, "'Hangup' has no attribute 'reason'." },
        { "<Leave>now</Leave>", 12200, "'Leave' must be empty." },
        { "<Reject reason=\"tired\"/>", 12200, "The attribute 'reason' of 'Reject' is 'tired', but must be rejected or busy." },
        { "<Dial>+12015550100</Dial>", 12200, "'Dial' must not contain text." },
        { "<Dial/>", 12200, "'Dial' must contain one 'Queue'; nothing else is dialled here." },
        { "<Dial><Number>+12015550100</Number></Dial>", 12200, "'Dial' must contain one 'Queue'; nothing else is dialled here." },
        { "<Dial><Queue>a</Queue><Queue>b</Queue></Dial>", 12200, "'Dial' must contain one 'Queue'; nothing else is dialled here." },
        { "<Dial method=\"get\"><Queue>a</Queue></Dial>", 12200, "The attribute 'method' of 'Dial' is 'get', but must be GET or POST." },
        { "<Dial timeout=\"0\"><Queue>a</Queue></Dial>", 13212, "The attribute 'timeout' of 'Dial' is '0', but must be a whole number from 1." },
        { "<Dial timeout=\"soon\"><Queue>a</Queue></Dial>", 13212, "The attribute 'timeout' of 'Dial' is 'soon', but must be a whole number from 1." },
        { "<Dial hangupOnStar=\"yes\"><Queue>a</Queue></Dial>", 13213, "The attribute 'hangupOnStar' of 'Dial' is 'yes', but must be true or false." },
        { "<Dial timeLimit=\"0\"><Queue>a</Queue></Dial>", 13216, "The attribute 'timeLimit' of 'Dial' is '0', but must be a whole number from 1." },
        { "<Enqueue method=\"PUT\">a</Enqueue>", 14201, "The attribute 'method' of 'Enqueue' is 'PUT', but must be GET or POST." },
        { "<Enqueue waitUrl=\"a song\">a</Enqueue>", 14202, "'a song' is no URL." },
        { "<Enqueue action=\"\">a</Enqueue>", 14203, "The attribute 'action' of 'Enqueue' is '', but must be a URL." },
        { "<Enqueue></Enqueue>", 14204, "'Enqueue' names no queue." },
        { $"<Enqueue>{new string('a', 64)}</Enqueue>", 14205, "'Enqueue' names a queue by more than 63 characters." },
        { "<Enqueue waitUrlMethod=\"PUT\">a</Enqueue>", 14206, "The attribute 'waitUrlMethod' of 'Enqueue' is 'PUT', but must be GET or POST." },
        { "<Dial><Queue/></Dial>", 14212, "'Queue' names no queue." },
        { $"<Dial><Queue>{new string('a', 64)}</Queue></Dial>", 14213, "'Queue' names a queue by more than 63 characters." },
    };

    public static TheoryData<WebhookResponse, int, string> BadAnswers => new()
    {
        { new WebhookResponse(500, "text/xml", "<Response/>"), 11200, "The answer has status 500, not 200." },
        { new WebhookResponse(204, null, ""), 11200, "The answer has status 204, not 200." },
        { new WebhookResponse(200, "text/xml", new string(' ', 65_537)), 11750, "The answer has 65537 bytes, more than 64 kB." },
        { new WebhookResponse(200, "text/xml", new string('é', 32_769)), 11750, "The answer has 65538 bytes, more than 64 kB." },
        { new WebhookResponse(200, "text/xml", ""), 12100, "The answer is not well-formed XML: line 0, position 0." },
        { new WebhookResponse(200, "text/html", "<html><body>It works!"), 12100, "The answer is not well-formed XML: line 1, position 22." },
        { new WebhookResponse(200, "text/xml", " <?xml version=\"1.0\"?><Response/>"), 12100, "The answer is not well-formed XML: line 1, position 4." },
        { new WebhookResponse(200, "text/xml", "<!DOCTYPE Response><Response/>"), 12100, "The answer is not well-formed XML: line 0, position 0." },
        { new WebhookResponse(200, "text/xml", "<response/>"), 12102, "The root element is 'response', not a plain 'Response'." },
        { new WebhookResponse(200, "text/xml", "<Response a=\"1\"/>"), 12102, "The root element is 'Response', not a plain 'Response'." },
        { new WebhookResponse(200, "text/plain", "<Response/>"), 12300, "The answer has content type 'text/plain', which is not that of TwiML." },
        { new WebhookResponse(200, null, "<Response/>"), 12300, "The answer has content type '', which is not that of TwiML." },
    };

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    private static WebhookResponse Answer(string verbs) => new(200, "application/xml; charset=utf-8", $"<Response>{verbs}</Response>");

    [Theory]
    [MemberData(nameof(Verbs), DisableDiscoveryEnumeration = true)]
    public void Verb_IsReadWithItsDefaults(string document, Verb verb) => Assert.Equal([verb], TwimlReader.Read(Answer(document)));

    [Fact]
    public void Gather_IsReadWithItsDefaults()
    {
        var gather = Assert.IsType<GatherVerb>(Assert.Single(TwimlReader.Read(Answer("<Gather/>"))));

        Assert.Empty(gather.Prompt);
        Assert.Equal(
            (null, "POST", Seconds(5), null, "#", false, true),
            (gather.Action, gather.Method, gather.Timeout, gather.NumDigits, gather.FinishOnKey, gather.ActionOnEmptyResult, gather.TakesKeys));
    }

    [Fact]
    public void Gather_IsReadWithAllThatItMayHave()
    {
        var gather = Assert.IsType<GatherVerb>(Assert.Single(TwimlReader.Read(Answer(
            "<Gather action=\"/key\" method=\"GET\" input=\"speech\" timeout=\"1\" numDigits=\"2\" finishOnKey=\"\" actionOnEmptyResult=\"true\">"
            + "<Say>Press one.</Say><Play>/music.mp3</Play><Pause/></Gather>"))));

        Assert.Equal([new SayVerb("Press one.", 1), new PlayVerb("/music.mp3", 1), new PassTimeVerb(Seconds(1))], gather.Prompt);
        Assert.Equal(
            ("/key", "GET", Seconds(1), 2, "", true, false),
            (gather.Action, gather.Method, gather.Timeout, gather.NumDigits, gather.FinishOnKey, gather.ActionOnEmptyResult, gather.TakesKeys));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Mistake_HasTwiliosNumberAndASentence(string document, int number, string sentence) => AssertRefused(Answer(document), number, sentence);

    [Theory]
    [MemberData(nameof(BadAnswers), DisableDiscoveryEnumeration = true)]
    public void BadAnswer_HasTwiliosNumberAndASentence(WebhookResponse answer, int number, string sentence) => AssertRefused(answer, number, sentence);

    [Theory]
    [InlineData("text/xml")]
    [InlineData("Application/XML;charset=utf-8")]
    [InlineData("text/html")]
    public void TwimlType_IsAccepted(string type) => Assert.Empty(TwimlReader.Read(new WebhookResponse(200, type, "<Response/>")));

    [Fact]
    public void Document_IsReadInOrderWithoutItsComments() => Assert.Equal(
        [new PassTimeVerb(Seconds(1)), new LeaveVerb(), new HangupVerb()],
        TwimlReader.Read(Answer("\n  <!-- wait --><Pause/>\n  <Leave/><?pi?><Hangup/>\n")));

    [Fact]
    public void Document_TellsHowItsVerbsAreWritten() => Assert.Equal(
        ["Pause: ", "Play: loop", "Reject: ", "Dial: timeout action"],
        TwimlReader.ReadDocument("<Response><Pause/><Play loop=\"2\">/a</Play><Reject/><Dial timeout=\"30\" action=\"\"><Queue>a</Queue></Dial></Response>")
            .Select(verb => $"{verb.Element}: {string.Join(' ', verb.Attributes)}"));

    [Fact]
    public void LongestDocument_IsRead() =>
        Assert.Empty(TwimlReader.Read(new WebhookResponse(200, "text/xml", "<Response>" + new string(' ', 65_536 - 21) + "</Response>")));

    [Theory]
    [InlineData("ftp://example.com/music.mp3")]
    [InlineData("mailto:somebody@example.com")]
    [InlineData("http://")]
    public void UrlThatTwilioCannotRequest_IsRefused(string url) =>
        AssertRefused(Answer($"<Enqueue waitUrl=\"{url}\">a</Enqueue>"), 14202, $"'{url}' is no URL.");

    private static void AssertRefused(WebhookResponse answer, int number, string sentence)
    {
        TwimlException error = Assert.Throws<TwimlException>(() => TwimlReader.Read(answer));

        Assert.Equal((number, sentence), (error.Number, error.Message));
    }
}
