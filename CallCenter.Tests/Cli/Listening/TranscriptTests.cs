using CsCheck;

namespace CallCenter.Tests.Cli.Listening;

/// <summary>Whole calls, line by line, in an app of this process.</summary>
public sealed class TranscriptTests
{
    private const string Greeting = "says: Thank you for calling. Please hold, and we will be with you as soon as we can.";
    private const string Offer = "says: To leave a message instead, press 1.";
    private const string Music = "plays: http://localhost/audio/hold-music.wav (59 s)";
    private const string Message = "says: Please leave a message after the tone. When you are done, press any key or hang up.";
    private const string Beep = "beep, records up to 120 s; 5 s of silence or a key ends it";
    private const string Thanks = "says: Thank you for your message. Goodbye.";

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(index => words[index]);

    private static async Task ExpectAsync(string keys, string[] arguments, params string[] lines)
    {
        Listened call = await Listened.ToAsync(keys, arguments);
        Assert.Equal(lines, call.Lines);
        Assert.Equal(0, call.ExitCode);
    }

    [Fact(Timeout = Limits.Hang)]
    public Task SeedsAnswer_IsTwiliosMusicUntilARepAnswers() => ExpectAsync(
        "- a",
        ["regular"],
        "0:00  a regular caller rings",
        "0:00  joins the queue customers, place 2",
        "0:00  hears Twilio's own music",
        "1:00  hears Twilio's own music",
        "1:00  a rep answers",
        "3:00  the rep hangs up",
        "The caller talked to a rep after 60 s.");

    [Fact(Timeout = Limits.Hang)]
    public Task Key1_LeadsToAMessage() => ExpectAsync(
        "- 5 1 #",
        ["premium", .. Listened.All],
        "0:00  a premium caller rings",
        "0:00  joins the queue premium-customers, place 2",
        $"0:00  {Greeting}",
        "0:06  says: You are number 2 in line.",
        $"0:09  {Offer}",
        $"0:12  {Music}",
        "1:11  waits for a key (1 s)",
        "1:12  says: You are next in line.",
        $"1:14  {Offer}",
        $"1:16  {Music}",
        "1:16  the caller presses 5",
        "1:16  says: You are next in line.",
        $"1:18  {Offer}",
        $"1:21  {Music}",
        "1:21  the caller presses 1",
        "1:21  leaves the queue",
        $"1:21  {Message}",
        $"1:28  {Beep}",
        "1:38  the caller has spoken for 10 s and presses #",
        $"1:38  {Thanks}",
        "1:40  hangs up",
        "The caller left a message of 10 s.");

    [Fact(Timeout = Limits.Hang)]
    public Task FullQueue_AndSilence_IsToldThatNothingWasHeard() => ExpectAsync(
        "s",
        ["regular", "--queue-result", "queue-full", .. Listened.All],
        "0:00  a regular caller rings",
        "0:00  cannot join the queue customers: queue-full",
        $"0:00  {Message}",
        $"0:06  {Beep}",
        "0:11  the caller says nothing",
        "0:11  says: We did not hear a message. Goodbye.",
        "0:14  hangs up",
        "The call is over. The last that the caller heard: We did not hear a message. Goodbye.");

    [Fact(Timeout = Limits.Hang)]
    public Task Closed_ByTheMomentOfTheCall() => ExpectAsync(
        "h",
        ["premium", "--at", "2026-12-25T10:00", "--setting", "CallCenter:Hours=Mo-Fr 08:00-18:00; Dec 25 off", "--setting", "CallCenter:TimeZone=Europe/Berlin", .. Listened.All],
        "0:00  a premium caller rings",
        "0:00  says: We are closed right now. We open again on Monday at 8 AM.",
        $"0:05  {Message}",
        $"0:12  {Beep}",
        "0:22  the caller has spoken for 10 s and hangs up",
        "The caller left a message of 10 s.");

    [Fact(Timeout = Limits.Hang)]
    public Task TwoErrors_AreTwiliosMusicAndThenAMessage() => ExpectAsync(
        "",
        ["premium", "--position", "7", "--queue-result", "error", "--queue-result", "error", .. Listened.All],
        "0:00  a premium caller rings",
        "0:00  joins the queue premium-customers, place 7",
        $"0:00  {Greeting}",
        $"0:06  {Offer}",
        $"0:09  {Music}",
        "1:08  is no longer in the queue: error",
        "1:08  joins the queue premium-customers, place 7",
        "1:08  hears Twilio's own music",
        "2:08  is no longer in the queue: error",
        $"2:08  {Message}",
        $"2:15  {Beep}",
        "2:25  the caller has spoken for 10 s and is silent",
        $"2:30  {Thanks}",
        "2:32  hangs up",
        "The caller left a message of 10 s.");

    [Fact(Timeout = Limits.Hang)]
    public Task TooLongAWait_LeavesTheQueueForASentence() => ExpectAsync(
        "",
        ["--waited", "50", "--position", "1", "--setting", "CallCenter:Waiting:Enabled=true", "--setting", "CallCenter:Waiting:MaxSeconds=100"],
        "0:00  a premium caller rings",
        "0:00  joins the queue premium-customers, place 1",
        "0:00  says: You are next in line.",
        $"0:02  {Music}",
        "1:01  leaves the queue",
        "1:01  says: All our lines are busy right now. Please call again later. Goodbye.",
        "1:05  hangs up",
        "The call is over. The last that the caller heard: All our lines are busy right now. Please call again later. Goodbye.");

    [Fact(Timeout = Limits.Hang)]
    public Task HangUpWhileWaiting_EndsTheCall() => ExpectAsync(
        "1 h",
        ["--setting", "CallCenter:Waiting:Enabled=true", "--no-place-on-redirect"],
        "0:00  a premium caller rings",
        "0:00  joins the queue premium-customers, place 2",
        $"0:00  {Greeting}",
        "0:06  says: You are number 2 in line.",
        $"0:09  {Music}",
        "1:08  the caller presses 1, and nothing listens",
        $"1:08  {Music}",
        "2:07  the caller hangs up",
        "The caller hung up.");

    [Theory(Timeout = Limits.Hang)]
    [InlineData("bridged", "The caller talked to a rep after 12 s.")]
    [InlineData("hangup", "The caller hung up.")]
    [InlineData("redirected", "The call is over. The last that the caller heard: http://localhost/audio/hold-music.wav")]
    [InlineData("never-seen-before", "The call is over. The last that the caller heard: Thank you for calling. Goodbye.")]
    public async Task AnyQueueResult_EndsTheCall(string result, string end) =>
        Assert.Equal(end, (await Listened.ToAsync("", ["--queue-result", result, .. Listened.All])).Lines[^1]);

    [Fact(Timeout = Limits.Hang)]
    public async Task EndOfInput_LetsARepAnswerAfterSomeRounds()
    {
        Listened call = await Listened.ToAsync("", ["--rounds", "3", .. Listened.All]);

        Assert.Equal(3, call.Lines.Count(line => line.Contains("plays: ", StringComparison.Ordinal)));
        Assert.Equal("The caller talked to a rep after 201 s.", call.Lines[^1]);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("h", "The caller hung up.")]
    [InlineData("1 h", "The caller hung up.")]
    [InlineData("a", "The caller talked to a rep after 0 s.")]
    public async Task SeedsAnswer_EndsAsTheCallerSays(string keys, string end) => Assert.Equal(end, (await Listened.ToAsync(keys)).Lines[^1]);

    [Fact(Timeout = Limits.Hang)]
    public Task AnyKeys_EndTheCall() => Gen
        .Select(OneOf("-", "1", "5", "#", "a", "h", "s", "?").Array[0, 12], OneOf("leave", "error", "queue-full", "x").Array[0, 4])
        .SampleAsync(async (keys, results) =>
        {
            Listened call = await Listened.ToAsync(string.Join(' ', keys), [.. results.SelectMany(result => new[] { "--queue-result", result }), .. Listened.All]);
            return call.ExitCode == 0 && call.Lines[^1].StartsWith("The ca", StringComparison.Ordinal);
        }, iter: 100);

    [Fact(Timeout = Limits.Hang)]
    public async Task OwnWords_AreHeard()
    {
        Listened call = await Listened.ToAsync(
            "a", ["--setting", "CallCenter:Language=de-DE", "--setting", "CallCenter:Words:Greeting=Moin.", "--setting", "CallCenter:Words:Offer=https://files.example.com/offer.mp3", .. Listened.All]);

        Assert.Equal(
            ["0:00  says: Moin.", "0:00  says: Sie sind auf Platz 2 in der Warteschlange.", "0:03  plays: https://files.example.com/offer.mp3"],
            call.Lines[2..5]);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task LineThatMeansNothing_IsAskedForAgain()
    {
        Listened call = await Listened.ToAsync("x s a", Listened.All);

        Assert.Equal(
            [
                "x means nothing here: 1 to 9, 0, * or # = a key, a = a rep answers, h = hang up, Enter = wait.",
                "s means nothing here: 1 to 9, 0, * or # = a key, a = a rep answers, h = hang up, Enter = wait.",
            ],
            call.Lines.Where(line => line.Contains("means nothing", StringComparison.Ordinal)));
        Assert.Equal("The caller talked to a rep after 12 s.", call.Lines[^1]);
    }
}
