namespace CallCenter.Tests.Cli.Checks;

/// <summary>How far <c>check</c> follows a rep's call.</summary>
public sealed class RepCheckTests
{
    private static readonly string[] Rule =
    [
        "Ok|rule: called in -> premium|dials premium-customers",
        "Ok|rule: bridged -> premium|dials premium-customers",
        "Ok|rule: premium in vain -> regular|dials customers",
        "Ok|rule: regular in vain -> premium|dials premium-customers",
        "Ok|rule: unexpected result -> pause|pauses before the dial after queue-not-found",
    ];

    private static readonly string[] Asked =
    [
        "Ok|rep-call-complete: TwiML|asks for a PIN",
        "Ok|lock: asks for a PIN|which comes by POST, and so stands in no URL",
        "Ok|lock: a wrong PIN|is asked for again",
        "Ok|lock: a name that is in no list|is asked for a PIN",
    ];

    [Fact(Timeout = Limits.Hang)]
    public async Task RepWithAPin_IsFollowed()
    {
        string[] lines = await RepRun.LinesAsync(RepRun.Locked());

        Assert.Equal([.. Asked, "Ok|lock: the right PIN|signs in as anna", .. Rule], lines);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task WithoutAPin_TheRestIsLeftOut()
    {
        string[] lines = await RepRun.LinesAsync(RepRun.Locked(), pin: null);

        Assert.Equal([.. Asked, "Skipped|lock: the rest of a rep's call|set the environment variable CALLCENTER_REP_PIN to a rep's PIN to follow it"], lines);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task StrangersWhoAreTurnedAway_AreAsTheyShouldBe()
    {
        string[] lines = await RepRun.LinesAsync(new Fault { Settings = _ => CallerSettings.With(("Reps:Numbers", "+15550100")) });

        Assert.Equal([
            "Ok|rep-call-complete: TwiML|turns the caller away",
            "Ok|lock: strangers|are turned away by their number, which can be forged",
            "Skipped|lock: the rest of a rep's call|the check's number is none of CallCenter__Reps__Numbers; give --rep-from with one of them to follow it",
        ], lines);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task KnownNumber_IsFollowed()
    {
        string[] lines = await RepRun.LinesAsync(new Fault { Settings = _ => CallerSettings.With(("Reps:Numbers", "+15550100")) }, from: "+15550100");

        Assert.Equal(["Ok|rep-call-complete: TwiML|<Dial> with <Queue>premium-customers</Queue>, timeout 1 s, comes back by GET", .. Rule], lines);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task KnownNumberWithAPin_IsFollowed()
    {
        string[] lines = await RepRun.LinesAsync(RepRun.Locked(("Reps:Numbers", "+15550100")), from: "+15550100");

        Assert.Equal([.. Asked, "Ok|lock: the right PIN|signs in as anna", .. Rule], lines);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task NoLock_IsAWarningAtTheEnd()
    {
        string[] lines = await RepRun.LinesAsync(new Fault());

        Assert.Equal(
            [.. Rule, "Warning|lock: strangers|are handed callers", "|Whoever rings the reps' number is handed a caller: set CallCenter__Reps__Pins in the app's settings, or at least CallCenter__Reps__Numbers."],
            lines[1..]);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Breaks_AreFollowed(string method)
    {
        string[] lines = await RepRun.LinesAsync(RepRun.Locked(("Reps:WrapUpSeconds", "20"), ("CallbackMethod", method)));

        Assert.Equal([
            .. Asked,
            "Ok|lock: the right PIN|signs in as anna",
            .. Rule,
            "Ok|break: after a talk|20 s, or until a key",
            "Ok|break: its end, or a key|goes on to the queues",
            "Ok|break: key 9|pauses, and is asked again every 180 s",
            "Ok|break: a pause that goes on|is asked again",
            "Ok|break: a key in a pause|goes on to the queues",
        ], lines);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task StarKeyAndRecording_AreNamed() => Assert.Equal(
        "Ok|rep-call-complete: TwiML|<Dial> with <Queue>premium-customers</Queue>, timeout 1 s, comes back by GET, * ends a talk, talks are recorded",
        (await RepRun.LinesAsync(new Fault { Settings = _ => CallerSettings.With(("Reps:HangUpOnStar", "true"), ("Recording", "dual")) }))[0]);

    [Theory(Timeout = Limits.Hang)]
    [InlineData("GET", "false")]
    [InlineData("POST", "true")]
    public async Task IdleRepWhoWaits_IsFollowed(string method, string announce)
    {
        string[] lines = await RepRun.LinesAsync(RepRun.Idle(("CallbackMethod", method), ("Reps:Announce", announce)));

        Assert.Equal([
            .. Asked,
            "Ok|lock: the right PIN|signs in as anna",
            "Ok|queue of reps: hold document|asks again after 2 s",
            "Ok|queue of reps: QueueResult redirected|waits again",
            "Ok|queue of reps: QueueResult leave|waits again",
            "Ok|queue of reps: QueueResult hangup|nothing more",
            "Ok|queue of reps: QueueResult error|dials premium-customers",
            "Ok|queue of reps: QueueResult that nobody knows|dials premium-customers",
            "Ok|queue of reps: a rep who is woken|waits again",
            .. Rule,
        ], lines);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task CallersOfAnAppWhoseRepsWait_HearTwiliosMusicOrTheAppsOwn()
    {
        await using Gateway plain = await Gateway.StartAsync(RepRun.Idle(("Recording", "mono")));
        await using Gateway own = await Gateway.StartAsync(RepRun.Idle(("Waiting:Enabled", "true")));

        CheckRun ofPlain = await CheckRun.OfAsync(plain.Url);
        CheckRun ofOwn = await CheckRun.OfAsync(own.Url);

        Assert.Equal((0, 0), (ofPlain.ExitCode, ofOwn.ExitCode));
        Assert.Contains("ok|premium-enqueue: hold document|Twilio's own music", ofPlain.Lines);
        Assert.Contains("ok|premium-enqueue: hold document, first round|2 sentences, 1 file; next by <Redirect>", ofOwn.Lines);
    }
}
