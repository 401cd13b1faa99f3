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
}
