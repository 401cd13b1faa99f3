using CallCenter.Core;

namespace CallCenter.Tests.Cli.Checks;

/// <summary>What <c>check</c> follows where callers hear more than Twilio's music.</summary>
public sealed class CallerCheckTests
{
    private static async Task<string[]> LinesAsync(Fault fault, string webhook, params string[] more)
    {
        await using Gateway gateway = await Gateway.StartAsync(fault);
        CheckRun run = await CheckRun.OfAsync(gateway.Url, more);
        Assert.Equal(0, run.ExitCode);
        string[] names = [$"|{webhook}: TwiML|", $"|{webhook}: hold ", $"|{webhook}: key ", $"|{webhook}: another key|", $"|{webhook}: full queue", $"|{webhook}: QueueResult ", $"|{webhook}: message|", $"|{webhook}: after ", "|audio: "];
        return [.. run.Lines.Where(line => names.Any(name => line.Contains(name, StringComparison.Ordinal))).Select(line => line.Replace(gateway.Url, "GATEWAY", StringComparison.Ordinal))];
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData(WebhookRoutes.PremiumEnqueue, "premium-customers", "GET")]
    [InlineData(WebhookRoutes.RegularEnqueue, "customers", "POST")]
    public async Task WaitingAndMessages_AreFollowedToTheEnd(string webhook, string queue, string method) => Assert.Equal(
        [
            $"ok|{webhook}: TwiML|<Enqueue>{queue}</Enqueue> with action and waitUrl",
            $"ok|{webhook}: hold document, first round|3 sentences, 1 file; listens for a key; next by <Redirect>",
            $"ok|{webhook}: hold document, next round|2 sentences, 1 file; listens for a key; next by <Redirect>",
            $"ok|{webhook}: hold document, place and time not told|2 sentences, 1 file; listens for a key; next by <Redirect>",
            $"ok|{webhook}: key 1|leaves the queue",
            $"ok|{webhook}: another key|goes on waiting",
            $"ok|{webhook}: QueueResult bridged|hangs up",
            $"ok|{webhook}: QueueResult hangup|nothing more",
            $"ok|{webhook}: QueueResult leave|2 sentences, a message",
            $"ok|{webhook}: QueueResult queue-full|2 sentences, a message",
            $"ok|{webhook}: QueueResult system-error|2 sentences, a message",
            $"ok|{webhook}: QueueResult error|joins the queue again, with Twilio's own music",
            $"ok|{webhook}: QueueResult error once more|2 sentences, a message",
            $"ok|{webhook}: full queue, next verb|2 sentences, a message",
            $"ok|{webhook}: QueueResult that nobody knows|1 sentence, hangs up",
            $"ok|{webhook}: message|records up to 120 s, 5 s of silence end it",
            $"ok|{webhook}: after the message|1 sentence, hangs up",
            "ok|audio: GATEWAY/audio/hold-music.wav|audio/wav, 470,698 bytes, 59 s",
        ],
        await LinesAsync(new Fault { Settings = _ => new(CallerSettings.All) { ["CallCenter:CallbackMethod"] = method } }, webhook));

    [Fact(Timeout = Limits.Hang)]
    public async Task WaitingAlone_HasNoKeysAndNoMessage() => Assert.Equal(
        [
            $"ok|{WebhookRoutes.RegularEnqueue}: TwiML|<Enqueue>customers</Enqueue> with action and waitUrl",
            $"ok|{WebhookRoutes.RegularEnqueue}: hold document, first round|2 sentences, 1 file; next by <Redirect>",
            $"ok|{WebhookRoutes.RegularEnqueue}: hold document, next round|takes the caller out of the queue, who has waited long enough",
            $"ok|{WebhookRoutes.RegularEnqueue}: hold document, place and time not told|1 sentence, 1 file; next by <Redirect>",
            $"ok|{WebhookRoutes.RegularEnqueue}: QueueResult bridged|hangs up",
            $"ok|{WebhookRoutes.RegularEnqueue}: QueueResult hangup|nothing more",
            $"ok|{WebhookRoutes.RegularEnqueue}: QueueResult leave|1 sentence, hangs up",
            $"ok|{WebhookRoutes.RegularEnqueue}: QueueResult queue-full|1 sentence, hangs up",
            $"ok|{WebhookRoutes.RegularEnqueue}: QueueResult system-error|1 sentence, hangs up",
            $"ok|{WebhookRoutes.RegularEnqueue}: QueueResult error|joins the queue again, with Twilio's own music",
            $"ok|{WebhookRoutes.RegularEnqueue}: QueueResult error once more|1 sentence, hangs up",
            $"ok|{WebhookRoutes.RegularEnqueue}: full queue, next verb|1 sentence, hangs up",
            $"ok|{WebhookRoutes.RegularEnqueue}: QueueResult that nobody knows|1 sentence, hangs up",
            "ok|audio: GATEWAY/audio/hold-music.wav|audio/wav, 470,698 bytes, 59 s",
        ],
        await LinesAsync(new Fault { Settings = _ => CallerSettings.With(("Waiting:Enabled", "true"), ("Waiting:MaxSeconds", "60")) }, WebhookRoutes.RegularEnqueue));

    [Fact(Timeout = Limits.Hang)]
    public async Task MessagesAlone_HaveNoHoldDocument()
    {
        string[] lines = await LinesAsync(new Fault { Settings = _ => CallerSettings.With(("Messages:Enabled", "true"), ("Messages:MaxSeconds", "30")) }, WebhookRoutes.PremiumEnqueue);

        Assert.Equal($"ok|{WebhookRoutes.PremiumEnqueue}: TwiML|<Enqueue>premium-customers</Enqueue> with action", lines[0]);
        Assert.DoesNotContain(lines, line => line.Contains("hold", StringComparison.Ordinal) || line.Contains("audio", StringComparison.Ordinal));
        Assert.Contains($"ok|{WebhookRoutes.PremiumEnqueue}: message|records up to 30 s, 5 s of silence end it", lines);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("false")]
    [InlineData(
        "true",
        $"ok|{WebhookRoutes.PremiumEnqueue}: message|records up to 120 s, 5 s of silence end it",
        $"ok|{WebhookRoutes.PremiumEnqueue}: after the message|1 sentence, hangs up")]
    public async Task Closed_SaysWhatCannotBeFollowed(string messages, params string[] followed)
    {
        string[] lines = await LinesAsync(
            new Fault { Settings = _ => CallerSettings.With(("Closed", "true"), ("Waiting:Enabled", "true"), ("Messages:Enabled", messages)) }, WebhookRoutes.PremiumEnqueue);

        Assert.Equal(
            [
                $"ok|{WebhookRoutes.PremiumEnqueue}: TwiML|closed at the moment: a sentence, no queue",
                $"skipped|{WebhookRoutes.PremiumEnqueue}: hold document, leaving the queue|closed at the moment: nobody joins the queue; check again during opening hours",
                .. followed,
            ],
            lines);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task GatewayWithAPath_IsFollowedBelowIt() => Assert.Contains(
        "ok|audio: GATEWAY/audio/hold-music.wav|audio/wav, 470,698 bytes, 59 s",
        await LinesAsync(
            new Fault { Path = "/phone", Settings = url => new(CallerSettings.All) { ["Twilio:RequestValidation:BaseUrlOverride"] = url } }, WebhookRoutes.PremiumEnqueue));

    [Fact(Timeout = Limits.Hang)]
    public async Task OwnFiles_AreAllFetched()
    {
        await using WireServer web = await WireServer.StartAsync(async context =>
        {
            context.Response.ContentType = "audio/mpeg";
            await context.Response.Body.WriteAsync(new byte[1000]);
        });

        string[] lines = await LinesAsync(
            new Fault { Settings = _ => CallerSettings.With(("Waiting:Enabled", "true"), ("Waiting:Music", $"{web.Url}/music.mp3"), ("Words:Busy", $"{web.Url}/busy.mp3")) }, "no-webhook");

        Assert.Equal([$"ok|audio: {web.Url}/music.mp3|audio/mpeg, 1,000 bytes", $"ok|audio: {web.Url}/busy.mp3|audio/mpeg, 1,000 bytes"], lines);
    }
}
