using CallCenter.LocalHost.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace CallCenter.Tests.Functions;

/// <summary>The one line that each webhook writes, and what never gets into it.</summary>
public sealed class WebhookLogTests
{
    private const string Token = CallCenterFixture.Token;
    private const string OtherSid = "QUffffffffffffffffffffffffffffffff";
    private const string CallSid = "CA0123456789abcdef0123456789abcdef";

    private static async Task<string[]> LinesAsync(Func<TwilioCaller, Task> requests, string signedWith = Token, params (string Name, string Text)[] settings)
    {
        var log = new LogRecorder();
        await using (LocalFunctionsHost host = await LocalFunctionsHost.StartAsync(
            new LocalHostOptions
            {
                Settings = settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Text)
                    .Append(new("Twilio:AuthToken", Token)).Append(new("CallCenter:PremiumQueueSid", CallCenterFixture.PremiumSid)).ToDictionary(),
                ConfigureLogging = log.Record,
            },
            TestContext.Current.CancellationToken))
        {
            using var twilio = new TwilioCaller(host.BaseAddress, signedWith);
            await requests(twilio);
            return [.. log.Lines.Select(line => line.Replace(host.BaseAddress.Authority, "HOST", StringComparison.Ordinal))];
        }
    }

    private static Task<string[]> LineAsync(string target, params (string, string)[] parameters) =>
        LinesAsync(twilio => twilio.RequestAsync("POST", target, parameters));

    [Fact(Timeout = Limits.Hang)]
    public async Task Caller_IsOneLine() => Assert.Equal(
        [$"Information premium-enqueue: CallSid={CallSid} next=premium"],
        await LineAsync("/premium-enqueue", ("CallSid", CallSid), ("From", "+15005550101")));

    [Fact(Timeout = Limits.Hang)]
    public async Task RepWhoCalledIn_IsOneLine() => Assert.Equal(
        [$"Information rep-call-complete: CallSid={CallSid} result=none tried=unknown next=premium waited=- look=off sizes=- ms=-"],
        await LineAsync("/rep-call-complete", ("CallSid", CallSid)));

    [Fact(Timeout = Limits.Hang)]
    public async Task RepWhoTalked_IsOneLineWithTheCallersWait() => Assert.Equal(
        [$"Information rep-call-complete: CallSid={CallSid} result=bridged tried=regular next=premium waited=73 look=off sizes=- ms=-"],
        await LineAsync("/rep-call-complete?tried=regular", ("CallSid", CallSid), ("DequeueResult", "bridged"), ("DequeuedCallQueueTime", "73")));

    [Fact(Timeout = Limits.Hang)]
    public async Task IdlePoll_IsForDebuggingOnly() => Assert.Equal(
        [$"Debug rep-call-complete: CallSid={CallSid} result=queue-empty tried=premium next=regular waited=- look=off sizes=- ms=-"],
        await LineAsync("/rep-call-complete?tried=premium", ("CallSid", CallSid), ("DequeueResult", "queue-empty")));

    [Fact(Timeout = Limits.Hang)]
    public async Task UnexpectedResult_IsNamed() => Assert.Equal(
        [$"Information rep-call-complete: CallSid={CallSid} result=queue-not-found tried=premium next=regular waited=- look=off sizes=- ms=-"],
        await LineAsync("/rep-call-complete?tried=premium", ("CallSid", CallSid), ("DequeueResult", "queue-not-found")));

    [Theory(Timeout = Limits.Hang)]
    [InlineData("bridged", "Information", "bridged", "hang-up")]
    [InlineData("leave", "Information", "leave", "busy")]
    [InlineData("hangup", "Information", "hangup", "nothing")]
    [InlineData("queue-full", "Warning", "queue-full", "busy")]
    [InlineData("system-error", "Warning", "system-error", "busy")]
    [InlineData("error", "Warning", "error", "enqueue")]
    [InlineData("something-new", "Warning", "something-new", "goodbye")]
    [InlineData("+15005550101\n", "Warning", "unreadable", "goodbye")]
    public async Task CallerWhoLeftTheQueue_IsOneLine(string result, string level, string written, string next) => Assert.Equal(
        [$"{level} premium-enqueue: CallSid={CallSid} left the queue, tier=premium result={written} waited=42 next={next}"],
        await LineAsync("/premium-enqueue?step=left", ("CallSid", CallSid), ("QueueResult", result), ("QueueTime", "42"), ("From", "+15005550101")));

    [Fact(Timeout = Limits.Hang)]
    public async Task WaitingCaller_IsForDebuggingOnly() => Assert.Equal(
        [$"Debug regular-enqueue: CallSid={CallSid} waits, tier=regular waited=0 place=2 minutes=- next=hold"],
        await LineAsync("/regular-enqueue?step=wait", ("CallSid", CallSid), ("QueuePosition", "2"), ("QueueTime", "0")));

    [Fact(Timeout = Limits.Hang)]
    public async Task PressedKey_IsForDebuggingOnlyAndIsNotWritten() => Assert.Equal(
        [$"Debug regular-enqueue: CallSid={CallSid} pressed a key, tier=regular next=hold"],
        await LineAsync("/regular-enqueue?step=key", ("CallSid", CallSid), ("Digits", "7")));

    [Fact(Timeout = Limits.Hang)]
    public async Task Message_IsOneLine() => Assert.Equal(
        [$"Information regular-enqueue: CallSid={CallSid} left a message, tier=regular seconds=12"],
        await LineAsync("/regular-enqueue?step=message", ("CallSid", CallSid), ("RecordingDuration", "12"), ("RecordingUrl", "https://api.twilio.com/x")));

    [Theory(Timeout = Limits.Hang)]
    [InlineData("", "", "Debug rep-call-complete: CallSid=CA0123456789abcdef0123456789abcdef is asked for a PIN")]
    [InlineData("?step=pin", "771204", "Warning rep-call-complete: CallSid=CA0123456789abcdef0123456789abcdef typed a wrong PIN, try=1 next=pin")]
    [InlineData("?step=pin&tries=2", "771204", "Warning rep-call-complete: CallSid=CA0123456789abcdef0123456789abcdef typed a wrong PIN, try=3 next=hang-up")]
    [InlineData("?step=pin", "482915", "Information rep-call-complete: CallSid=CA0123456789abcdef0123456789abcdef signed in, rep=anna")]
    public async Task Pin_IsAskedForAndNeverWritten(string query, string digits, string line)
    {
        string[] lines = await LinesAsync(
            twilio => twilio.RequestAsync("POST", $"/rep-call-complete{query}", ("CallSid", CallSid), ("Digits", digits), ("From", "+15005550101")),
            settings: ("CallCenter:Reps:Pins", "anna=482915"));

        Assert.Equal(line, lines[0]);
        Assert.DoesNotContain(lines, each => digits.Length > 0 && each.Contains(digits, StringComparison.Ordinal));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task CallerWhoIsNoRep_IsAWarningWithoutTheNumber() => Assert.Equal(
        [$"Warning rep-call-complete: CallSid={CallSid} rang the number of the reps, and is none of CallCenter:Reps:Numbers"],
        await LinesAsync(
            twilio => twilio.RequestAsync("POST", "/rep-call-complete", ("CallSid", CallSid), ("From", "+15005550101")),
            settings: ("CallCenter:Reps:Numbers", "+15005550102")));

    [Theory(Timeout = Limits.Hang)]
    [InlineData("/rep-call-complete?step=ready", "9", "pause round=1")]
    [InlineData("/rep-call-complete?step=pause&round=20", "", "too-long round=0")]
    public async Task BreakOfARep_IsOneLine(string target, string digits, string rest) => Assert.Equal(
        [$"Information rep-call-complete: CallSid={CallSid} has a break={rest}"],
        await LinesAsync(
            twilio => twilio.RequestAsync("POST", target, ("CallSid", CallSid), ("DequeueResult", "bridged"), ("Digits", digits)),
            settings: ("CallCenter:Reps:WrapUpSeconds", "10")));

    /// <summary>Who talked, and how long the caller had waited, is told as where a rep has no break.</summary>
    [Fact(Timeout = Limits.Hang)]
    public async Task BreathAfterATalk_IsALineAfterThatOfTheTalk() => Assert.Equal(
        [
            $"Information rep-call-complete: CallSid={CallSid} result=bridged tried=premium next=wrap-up waited=73 look=off sizes=- ms=-",
            $"Information rep-call-complete: CallSid={CallSid} has a break=wrap-up round=0",
        ],
        await LinesAsync(
            twilio => twilio.RequestAsync("POST", "/rep-call-complete?tried=premium", ("CallSid", CallSid), ("DequeueResult", "bridged"), ("DequeuedCallQueueTime", "73")),
            settings: ("CallCenter:Reps:WrapUpSeconds", "10")));

    [Fact(Timeout = Limits.Hang)]
    public async Task NumbersAndLineBreaks_AreNeverWritten() => Assert.Equal(
        ["Information rep-call-complete: CallSid=- result=unreadable tried=premium next=regular waited=- look=off sizes=- ms=-"],
        await LineAsync("/rep-call-complete?tried=premium", ("CallSid", "+15005550101"), ("DequeueResult", "+15005550101\nfake line"), ("DequeuedCallQueueTime", "2005550101")));

    [Theory(Timeout = Limits.Hang)]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task WrongSignature_IsAWarningWithTheUrlButNotTheQuery(string method) => Assert.Equal(
        ["Warning regular-enqueue: refused, X-Twilio-Signature is Wrong; the URL it was checked against begins http://HOST/regular-enqueue"],
        await LinesAsync(twilio => twilio.RequestAsync(method, "/regular-enqueue", ("From", "+15005550101")), signedWith: "another"));

    [Fact(Timeout = Limits.Hang)]
    public async Task MissingSignature_IsAWarning()
    {
        var log = new LogRecorder();
        await using LocalFunctionsHost host = await LocalFunctionsHost.StartAsync(
            new LocalHostOptions { Settings = new Dictionary<string, string?> { ["Twilio:AuthToken"] = Token }, ConfigureLogging = log.Record },
            TestContext.Current.CancellationToken);
        using var http = new HttpClient();

        using HttpResponseMessage answer = await http.GetAsync(new Uri(host.BaseAddress, "/rep-call-complete?From=%2B15005550101"), TestContext.Current.CancellationToken);

        Assert.Equal([$"Warning rep-call-complete: refused, X-Twilio-Signature is Missing; the URL it was checked against begins {host.BaseAddress}rep-call-complete"], log.Lines);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task FloodOfRefusals_IsAHundredLinesAndACountWithTheNextRequestOfAnyKind()
    {
        var log = new LogRecorder();
        var time = new FakeTimeProvider();
        await using LocalFunctionsHost host = await LocalFunctionsHost.StartAsync(
            new LocalHostOptions
            {
                Settings = new Dictionary<string, string?> { ["Twilio:AuthToken"] = Token },
                ConfigureServices = services => services.AddSingleton<TimeProvider>(time),
                ConfigureLogging = log.Record,
            },
            TestContext.Current.CancellationToken);
        using var stranger = new TwilioCaller(host.BaseAddress, "another");
        using var twilio = new TwilioCaller(host.BaseAddress, Token);
        for (int i = 0; i < 107; i++)
        {
            await stranger.RequestAsync("GET", "/premium-enqueue");
        }

        string[] flood = [.. log.Lines];
        time.Advance(TimeSpan.FromMinutes(1));
        await twilio.RequestAsync("POST", "/regular-enqueue", ("CallSid", CallSid));

        Assert.Equal(100, flood.Length);
        Assert.Equal(
            [
                "Warning refused in one minute, beside the first 100: missing=0 wrong=7 signer=0 size=0",
                $"Information regular-enqueue: CallSid={CallSid} next=regular",
            ],
            log.Lines.Skip(100));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task FailureOfTheApp_IsAnErrorThatNamesTheExceptionAndNothingThatItSays()
    {
        var log = new LogRecorder();
        var time = new BreakingTime();
        await using LocalFunctionsHost host = await LocalFunctionsHost.StartAsync(
            new LocalHostOptions
            {
                Settings = new Dictionary<string, string?> { ["Twilio:AuthToken"] = Token, ["CallCenter:Hours"] = "Mo-Su 08:00-20:00", ["CallCenter:TimeZone"] = "UTC" },
                ConfigureServices = services => services.AddSingleton<TimeProvider>(time),
                ConfigureLogging = log.Record,
            },
            TestContext.Current.CancellationToken);
        time.IsBroken = true;
        using var twilio = new TwilioCaller(host.BaseAddress, Token);

        RawResponse answer = await twilio.RequestAsync("POST", "/premium-enqueue", ("CallSid", CallSid));

        Assert.Equal(500, answer.Status);
        Assert.Equal(["Error premium-enqueue: failed by InvalidOperationException", "Error premium-enqueue: failed, answered 500"], log.Lines);
    }

    private sealed class BreakingTime : TimeProvider
    {
        public bool IsBroken { get; set; }

        public override DateTimeOffset GetUtcNow() => IsBroken ? throw new InvalidOperationException("+15005550101") : base.GetUtcNow();
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("key=webhooks_sharedkey_01k5abcdefghjkmnpqrstvwxyz,algorithm=HMAC_SHA256", "webhooks_sharedkey_01k5abcdefghjkmnpqrstvwxyz with HMAC_SHA256")]
    [InlineData("key=+15005550101,algorithm=+15005550101", "unreadable with unreadable")]
    [InlineData("key=webhooks_sharedkey_01k5abcdefghjkmnpqrstvwxyz", "webhooks_sharedkey_01k5abcdefghjkmnpqrstvwxyz with HMAC_SHA1")]
    public async Task UnknownSigner_IsAWarningThatNamesIt(string settings, string named)
    {
        var log = new LogRecorder();
        await using LocalFunctionsHost host = await LocalFunctionsHost.StartAsync(
            new LocalHostOptions { Settings = new Dictionary<string, string?> { ["Twilio:AuthToken"] = Token }, ConfigureLogging = log.Record },
            TestContext.Current.CancellationToken);
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Add("X-Twilio-Signature", new string('A', 44));
        http.DefaultRequestHeaders.Add("X-Twilio-Webhooks-Signature-Settings", settings);

        using HttpResponseMessage answer = await http.GetAsync(new Uri(host.BaseAddress, "/rep-call-complete?From=%2B15005550101"), TestContext.Current.CancellationToken);

        Assert.Equal(
            [$"Warning rep-call-complete: refused, signed by {named}, which the settings Twilio:SharedKeys and Twilio:AuthToken do not cover; the URL begins {host.BaseAddress}rep-call-complete"],
            log.Lines);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task ContradictingSid_IsWarnedOfOnce()
    {
        string[] lines = await LinesAsync(async twilio =>
        {
            await twilio.RequestAsync("GET", "/rep-call-complete?tried=premium", ("DequeueResult", "queue-empty"), ("QueueSid", OtherSid));
            await twilio.RequestAsync("GET", "/rep-call-complete?tried=premium", ("DequeueResult", "queue-empty"), ("QueueSid", OtherSid));
        });

        Assert.Equal(
            [
                "Debug rep-call-complete: CallSid=- result=queue-empty tried=premium next=regular waited=- look=off sizes=- ms=-",
                "Warning CallCenter:PremiumQueueSid is not the SID of the premium queue: Twilio reports another one. Calls are dispatched by the action URL and are not affected; correct the setting or leave it out.",
                "Debug rep-call-complete: CallSid=- result=queue-empty tried=premium next=regular waited=- look=off sizes=- ms=-",
            ],
            lines);
    }
}
