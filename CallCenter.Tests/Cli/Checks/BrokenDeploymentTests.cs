using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using CallCenter.Core;

namespace CallCenter.Tests.Cli.Checks;

/// <summary>One mistake at a time, and exactly what the command says about it.</summary>
public sealed class BrokenDeploymentTests
{
    private const string AsAbove = "|As above.";

    private static async Task<string> ExpectFailureAsync(Fault fault, params string[] complaints)
    {
        await using Gateway gateway = await Gateway.StartAsync(fault);
        CheckRun run = await CheckRun.OfAsync(gateway.Url);
        Assert.Equal(complaints.Select(each => each.Replace("GATEWAY", gateway.Url, StringComparison.Ordinal)), run.Complaints);
        Assert.Equal(1, run.ExitCode);
        return run.Lines[^1];
    }

    private static string[] Unreached(string seen, string advice) =>
    [
        .. WebhookRoutes.All.SelectMany((webhook, i) => new[]
        {
            $"FAILED|{webhook}: unsigned request refused|GET {seen}, POST {seen}",
            i == 0 ? "|" + advice : AsAbove,
            $"skipped|{webhook}: everything else|the app was not reached there",
        }),
        $"skipped|rule: all rows, action URL|{WebhookRoutes.RepCallComplete} accepted no signed request",
    ];

    [Fact(Timeout = Limits.Hang)]
    public async Task NoSignatureCheck_FailsEveryRefusal() => await ExpectFailureAsync(
        new Fault { Settings = _ => [] },
        [
            .. WebhookRoutes.All.SelectMany((webhook, i) => new[]
            {
                $"FAILED|{webhook}: unsigned request refused|GET 200, POST 200",
                i == 0 ? "|Anybody can call this app: set Twilio__AuthToken in its settings, take Twilio__RequestValidation__Enabled out of them, and restart it." : AsAbove,
                $"FAILED|{webhook}: another token refused|GET 200, POST 200",
                AsAbove,
                $"FAILED|{webhook}: changed query refused|GET 200, POST 200",
                AsAbove,
                $"FAILED|{webhook}: changed form refused|POST 200",
                AsAbove,
            }),
        ]);

    [Fact(Timeout = Limits.Hang)]
    public async Task AnotherToken_FailsEverySignedRequest() => Assert.Matches(
        "^Checks: [0-9]+ ok, 6 failed(, [0-9] with a warning)?, 4 skipped[.]$",
        await ExpectFailureAsync(
            new Fault { Settings = _ => new() { ["Twilio:AuthToken"] = "another" } },
            [
                .. WebhookRoutes.All.SelectMany((webhook, i) => new[]
                {
                    $"FAILED|{webhook}: signed GET accepted|403",
                    i == 0 ? "|Either the token is another than the app's Twilio__AuthToken, or a proxy or gateway hides the URL from the app: then set Twilio__RequestValidation__BaseUrlOverride to GATEWAY in its settings." : AsAbove,
                    $"FAILED|{webhook}: signed POST accepted|403",
                    AsAbove,
                    $"skipped|{webhook}: TwiML, content type, caching|no signed request was accepted",
                }),
                $"skipped|rule: all rows, action URL|{WebhookRoutes.RepCallComplete} accepted no signed request",
            ]));

    [Fact(Timeout = Limits.Hang)]
    public async Task RoutePrefix_IsNamed()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Root, "host.json"), """{ "version": "2.0" }""", TestContext.Current.CancellationToken);

        await ExpectFailureAsync(
            new Fault { Directory = folder.Root },
            Unreached("404", "No function answers GET here: see in the Azure portal that the function is deployed, that its HttpTrigger takes GET and POST, and that host.json sets extensions.http.routePrefix to \"\"."));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(401, "Azure asks for a function key or a login, which Twilio does not send: use AuthorizationLevel.Anonymous in the function's HttpTrigger, and switch off the app's Authentication in the Azure portal.")]
    [InlineData(301, "The app sends requests elsewhere, and Twilio must be given the final URL: use the app's https URL for this command and for the Twilio numbers.")]
    [InlineData(500, "The app failed: read its log (Log stream in the Azure portal).")]
    [InlineData(503, "The app does not run: read its log (Log stream in the Azure portal). A wrong or missing setting, such as Twilio__AuthToken, stops it, and the log names it.")]
    [InlineData(418, "This is not an answer of the call center: check that the URL is the app's own.")]
    public async Task Status_IsExplained(int status, string advice) =>
        await ExpectFailureAsync(new Fault { Status = _ => status }, Unreached($"{status}", advice));

    [Fact(Timeout = Limits.Hang)]
    public async Task OneFunctionMissing_IsToldApart() => await ExpectFailureAsync(
        new Fault { Status = request => request.Path == $"/{WebhookRoutes.RegularEnqueue}" ? 404 : null },
        $"FAILED|{WebhookRoutes.RegularEnqueue}: unsigned request refused|GET 404, POST 404",
        "|No function answers GET here: see in the Azure portal that the function is deployed, that its HttpTrigger takes GET and POST, and that host.json sets extensions.http.routePrefix to \"\".",
        $"skipped|{WebhookRoutes.RegularEnqueue}: everything else|the app was not reached there");

    [Theory(Timeout = Limits.Hang)]
    [InlineData("<Response>", "<Answer>", "</Response>", "</Answer>", "has error 12102: The root element is 'Answer', not a plain 'Response'.")]
    [InlineData("<Enqueue>", "<Enqueue>the ", "", "", "has <Enqueue>the premium-customers</Enqueue>, not premium-customers")]
    [InlineData("<Enqueue>", "<Enqueue> ", "", "", "has <Enqueue> premium-customers</Enqueue>, not premium-customers")]
    [InlineData("<Enqueue>", "<Pause/><Enqueue>", "", "", "has <Pause> and <Enqueue> in place of <Enqueue>")]
    [InlineData("Enqueue>", "Play>", "", "", "has <Play> in place of <Enqueue>")]
    [InlineData("<Enqueue>", "<Enqueue waitUrl=\"/w\">", "", "", "has waitUrl and no action on <Enqueue>")]
    [InlineData("<Enqueue>", "<Enqueue waitUrl=\"/w\" action=\"/a\">", "", "", "has no method on <Enqueue>")]
    [InlineData("<Enqueue>", "<Enqueue waitUrl=\"/w\" action=\"/a\" method=\"GET\">", "", "", "has no waitUrlMethod on <Enqueue>")]
    [InlineData("<Enqueue>", "<Enqueue maxQueueSize=\"5\">", "", "", "has the attribute maxQueueSize on <Enqueue>")]
    [InlineData("<Response>", "<Response>Hello", "", "", "has error 12200: 'Response' must not contain text.")]
    [InlineData("</Response>", "", "", "", "has error 12100: The answer is not well-formed XML: line 4, position 1.")]
    public async Task WrongEnqueueDocument_IsDescribed(string old1, string new1, string old2, string new2, string mistake) => await ExpectFailureAsync(
        new Fault { RewriteBody = body => body.Contains("premium", StringComparison.Ordinal) && body.Contains("Enqueue", StringComparison.Ordinal) ? Replace(Replace(body, old1, new1), old2, new2) : body },
        $"FAILED|{WebhookRoutes.PremiumEnqueue}: TwiML|the document {mistake}",
        "|Publish the app again; if only a queue has another name, set CallCenter__PremiumQueue and CallCenter__RegularQueue, or give --premium-queue and --regular-queue.");

    [Theory(Timeout = Limits.Hang)]
    [InlineData("timeout=\"1\"", "timeout=\"0\"", "has error 13212: The attribute 'timeout' of 'Dial' is '0', but must be a whole number from 1.")]
    [InlineData("timeout=\"1\"", "timeout=\"1.5\"", "has error 13212: The attribute 'timeout' of 'Dial' is '1.5', but must be a whole number from 1.")]
    [InlineData("timeout=\"1\"", "", "has no timeout on <Dial>")]
    [InlineData("method=\"GET\"", "method=\"get\"", "has error 12200: The attribute 'method' of 'Dial' is 'get', but must be GET or POST.")]
    [InlineData("method=\"GET\"", "", "has no method on <Dial>")]
    [InlineData("action=", "url=", "has error 12200: 'Dial' has no attribute 'url'.")]
    [InlineData("action=\"/" + WebhookRoutes.RepCallComplete + "?tried=premium\"", "action=\"\"", "has no action on <Dial>")]
    [InlineData("<Dial", "<Record/><Dial", "has <Record> and <Dial> in place of <Dial>, or <Pause> and <Dial>")]
    [InlineData("Queue>", "Number>", "has error 12200: 'Dial' must contain one 'Queue'; nothing else is dialled here.")]
    [InlineData("<Queue>", "x<Queue>", "has error 12200: 'Dial' must not contain text.")]
    [InlineData("<Dial", "<Pause/><Pause/><Dial", "has <Pause> and <Pause> and <Dial> in place of <Dial>, or <Pause> and <Dial>")]
    public async Task WrongDialDocument_IsDescribed(string old, string replacement, string mistake) => await ExpectFailureAsync(
        new Fault { RewriteBody = body => Replace(body, old, replacement) },
        $"FAILED|{WebhookRoutes.RepCallComplete}: TwiML|the document {mistake}",
        "|Publish the app again; if only a queue has another name, set CallCenter__PremiumQueue and CallCenter__RegularQueue, or give --premium-queue and --regular-queue.",
        $"skipped|rule: all rows, action URL|{WebhookRoutes.RepCallComplete}: the document {mistake}");

    [Fact(Timeout = Limits.Hang)]
    public async Task ActionUrlOnAnotherHost_IsNotFollowed() => await ExpectFailureAsync(
        new Fault { RewriteBody = body => Replace(body, "action=\"", "action=\"https://other.example.com") },
        $"FAILED|action URL: leads back to the app|https://other.example.com/{WebhookRoutes.RepCallComplete}?tried=premium",
        "|Twilio would leave this app after the first dial: answer a relative action URL, and see that no gateway rewrites the document.",
        "skipped|rule: all other rows|the action URL leaves the app, where no request is signed");

    [Fact(Timeout = Limits.Hang)]
    public async Task ActionUrlWithoutTheGatewaysPath_NamesTheSetting() => await ExpectFailureAsync(
        new Fault
        {
            Path = "/phone",
            Settings = url => new() { ["Twilio:AuthToken"] = CallCenterFixture.Token, ["Twilio:RequestValidation:BaseUrlOverride"] = url },
            Status = request => request.Path.StartsWithSegments("/phone", StringComparison.Ordinal) ? null : 404,
            RewriteBody = body => Replace(body, "/phone/", "/"),
        },
        $"FAILED|action URL: answers by its method|GET /{WebhookRoutes.RepCallComplete} 404",
        "|The action URL must lie below GATEWAY: set Twilio__RequestValidation__BaseUrlOverride to it in the app's settings.",
        "skipped|rule: all other rows|the action URL answered 404");

    [Fact(Timeout = Limits.Hang)]
    public async Task SwappedQueues_FailTheEnqueuesAndTheRule() => await ExpectFailureAsync(
        new Fault { Settings = _ => new() { ["Twilio:AuthToken"] = CallCenterFixture.Token, ["CallCenter:PremiumQueue"] = "customers", ["CallCenter:RegularQueue"] = "premium-customers" } },
        $"FAILED|{WebhookRoutes.PremiumEnqueue}: TwiML|the document has <Enqueue>customers</Enqueue>, not premium-customers",
        "|Publish the app again; if only a queue has another name, set CallCenter__PremiumQueue and CallCenter__RegularQueue, or give --premium-queue and --regular-queue.",
        $"FAILED|{WebhookRoutes.RegularEnqueue}: TwiML|the document has <Enqueue>premium-customers</Enqueue>, not customers",
        AsAbove,
        "FAILED|rule: called in -> premium|dials customers, not premium-customers",
        "|The app does not follow the rule of the README: see that CallCenter__PremiumQueue and CallCenter__RegularQueue are not swapped, that no gateway drops the query tried=..., and publish this version again.",
        "FAILED|rule: bridged -> premium|dials customers, not premium-customers",
        AsAbove);

    [Fact(Timeout = Limits.Hang)]
    public async Task RuleThatNeverLeavesPremium_FailsTheRowsOfRegular() => await ExpectFailureAsync(
        new Fault { RewriteBody = body => Replace(Replace(body, "<Queue>customers", "<Queue>premium-customers"), "tried=regular", "tried=premium") },
        "FAILED|rule: premium in vain -> regular|dials premium-customers, not customers",
        "|The app does not follow the rule of the README: see that CallCenter__PremiumQueue and CallCenter__RegularQueue are not swapped, that no gateway drops the query tried=..., and publish this version again.",
        "FAILED|rule: regular in vain -> premium|no rep was ever sent to the queue that is to be tried before",
        AsAbove);

    [Fact(Timeout = Limits.Hang)]
    public async Task NoPause_FailsTheRowOfUnexpectedResults() => await ExpectFailureAsync(
        new Fault { RewriteBody = body => Regex.Replace(body, "<Pause.*?</Pause>", "") },
        "FAILED|rule: unexpected result -> pause|no pause before the dial after queue-not-found",
        "|Reps would go round many times a second while a queue does not exist: publish this version of the app again.");

    [Theory(Timeout = Limits.Hang)]
    [InlineData("Cache-Control", "max-age=60", "Cache-Control max-age=60")]
    [InlineData("Cache-Control", null, "Cache-Control absent")]
    [InlineData("ETag", "\"1\"", "Cache-Control no-store, with ETag or Last-Modified")]
    [InlineData("Last-Modified", "Sun, 01 Nov 2026 00:00:00 GMT", "Cache-Control no-store, with ETag or Last-Modified")]
    public async Task CachedAnswers_Fail(string header, string? value, string seen) => await ExpectFailureAsync(
        new Fault { RewriteHeaders = response => response.Headers[header] = value },
        [
            .. WebhookRoutes.All.SelectMany((webhook, i) => new[]
            {
                $"FAILED|{webhook}: caching|{seen}",
                i == 0 ? "|Twilio would keep answers and send reps to the wrong queue: answer with Cache-Control: no-store, without ETag and Last-Modified, and switch off caching in any gateway." : AsAbove,
            }),
        ]);

    [Theory(Timeout = Limits.Hang)]
    [InlineData("text/html; charset=utf-8", "FAILED", "text/html; charset=utf-8", "Answer with Content-Type application/xml; charset=utf-8, and see that no gateway rewrites it.")]
    [InlineData(null, "FAILED", "none", "Answer with Content-Type application/xml; charset=utf-8, and see that no gateway rewrites it.")]
    [InlineData("text/xml; charset=iso-8859-1", "FAILED", "text/xml; charset=iso-8859-1", "Answer in UTF-8, with Content-Type application/xml; charset=utf-8.")]
    [InlineData("text/xml", "warning", "text/xml, without charset", "Answer with Content-Type application/xml; charset=utf-8, so that names of queues are read as they are written.")]
    public async Task ContentType_IsJudged(string? type, string outcome, string seen, string advice)
    {
        await using Gateway gateway = await Gateway.StartAsync(new Fault { RewriteHeaders = response => response.ContentType = type });

        CheckRun run = await CheckRun.OfAsync(gateway.Url);

        Assert.Equal(WebhookRoutes.All.SelectMany((webhook, i) => new[] { $"{outcome}|{webhook}: content type|{seen}", i == 0 ? "|" + advice : AsAbove }), run.Complaints);
        Assert.Equal(outcome == "FAILED" ? 1 : 0, run.ExitCode);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task GatewayThatRewritesQueries_IsAWarning()
    {
        await using Gateway gateway = await Gateway.StartAsync(new Fault { RewriteTarget = target => Replace(target, "%27", "%2527") });

        CheckRun run = await CheckRun.OfAsync(gateway.Url);

        Assert.Equal(
            WebhookRoutes.All.SelectMany((webhook, i) => new[]
            {
                $"warning|{webhook}: signed before escaping accepted|403",
                i == 0 ? "|Twilio signs some GETs so, such as those of callers from SULL'ADDA: use POST for the Twilio numbers, set CallCenter__CallbackMethod to POST, and see that no gateway rewrites queries." : AsAbove,
            }),
            run.Complaints);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task NothingListening_IsSaidOnce()
    {
        string url = FreeUrl();

        CheckRun run = await CheckRun.OfAsync(url);

        Assert.Equal(
            [
                $"Checking {url}, queues premium-customers and customers:",
                "FAILED|reachable|nothing accepts the connection",
                $"|Check host and port ({url["http://".Length..]}), that the app is started, and that no firewall is between.",
                "Checks: 1 failed.",
            ],
            run.Lines);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task NoTls_IsSaidOnce()
    {
        await using Gateway gateway = await Gateway.StartAsync(new Fault());

        CheckRun run = await CheckRun.OfAsync(Replace(gateway.Url, "http://", "https://"));

        Assert.StartsWith("FAILED|reachable|TLS failed: ", run.Lines[1], StringComparison.Ordinal);
        Assert.Equal("|Give 127.0.0.1 a certificate that public authorities vouch for and that names it; Twilio refuses others. Use http only for localhost.", run.Lines[2]);
        Assert.Equal(1, run.ExitCode);
    }

    private static string Replace(string text, string old, string replacement) =>
        old.Length == 0 ? text : text.Replace(old, replacement, StringComparison.Ordinal);

    private static string FreeUrl()
    {
        using var port = new TcpListener(IPAddress.Loopback, 0);
        port.Start();
        return $"http://{port.LocalEndpoint}";
    }
}
