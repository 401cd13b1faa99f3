using System.Text;
using CallCenter.Core;
using CallCenter.Core.Callers;
using CallCenter.Core.Settings;
using CallCenter.Core.Twiml;
using CallCenter.Core.Words;

namespace CallCenter.Tests.Core.Twiml;

/// <summary>What callers hear, word for word.</summary>
public sealed class CallerDocumentsTests
{
    private const string Home = "https://calls.example.com";
    private const string Clip = "<Play>https://calls.example.com/audio/hold-music.wav</Play>";
    private const string Greeting = "<Say language=\"en-US\">Thank you for calling. Please hold, and we will be with you as soon as we can.</Say>";
    private const string Offer = "<Say language=\"en-US\">To leave a message instead, press 1.</Say>";
    private const string AskForMessage = "<Say language=\"en-US\">Please leave a message after the tone. When you are done, press any key or hang up.</Say>";

    private const string NoMessage = "<Say language=\"en-US\">We did not hear a message. Goodbye.</Say>";

    private static CallerDocuments Documents(Action<CallCenterOptions>? set = null, string basePath = "")
    {
        var options = new CallCenterOptions();
        set?.Invoke(options);
        return new CallerDocuments(options, new CallerUrls(basePath));
    }

    private static void TakeMessages(CallCenterOptions options) => options.Messages.Enabled = true;

    /// <summary>The verbs of a document without the indents, a verb after the other.</summary>
    private static string Verbs(ReadOnlyMemory<byte> document)
    {
        const string Declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
        string text = Encoding.UTF8.GetString(document.Span);
        Assert.StartsWith(Declaration + "<Response>", text, StringComparison.Ordinal);
        string flat = string.Concat(text[Declaration.Length..].Split('\n').Select(line => line.Trim()));
        return flat["<Response>".Length..^"</Response>".Length];
    }

    private static string Record(string tier, int seconds = 120) =>
        $"<Record action=\"/{tier}-enqueue?step=message\" method=\"GET\" timeout=\"5\" finishOnKey=\"1234567890*#\" maxLength=\"{seconds}\" playBeep=\"true\"></Record>";

    [Fact]
    public void FirstRound_GreetsTellsPlaceAndEstimateThenPlays() => Assert.Equal(
        $"{Greeting}<Say language=\"en-US\">You are number 3 in line.</Say><Say language=\"en-US\">Your wait should be less than 5 minutes.</Say>{Clip}"
        + "<Redirect method=\"GET\">/regular-enqueue?step=wait&amp;said=5</Redirect>",
        Verbs(Documents().Hold(Tier.Regular, new HoldPass(true, 3, 5, 5), Home)));

    [Fact]
    public void WithMessages_TheWholeRoundListensForAKey() => Assert.Equal(
        "<Gather action=\"/premium-enqueue?step=key&amp;said=0\" method=\"GET\" timeout=\"1\" finishOnKey=\"\" numDigits=\"1\">"
        + $"<Say language=\"en-US\">You are number 2 in line.</Say>{Offer}{Clip}</Gather>"
        + "<Redirect method=\"GET\">/premium-enqueue?step=wait&amp;said=0</Redirect>",
        Verbs(Documents(TakeMessages).Hold(Tier.Premium, new HoldPass(false, 2, 0, 0), Home)));

    [Theory]
    [InlineData(Tier.Premium, "You are next in line.")]
    [InlineData(Tier.Regular, "You are number 1 in line.")]
    public void HeadOfTheLine_IsNextOnlyWhereNobodyGoesBefore(Tier tier, string text) => Assert.Contains(
        $"<Say language=\"en-US\">{text}</Say>", Verbs(Documents().Hold(tier, new HoldPass(false, 1, 0, 0), Home)), StringComparison.Ordinal);

    [Fact]
    public void ShortestEstimate_HasItsOwnWords() => Assert.Contains(
        "<Say language=\"en-US\">Your wait should be less than a minute.</Say>",
        Verbs(Documents().Hold(Tier.Premium, new HoldPass(false, 0, 1, 1), Home)),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(false, Clip)]
    [InlineData(true, $"<Gather action=\"/regular-enqueue?step=key\" method=\"GET\" timeout=\"1\" finishOnKey=\"\" numDigits=\"1\">{Offer}{Clip}</Gather>")]
    public void RoundThatKnowsNothing_EndsSoThatTwilioAsksAgain(bool takesMessages, string verbs) => Assert.Equal(
        verbs, Verbs(Documents(options => options.Messages.Enabled = takesMessages).Hold(Tier.Regular, new HoldPass(false, 0, 0, null), Home)));

    [Fact]
    public void OwnMusic_IsPlayedWhateverTheHost()
    {
        CallerDocuments documents = Documents(options => options.Waiting.Music = "https://cdn.example.com/a%2Fb.mp3?x=1&y=2");

        Assert.Contains(
            "<Play>https://cdn.example.com/a%2Fb.mp3?x=1&amp;y=2</Play>", Verbs(documents.Hold(Tier.Premium, new HoldPass(false, 0, 0, 0), Home)), StringComparison.Ordinal);
        Assert.True(documents.Hold(Tier.Premium, default, Home).Equals(documents.Hold(Tier.Premium, default, "https://other.example.com")));
    }

    [Fact]
    public void Document_IsBuiltOnce() =>
        Assert.All([Documents()], documents => Assert.True(documents.Hold(Tier.Premium, default, Home).Equals(documents.Hold(Tier.Premium, default, Home))));

    [Fact]
    public void HostThatIsNone_StillGivesADocument() => Assert.Contains(
        "<Play>/audio/hold-music.wav</Play>", Verbs(Documents().Hold(Tier.Premium, default, "http://a:99999")), StringComparison.Ordinal);

    [Theory]
    [InlineData(null, "<Redirect method=\"GET\">/premium-enqueue?step=wait</Redirect>")]
    [InlineData(10, "<Redirect method=\"GET\">/premium-enqueue?step=wait&amp;said=10</Redirect>")]
    public void BackToHold_RemembersWhatWasSaid(int? said, string verbs) => Assert.Equal(verbs, Verbs(Documents().BackToHold(Tier.Premium, said)));

    [Theory]
    [InlineData(Tier.Premium, "premium")]
    [InlineData(Tier.Regular, "regular")]
    public void Message_IsAskedForAndRecorded(Tier tier, string path) =>
        Assert.Equal($"{AskForMessage}{Record(path)}{NoMessage}<Hangup></Hangup>", Verbs(Documents().Message(tier)));

    [Fact]
    public void LongestMessage_IsASetting() => Assert.Contains(
        Record("premium", 30), Verbs(Documents(options => options.Messages.MaxSeconds = 30).Message(Tier.Premium)), StringComparison.Ordinal);

    [Fact]
    public void ClosedWithoutMessages_SaysWhenItOpensAndHangsUp() => Assert.Equal(
        "<Say language=\"en-US\">We are closed right now. We open again tomorrow at 8 AM.</Say><Hangup></Hangup>",
        Verbs(Documents().Closed(Tier.Premium, (new DateTime(2026, 11, 26, 8, 0, 0), new DateTime(2026, 11, 25, 20, 0, 0)))));

    [Fact]
    public void ClosedWithMessages_AsksForOne() => Assert.Equal(
        $"<Say language=\"en-US\">We are closed right now. Please call again another time.</Say>{AskForMessage}{Record("regular")}{NoMessage}<Hangup></Hangup>",
        Verbs(Documents(TakeMessages).Closed(Tier.Regular, null)));

    [Fact]
    public void ShortDocuments_AreWhatTheySay()
    {
        CallerDocuments documents = Documents();

        Assert.Equal(
            [
                "<Leave></Leave>",
                "<Hangup></Hangup>",
                "",
                "<Say language=\"en-US\">All our lines are busy right now. Please call again later. Goodbye.</Say><Hangup></Hangup>",
                "<Say language=\"en-US\">Thank you for calling. Goodbye.</Say><Hangup></Hangup>",
                "<Say language=\"en-US\">Thank you for your message. Goodbye.</Say><Hangup></Hangup>",
            ],
            new[] { documents.Leave, documents.HangUp, documents.Nothing, documents.Busy, documents.Goodbye, documents.Thanks }.Select(Verbs));
    }

    [Fact]
    public void VoiceLanguageAndOwnWords_AreUsed()
    {
        CallerDocuments documents = Documents(options =>
        {
            options.Voice = "Polly.Vicki-Neural";
            options.Language = "de-DE";
            options.Words[Sentence.Busy] = "Zu viel los & <müde>.";
            options.Words[Sentence.Goodbye] = "https://cdn.example.com/bye.mp3";
        });

        Assert.Equal(
            [
                "<Say voice=\"Polly.Vicki-Neural\" language=\"de-DE\">Zu viel los &amp; &lt;müde&gt;.</Say><Hangup></Hangup>",
                "<Play>https://cdn.example.com/bye.mp3</Play><Hangup></Hangup>",
                "<Say voice=\"Polly.Vicki-Neural\" language=\"de-DE\">Vielen Dank für Ihre Nachricht. Auf Wiederhören.</Say><Hangup></Hangup>",
            ],
            new[] { documents.Busy, documents.Goodbye, documents.Thanks }.Select(Verbs));
    }

    [Fact]
    public void MethodAndBasePath_AreWritten()
    {
        CallerDocuments documents = Documents(
            options =>
            {
                TakeMessages(options);
                options.CallbackMethod = "POST";
            },
            "/phone");

        Assert.Equal(
            $"<Gather action=\"/phone/premium-enqueue?step=key&amp;said=0\" method=\"POST\" timeout=\"1\" finishOnKey=\"\" numDigits=\"1\">{Offer}<Play>{Home}/phone/audio/hold-music.wav</Play></Gather>"
            + "<Redirect method=\"POST\">/phone/premium-enqueue?step=wait&amp;said=0</Redirect>",
            Verbs(documents.Hold(Tier.Premium, new HoldPass(false, 0, 0, 0), Home + "/phone")));
    }
}
