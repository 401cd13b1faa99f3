using System.Text;
using CallCenter.Core;
using CallCenter.Core.Dispatch;
using CallCenter.Core.Settings;
using CallCenter.Core.Twiml;

namespace CallCenter.Tests.Core.Twiml;

public sealed class RepDocumentsTests
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

    private static string Text(ReadOnlyMemory<byte> document) => Encoding.UTF8.GetString(document.Span);

    [Theory]
    [InlineData(Tier.Premium, "premium", "premium-customers")]
    [InlineData(Tier.Regular, "regular", "customers")]
    public void Dial_ComesBackSayingWhatWasTried(Tier tier, string tried, string queue) => Assert.Equal(
        $"{Declaration}<Response>\n  <Dial action=\"/rep-call-complete?tried={tried}\" method=\"GET\" timeout=\"1\">\n    <Queue>{queue}</Queue>\n  </Dial>\n</Response>",
        Text(new RepDocuments(new CallCenterOptions(), "").Dial(new RepDial(new NextDial(tier)))));

    [Theory]
    [InlineData(Tier.Premium, "premium", "premium-customers")]
    [InlineData(Tier.Regular, "regular", "customers")]
    public void DialAfterPause_PausesASecondFirst(Tier tier, string tried, string queue) => Assert.Equal(
        $"{Declaration}<Response>\n  <Pause length=\"1\"></Pause>\n  <Dial action=\"/rep-call-complete?tried={tried}\" method=\"GET\" timeout=\"1\">\n    <Queue>{queue}</Queue>\n  </Dial>\n</Response>",
        Text(new RepDocuments(new CallCenterOptions(), "").Dial(new RepDial(new NextDial(tier, PauseFirst: true)))));

    [Theory]
    [InlineData(Tier.Premium, "<Dial action=\"/phone/rep-call-complete?tried=premium\" method=\"POST\" timeout=\"3\">\n    <Queue>gold &amp; &lt;súpport ☎&gt;</Queue>")]
    [InlineData(Tier.Regular, "<Dial action=\"/phone/rep-call-complete?tried=regular\" method=\"POST\" timeout=\"600\">\n    <Queue>everyone else</Queue>")]
    public void Settings_AreWritten(Tier tier, string dial)
    {
        var options = new CallCenterOptions
        {
            PremiumQueue = "gold & <súpport ☎>",
            RegularQueue = "everyone else",
            PremiumTimeoutSeconds = 3,
            RegularTimeoutSeconds = 600,
            CallbackMethod = "POST",
        };

        Assert.Equal(
            $"{Declaration}<Response>\n  {dial}\n  </Dial>\n</Response>",
            Text(new RepDocuments(options, "/phone").Dial(new RepDial(new NextDial(tier)))));
    }

    [Theory]
    [InlineData(Tier.Premium, "premium", "premium-customers")]
    [InlineData(Tier.Regular, "regular", "customers")]
    public void DialWhereCallersWereSeen_ComesBackSayingSo(Tier tier, string tried, string queue) => Assert.Equal(
        $"{Declaration}<Response>\n  <Dial action=\"/rep-call-complete?tried={tried}&amp;seen=1\" method=\"GET\" timeout=\"1\">\n    <Queue>{queue}</Queue>\n  </Dial>\n</Response>",
        Text(new RepDocuments(new CallCenterOptions(), "").Dial(new RepDial(new NextDial(tier, Reason: DialReason.CallersSeen)))));

    [Theory]
    [InlineData(Tier.Premium, "premium", 7, "premium-customers")]
    [InlineData(Tier.Regular, "regular", 9, "customers")]
    public void IdleDial_WaitsForTheIdleTimeout(Tier tier, string tried, int seconds, string queue) => Assert.Equal(
        $"{Declaration}<Response>\n  <Dial action=\"/rep-call-complete?tried={tried}\" method=\"GET\" timeout=\"{seconds}\">\n    <Queue>{queue}</Queue>\n  </Dial>\n</Response>",
        Text(new RepDocuments(new CallCenterOptions { PremiumIdleTimeoutSeconds = 7, RegularIdleTimeoutSeconds = 9 }, "").Dial(new RepDial(new NextDial(tier, Reason: DialReason.Idle)))));

    [Fact]
    public void EveryDial_HasADocumentOfItsOwn()
    {
        var documents = new RepDocuments(new CallCenterOptions(), "");
        string[] all =
        [
            .. from tier in Enum.GetValues<Tier>()
               from pause in new[] { false, true }
               from reason in Enum.GetValues<DialReason>()
               select Text(documents.Dial(new RepDial(new NextDial(tier, pause, reason)))),
        ];

        Assert.Equal(12, all.Distinct().Count());
    }

    /// <summary>A document without its declaration and indents.</summary>
    private static string Flat(ReadOnlyMemory<byte> document) => string.Concat(Text(document).Split('\n').Skip(1).Select(line => line.Trim()));

    private static RepDocuments Documents(bool announces = false)
    {
        var options = new CallCenterOptions();
        (options.Reps.WrapUpSeconds, options.Reps.Announce) = (15, announces);
        return new RepDocuments(options, "");
    }

    [Theory]
    [InlineData(Tier.Premium, AnnouncementKind.None, 0, "")]
    [InlineData(Tier.Premium, AnnouncementKind.Tone, 0, "<Play digits=\"5\"></Play>")]
    [InlineData(Tier.Regular, AnnouncementKind.Tone, 0, "<Play digits=\"55\"></Play>")]
    [InlineData(Tier.Premium, AnnouncementKind.NobodyWaits, 0, "<Say language=\"en-US\">Nobody waits.</Say>")]
    [InlineData(Tier.Premium, AnnouncementKind.Caller, 0, "<Say language=\"en-US\">Premium.</Say>")]
    [InlineData(Tier.Regular, AnnouncementKind.Caller, 3, "<Say language=\"en-US\">Regular.</Say><Say language=\"en-US\">Waiting 3 minutes.</Say>")]
    public void Announcement_IsHeardBeforeTheDial(Tier tier, AnnouncementKind kind, int minutes, string heard) =>
        Assert.StartsWith($"<Response>{heard}<Dial ", Flat(Documents().Dial(new RepDial(new NextDial(tier), Announcement: new Announcement(kind, minutes)))), StringComparison.Ordinal);

    [Theory]
    [InlineData(null, "")]
    [InlineData("ben", "&amp;rep=ben")]
    public void WrapUp_RemembersWhoHasIt(string? rep, string state) => Assert.Equal(
        $"<Response><Gather action=\"/rep-call-complete?step=ready{state}\" method=\"GET\" timeout=\"15\" finishOnKey=\"\" numDigits=\"1\"></Gather>"
        + $"<Redirect method=\"GET\">/rep-call-complete?step=ready{state}</Redirect></Response>",
        Flat(Documents().WrapUp(rep)));

    [Theory]
    [InlineData(null, "")]
    [InlineData("ben", "&amp;rep=ben")]
    public void Pause_RemembersWhoPausesAndForHowLong(string? rep, string state) => Assert.Equal(
        $"<Response><Gather action=\"/rep-call-complete?step=ready{state}\" method=\"GET\" timeout=\"180\" finishOnKey=\"\" numDigits=\"1\">"
        + "<Say language=\"en-US\">You are paused. Press any key when you are ready.</Say></Gather>"
        + $"<Redirect method=\"GET\">/rep-call-complete?step=pause{state}&amp;round=2</Redirect></Response>",
        Flat(Documents().Pause(rep, 2)));

    [Theory]
    [InlineData(null, "", "reps")]
    [InlineData("ben", "&amp;rep=ben", "reps-ben")]
    public void Wait_RemembersWhoWaits(string? rep, string state, string queue) => Assert.Equal(
        $"<Response><Enqueue action=\"/rep-call-complete?step=back{state}\" method=\"GET\" waitUrl=\"/rep-call-complete?step=idle{state}\" waitUrlMethod=\"GET\">{queue}</Enqueue></Response>",
        Flat(Documents().Wait(rep)));

    [Theory]
    [InlineData(false, null, 0, "<Pause length=\"2\"></Pause>", "")]
    [InlineData(true, null, 0, "<Say language=\"en-US\">Nobody waits.</Say><Pause length=\"2\"></Pause>", "")]
    [InlineData(true, "ben", 1, "<Pause length=\"25\"></Pause>", "&amp;rep=ben")]
    [InlineData(true, "ben", 2, "<Pause length=\"25\"></Pause>", "&amp;rep=ben")]
    public void IdleRep_HearsOnceThatNobodyWaits(bool announces, string? rep, int round, string verbs, string state) => Assert.Equal(
        $"<Response>{verbs}<Redirect method=\"GET\">/rep-call-complete?step=idle{state}&amp;round=1</Redirect></Response>",
        Flat(Documents(announces).Idle(rep, round)));

    [Fact]
    public void ShortDocuments_AreWhatTheySay()
    {
        RepDocuments documents = Documents();

        Assert.Equal(
            [
                "<Response><Leave></Leave></Response>",
                "<Response></Response>",
                "<Response><Say language=\"en-US\">You cannot use this number. Goodbye.</Say><Hangup></Hangup></Response>",
                "<Response><Say language=\"en-US\">You have paused for an hour. Please call again when you are ready. Goodbye.</Say><Hangup></Hangup></Response>",
            ],
            new[] { documents.Leave, documents.Nothing, documents.NotAllowed, documents.PausedTooLong }.Select(Flat));
    }
}
