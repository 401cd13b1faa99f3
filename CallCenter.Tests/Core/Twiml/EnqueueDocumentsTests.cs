using System.Text;
using CallCenter.Core;
using CallCenter.Core.Settings;
using CallCenter.Core.Twiml;

namespace CallCenter.Tests.Core.Twiml;

public sealed class EnqueueDocumentsTests
{
    private const string Declaration = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";

    private static string First(CallCenterOptions options, Tier tier, string basePath = "") =>
        Encoding.UTF8.GetString(new EnqueueDocuments(options, new CallerUrls(basePath)).First(tier).Span);

    private static CallCenterOptions Options(bool waits = false, bool takesMessages = false)
    {
        var options = new CallCenterOptions();
        options.Waiting.Enabled = waits;
        options.Messages.Enabled = takesMessages;
        return options;
    }

    [Theory]
    [InlineData(Tier.Premium, "premium-customers")]
    [InlineData(Tier.Regular, "customers")]
    public void Enqueue_NamesTheQueueOfTheTier(Tier tier, string queue) =>
        Assert.Equal($"{Declaration}<Response>\n  <Enqueue>{queue}</Enqueue>\n</Response>", First(Options(), tier));

    [Theory]
    [InlineData(Tier.Premium, "<Enqueue action=\"/premium-enqueue?step=left\" method=\"GET\" waitUrl=\"/premium-enqueue?step=wait\" waitUrlMethod=\"GET\">premium-customers</Enqueue>\n  <Redirect method=\"GET\">/premium-enqueue?step=left&amp;QueueResult=queue-full</Redirect>")]
    [InlineData(Tier.Regular, "<Enqueue action=\"/regular-enqueue?step=left\" method=\"GET\" waitUrl=\"/regular-enqueue?step=wait\" waitUrlMethod=\"GET\">customers</Enqueue>\n  <Redirect method=\"GET\">/regular-enqueue?step=left&amp;QueueResult=queue-full</Redirect>")]
    public void WaitingOn_NamesTheHoldDocumentAndTheAction(Tier tier, string enqueue) =>
        Assert.Equal($"{Declaration}<Response>\n  {enqueue}\n</Response>", First(Options(waits: true), tier));

    [Theory]
    [InlineData("none", "")]
    [InlineData("mono", "\n  <Say language=\"en-US\">This call may be recorded.</Say>")]
    [InlineData("dual", "\n  <Say language=\"en-US\">This call may be recorded.</Say>")]
    public void RecordedCall_IsAnnouncedBeforeTheQueue(string recording, string said) => Assert.Equal(
        $"{Declaration}<Response>{said}\n  <Enqueue>customers</Enqueue>\n</Response>", First(new CallCenterOptions { Recording = recording }, Tier.Regular));

    [Fact]
    public void MessagesAlone_NameTheActionAlone() => Assert.Equal(
        $"{Declaration}<Response>\n  <Enqueue action=\"/premium-enqueue?step=left\" method=\"GET\">premium-customers</Enqueue>\n  <Redirect method=\"GET\">/premium-enqueue?step=left&amp;QueueResult=queue-full</Redirect>\n</Response>",
        First(Options(takesMessages: true), Tier.Premium));

    [Fact]
    public void MethodAndBasePath_AreWritten()
    {
        CallCenterOptions options = Options(waits: true);
        options.CallbackMethod = "POST";

        Assert.Equal(
            $"{Declaration}<Response>\n  <Enqueue action=\"/phone/regular-enqueue?step=left\" method=\"POST\" waitUrl=\"/phone/regular-enqueue?step=wait\" waitUrlMethod=\"POST\">customers</Enqueue>\n  <Redirect method=\"POST\">/phone/regular-enqueue?step=left&amp;QueueResult=queue-full</Redirect>\n</Response>",
            First(options, Tier.Regular, "/phone"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void EnqueueAgain_HasNoHoldDocumentAndSaysSo(bool waits) => Assert.Equal(
        $"{Declaration}<Response>\n  <Enqueue action=\"/premium-enqueue?step=left&amp;plain=1\" method=\"GET\">premium-customers</Enqueue>\n  <Redirect method=\"GET\">/premium-enqueue?step=left&amp;QueueResult=queue-full</Redirect>\n</Response>",
        Encoding.UTF8.GetString(new EnqueueDocuments(Options(waits), new CallerUrls("")).Again(Tier.Premium).Span));
}
