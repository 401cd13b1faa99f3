using CallCenter.Simulator.Scenarios;
using CallCenter.Simulator.Twilio.Calls;
using CallCenter.Simulator.Twilio.Wire;
using TwilioSigner = CallCenter.Tests.Core.Signatures.TwilioSigner;

namespace CallCenter.Tests.Simulator.Twilio.Calls;

/// <summary>The exact parameters of each request.</summary>
public sealed class WebhookParameterTests
{
    private const string Standard =
        "AccountSid=AC1&ApiVersion=2010-04-01&CallSid=CA1&CallStatus=in-progress&Called=%2B11&Caller=%2B12&Direction=inbound&From=%2B12&To=%2B11";

    private static readonly CallIdentity Call = new("CA1", "+12", new IncomingNumber("PN1", "+11"), IsRep: true);

    private readonly ScriptedApp _app = new ScriptedApp()
        .On("/caller", "<Enqueue action=\"/left\">q</Enqueue>")
        .On("/left", "<Hangup/>")
        .On("/rep", "<Dial action=\"/after?tried=x\" method=\"GET\" timeout=\"3\" timeLimit=\"3600\"><Queue>q</Queue></Dial>")
        .On("/after", "<Hangup/>");

    [Fact(Timeout = Limits.Hang)]
    public async Task EveryRequest_CarriesTheStandardParameters()
    {
        var network = new SmallNetwork(_app);

        network.Ring("/caller");
        await network.RunAsync(1);

        WebhookRequest request = Assert.Single(_app.Requests);
        Assert.Equal(("POST", "https://calls.example.com/caller"), (request.Method, request.Url));
        Assert.Equal(
            "AccountSid=AC0123456789abcdef0123456789abcdef&ApiVersion=2010-04-01&CallSid=CA00000000000000000000000000000001&CallStatus=in-progress"
            + "&Called=%2B12015550100&Caller=%2B12065550101&Direction=inbound&From=%2B12065550101&To=%2B12015550100",
            request.Form);
    }

    [Theory]
    [InlineData("https://calls.example.com/rep", $"https://calls.example.com/rep?{Standard}&A=%2B1&B=x%20y")]
    [InlineData("https://calls.example.com/rep?tried=x", $"https://calls.example.com/rep?tried=x&{Standard}&A=%2B1&B=x%20y")]
    [InlineData("https://calls.example.com/rep?tried=x#rc=2", $"https://calls.example.com/rep?tried=x&{Standard}&A=%2B1&B=x%20y")]
    public void GetRequest_CarriesItsParametersInTheSignedQuery(string url, string expected)
    {
        WebhookRequest request = new TwilioAccount("AC1", ScriptedApp.Token).Sign(Call, "GET", url, [new("A", "+1"), new("B", "x y")]);

        Assert.Equal(new WebhookRequest("GET", expected, null, TwilioSigner.Sign(ScriptedApp.Token, expected)), request);
    }

    [Theory]
    [InlineData("https://calls.example.com/rep?tried=x")]
    [InlineData("https://calls.example.com/rep?tried=x#rc=2")]
    public void PostRequest_CarriesItsParametersInTheSignedForm(string url)
    {
        const string Sent = "https://calls.example.com/rep?tried=x";

        WebhookRequest request = new TwilioAccount("AC1", ScriptedApp.Token).Sign(Call, "POST", url, [new("B", "x y"), new("A", "+1")]);

        (string, string)[] fields =
        [
            .. Standard.Split('&').Select(field => field.Split('=')).Select(field => (field[0], Uri.UnescapeDataString(field[1]))),
            ("B", "x y"),
            ("A", "+1"),
        ];
        Assert.Equal(new WebhookRequest("POST", Sent, $"{Standard}&B=x%20y&A=%2B1", TwilioSigner.Sign(ScriptedApp.Token, Sent, fields)), request);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public void SharedKey_SignsInPlaceOfTheTokenAndIsNamed(string method)
    {
        var account = new TwilioAccount("AC1", ScriptedApp.Token) { SharedKey = new SigningKey("secret", "webhooks_sharedkey_x", SigningKey.HmacSha256) };

        WebhookRequest request = account.Sign(Call, method, "https://calls.example.com/rep", []);

        Assert.Equal(("key=webhooks_sharedkey_x,algorithm=HMAC_SHA256", 44), (request.SignatureSettings, request.Signature!.Length));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(true, "DequeueResult=bridged ")]
    [InlineData(false, "")]
    public async Task Talk_IsReportedToBoth(bool dequeueResult, string result)
    {
        var network = new SmallNetwork(_app, new Scenario { Twilio = new TwilioBehaviour { DequeueResult = dequeueResult } });

        network.Ring("/caller", talk: 75.9);
        await network.RunAsync(42);
        network.Ring("/rep");
        await network.RunAsync(1000);

        string sid = network.Exchange.Find("q")!.Sid;
        Assert.Equal(
            [
                "POST /caller",
                "POST /rep",
                $"POST /left QueueResult=bridged QueueSid={sid} QueueTime=42",
                $"GET /after tried=x DialCallStatus=completed DialBridged=true {result}QueueSid={sid} DialCallDuration=75 "
                + "DequeuedCallSid=CA00000000000000000000000000000001 DequeuedCallQueueTime=42 DequeuedCallDuration=75",
            ],
            _app.Seen);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(true, true, " DequeueResult=queue-empty QueueSid={0}")]
    [InlineData(true, false, " DequeueResult=queue-empty")]
    [InlineData(false, true, " QueueSid={0}")]
    [InlineData(false, false, "")]
    public async Task EmptyQueue_IsReportedAsTheSwitchesSay(bool dequeueResult, bool queueSid, string rest)
    {
        var network = new SmallNetwork(_app, new Scenario { Twilio = new TwilioBehaviour { DequeueResult = dequeueResult, QueueSidOnEmpty = queueSid } });
        string sid = network.Exchange.FindOrCreate("q").Sid;

        network.Ring("/rep");
        await network.RunAsync(1000);

        Assert.Equal("GET /after tried=x DialCallStatus=no-answer DialBridged=false" + rest.Replace("{0}", sid, StringComparison.Ordinal), _app.Seen[^1]);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(true, true, " DequeueResult=queue-not-found QueueSid=QU00000000000000000000000000000000")]
    [InlineData(true, false, " DequeueResult=queue-not-found")]
    [InlineData(false, true, " QueueSid=QU00000000000000000000000000000000")]
    [InlineData(false, false, "")]
    public async Task MissingQueue_IsReportedAtOnceAsTheSwitchesSay(bool dequeueResult, bool queueSid, string rest)
    {
        var network = new SmallNetwork(_app, new Scenario { Twilio = new TwilioBehaviour { DequeueResult = dequeueResult, QueueSidOnMissing = queueSid } });

        Person rep = network.Ring("/rep");
        await network.RunAsync(1000);

        Assert.Equal("GET /after tried=x DialCallStatus=failed DialBridged=false" + rest, _app.Seen[^1]);
        Assert.Equal(["ended at 0.4"], rep.Story);
        Assert.Null(network.Exchange.Find("q"));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RepWhoHangsUpAfterATalk_IsReportedIfTheSwitchSays(bool actionAfterRepHangup)
    {
        var network = new SmallNetwork(_app, new Scenario { Twilio = new TwilioBehaviour { ActionAfterRepHangup = actionAfterRepHangup } });

        network.Ring("/caller", talk: 60);
        Person rep = network.Ring("/rep", hangsUpAfterTalk: true);
        await network.RunAsync(1000);

        string sid = network.Exchange.Find("q")!.Sid;
        string[] report =
        [
            $"GET /after tried=x DialCallStatus=completed DialBridged=true DequeueResult=bridged QueueSid={sid} DialCallDuration=60 "
            + "DequeuedCallSid=CA00000000000000000000000000000001 DequeuedCallQueueTime=0 DequeuedCallDuration=60",
        ];
        Assert.Equal(actionAfterRepHangup ? report : [], _app.Seen.Where(line => line.StartsWith("GET", StringComparison.Ordinal)));
        Assert.Equal(["talking at 0.2", "talk over at 60.2", "ended at 60.2"], rep.Story);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RepWhoHangsUpOnAnEmptyQueue_IsReportedIfTheSwitchSays(bool actionAfterRepHangup)
    {
        var network = new SmallNetwork(_app, new Scenario { Twilio = new TwilioBehaviour { ActionAfterRepHangup = actionAfterRepHangup } });
        string sid = network.Exchange.FindOrCreate("q").Sid;

        Person rep = network.Ring("/rep");
        await network.RunAsync(1);
        rep.Call.HangUp();
        await network.RunAsync(1000);

        string[] report = [$"GET /after tried=x DialCallStatus=canceled DialBridged=false DequeueResult=hangup QueueSid={sid}"];
        Assert.Equal(actionAfterRepHangup ? report : [], _app.Seen.Where(line => line.StartsWith("GET", StringComparison.Ordinal)));
        Assert.Equal(["ended at 1"], rep.Story);
    }
}
