using System.Text;
using CallCenter.LocalHost.Hosting;
using CallCenter.Tests.Core.Signatures;

namespace CallCenter.Tests.EndToEnd;

public sealed class SignatureOverHttpTests(CallCenterFixture callCenter) : IClassFixture<CallCenterFixture>
{
    private const string OtherToken = "fedcba9876543210fedcba9876543210";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private RawRequest Request(string method, string target) => new(method, target, callCenter.BaseAddress.Authority);

    private async Task<RawResponse> SendAsync(RawRequest request, string? signature)
    {
        using var http = new RawHttp(callCenter.BaseAddress);
        return await http.SendAsync(signature is null ? request : request.With("X-Twilio-Signature", signature), Cancelled);
    }

    private static string Sign(RawRequest request, params (string, string)[] form) => TwilioSigner.Sign(CallCenterFixture.Token, request.Url, form);

    [Theory(Timeout = Limits.Hang)]
    [InlineData("GET", "/premium-enqueue")]
    [InlineData("POST", "/premium-enqueue")]
    [InlineData("GET", "/regular-enqueue")]
    [InlineData("POST", "/regular-enqueue")]
    [InlineData("GET", "/rep-call-complete")]
    [InlineData("POST", "/rep-call-complete")]
    public async Task MissingAndWrongSignature_GetTheSameEmpty403(string method, string target)
    {
        RawResponse missing = await SendAsync(Request(method, target), null);
        RawResponse wrong = await SendAsync(Request(method, target), TwilioSigner.Sign(OtherToken, Request(method, target).Url));

        Assert.Equal((403, ""), (missing.Status, missing.Body));
        Assert.Equal((403, ""), (wrong.Status, wrong.Body));
        Assert.Equal(missing.Headers.Keys.Order(), wrong.Headers.Keys.Order());
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("/rep-call-complete?From=sip%3Arep%40pbx.example.com", "/rep-call-complete?From=sip:rep@pbx.example.com")]
    [InlineData("/rep-call-complete?FromCity=SULL%27ADDA", "/rep-call-complete?FromCity=SULL'ADDA")]
    [InlineData("/rep-call-complete?a=%7E%2f%C3%A3+%20*()!", "/rep-call-complete?a=%7E%2f%C3%A3+%20*()!")]
    [InlineData("/REP-call-Complete?a", "/REP-call-Complete?a")]
    public async Task UrlAsTwilioSignsIt_IsAccepted(string sent, string signed)
    {
        RawResponse answer = await SendAsync(Request("GET", sent), Sign(Request("GET", signed)));

        Assert.Equal(200, answer.Status);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("calls.example.com")]
    [InlineData("calls.example.com:80")]
    [InlineData("127.1")]
    [InlineData("xn--mnchen-3ya.example.com")]
    public async Task DefaultPortAndStrangeHosts_AreSignedWithoutPort(string host)
    {
        var request = new RawRequest("GET", "/rep-call-complete", host);
        var signedAs = new RawRequest("GET", "/rep-call-complete", host.Replace(":80", "", StringComparison.Ordinal));

        Assert.Equal(200, (await SendAsync(request, Sign(signedAs))).Status);
        Assert.Equal(403, (await SendAsync(request, TwilioSigner.Sign(OtherToken, signedAs.Url))).Status);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("host:99999")]
    [InlineData("host:0")]
    [InlineData("[::1]:1")]
    [InlineData("a_b..c")]
    public async Task HostThatNoUrlCanHave_Gets403(string host) =>
        Assert.Equal(403, (await SendAsync(new RawRequest("GET", "/premium-enqueue", host), TwilioSigner.Sign(OtherToken, "x"))).Status);

    [Fact(Timeout = Limits.Hang)]
    public async Task FormOver64KiB_IsReadAndAnswered()
    {
        string long1 = new('x', 100_000);
        RawRequest request = Request("POST", "/rep-call-complete?tried=premium").With("Content-Type", RawRequest.Form)
            with
        { Body = Encoding.ASCII.GetBytes($"Pad={long1}&DequeueResult=queue-empty") };

        RawResponse signed = await SendAsync(request, Sign(request, ("Pad", long1), ("DequeueResult", "queue-empty")));
        RawResponse unsigned = await SendAsync(request, Sign(request));

        Assert.Equal(200, signed.Status);
        Assert.Contains("<Queue>customers</Queue>", signed.Body, StringComparison.Ordinal);
        Assert.Equal(403, unsigned.Status);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("application/json", "{\"DequeueResult\":\"bridged\"}")]
    [InlineData("text/plain", "DequeueResult=bridged")]
    [InlineData("application/x-www-form-urlencoded", "this is no form")]
    [InlineData("application/x-www-form-urlencoded", "\u00ff\u00fe\u0000")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\n")]
    public async Task BodyThatIsNoForm_IsIgnored(string contentType, string body)
    {
        RawRequest request = Request("POST", "/rep-call-complete?tried=premium&DequeueResult=queue-empty").With("Content-Type", contentType)
            with
        { Body = Encoding.Latin1.GetBytes(body) };

        RawResponse signed = await SendAsync(request, Sign(request));

        Assert.Equal(200, signed.Status);
        Assert.Contains("<Queue>customers</Queue>", signed.Body, StringComparison.Ordinal);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task BadEscapesAndBadUtf8_AreReadAsFarAsTheyGo()
    {
        RawRequest request = Request("POST", "/rep-call-complete?tried=premium").With("Content-Type", RawRequest.Form)
            with
        { Body = Encoding.ASCII.GetBytes("a=%zz&b=%ff&DequeueResult=queue-empty") };

        RawResponse signed = await SendAsync(request, Sign(request, ("a", "%zz"), ("b", "\uFFFD"), ("DequeueResult", "queue-empty")));

        Assert.Equal(200, signed.Status);
        Assert.Contains("<Queue>customers</Queue>", signed.Body, StringComparison.Ordinal);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task BaseUrlOverride_IsWhatIsSignedAndLeadsTheActionUrl()
    {
        await using LocalFunctionsHost behindGateway = await LocalFunctionsHost.StartAsync(
            new LocalHostOptions
            {
                Settings = new Dictionary<string, string?>
                {
                    ["Twilio:AuthToken"] = CallCenterFixture.Token,
                    ["Twilio:RequestValidation:BaseUrlOverride"] = "https://gw.example.com/phone/",
                    ["CallCenter:CallbackMethod"] = "post",
                },
            },
            Cancelled);
        using var http = new RawHttp(behindGateway.BaseAddress);
        var request = new RawRequest("GET", "/rep-call-complete?a=%20", behindGateway.BaseAddress.Authority);

        RawResponse signed = await http.SendAsync(
            request.With("X-Twilio-Signature", TwilioSigner.Sign(CallCenterFixture.Token, "https://gw.example.com/phone/rep-call-complete?a=%20")),
            Cancelled);
        RawResponse signedInside = await http.SendAsync(request.With("X-Twilio-Signature", Sign(request)), Cancelled);

        Assert.Equal(200, signed.Status);
        Assert.Contains("<Dial action=\"/phone/rep-call-complete?tried=premium\" method=\"POST\" timeout=\"1\">", signed.Body, StringComparison.Ordinal);
        Assert.Equal(403, signedInside.Status);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(CallCenterFixture.Token)]
    [InlineData(OtherToken)]
    public async Task BothTokens_AreAcceptedWhileRotating(string signedWith)
    {
        await using LocalFunctionsHost rotating = await LocalFunctionsHost.StartAsync(
            new LocalHostOptions
            {
                Settings = new Dictionary<string, string?> { ["Twilio:AuthToken"] = OtherToken, ["Twilio:PreviousAuthToken"] = CallCenterFixture.Token },
            },
            Cancelled);
        using var twilio = new TwilioCaller(rotating.BaseAddress, signedWith);

        Assert.Equal(200, (await twilio.RequestAsync("GET", "/rep-call-complete", ("DequeueResult", "bridged"))).Status);
        Assert.Equal(200, (await twilio.RequestAsync("POST", "/rep-call-complete", ("DequeueResult", "bridged"))).Status);
    }
}
