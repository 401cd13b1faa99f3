using System.Text;
using CallCenter.Core;
using CallCenter.Core.Dispatch;
using CallCenter.Core.Queues;
using CallCenter.Core.Settings;
using CallCenter.Core.Webhooks;
using CallCenter.Tests.Core.Signatures;

namespace CallCenter.Tests.Core.Webhooks;

/// <summary>The one way through the app: a request in, the whole answer and its event out.</summary>
public sealed class CallCenterAppTests
{
    private const string Token = "0123456789abcdef0123456789abcdef";
    private const string Server = "https://calls.example.com/";
    private const string CallSid = "CA0123456789abcdef0123456789abcdef";
    private const string WrongSignature = "AAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private const long Megabyte = 1_000_000;

    private static readonly CallCenterApp App = new(new AppSettings(new CallCenterOptions(), new TwilioOptions { AuthToken = Token }));

    private static WebhookRequest Signed(string route, string query = "") =>
        new(route, "GET", $"{Server}{route}{query}", TwilioSigner.Sign(Token, $"{Server}{route}{query}"));

    private static async Task<WebhookReply> AnswerAsync(WebhookRequest request, CallCenterApp? app = null) => await (app ?? App).AnswerAsync(request);

    private static string Text(WebhookReply reply) => Encoding.UTF8.GetString(reply.Body.Span);

    [Theory]
    [InlineData("premium-enqueue", Tier.Premium, "premium-customers")]
    [InlineData("regular-enqueue", Tier.Regular, "customers")]
    public async Task Caller_IsEnqueued(string route, Tier tier, string queue)
    {
        WebhookReply reply = await AnswerAsync(Signed(route, $"?CallSid={CallSid}"));

        Assert.Equal((200, "application/xml; charset=utf-8", "no-store"), (reply.Status, reply.ContentType, reply.CacheControl));
        Assert.Equal($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Response>\n  <Enqueue>{queue}</Enqueue>\n</Response>", Text(reply));
        Assert.Equal(new CallerEnqueued(route, CallSid, tier), reply.Event);
    }

    [Fact]
    public async Task Rep_IsSentOn()
    {
        WebhookReply reply = await AnswerAsync(Signed("rep-call-complete", "?tried=premium&DequeueResult=queue-empty"));

        Assert.Equal(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Response>\n  <Dial action=\"/rep-call-complete?tried=regular\" method=\"GET\" timeout=\"1\">\n    <Queue>customers</Queue>\n  </Dial>\n</Response>",
            Text(reply));
        RepSentOn sentOn = Assert.IsType<RepSentOn>(reply.Event);
        Assert.Equal(new NextDial(Tier.Regular), sentOn.Next);
        Assert.Equal(new RepReport(AttemptResult.QueueEmpty, Tier.Premium, SidDisagrees: false), sentOn.Report);
        Assert.Equal(QueueSnapshot.Off, sentOn.Snapshot);
    }

    [Fact]
    public async Task Snapshot_DecidesWhereTheRepGoes()
    {
        var monitor = new QueueMonitor(_ => Task.FromResult<QueueLoad?>(new QueueLoad(new PerTier<int>(0, 2))), TimeSpan.FromSeconds(1), TimeProvider.System);
        var app = new CallCenterApp(new AppSettings(new CallCenterOptions(), new TwilioOptions { AuthToken = Token }), monitor, TimeProvider.System);

        WebhookReply reply = await AnswerAsync(Signed("rep-call-complete"), app);

        Assert.Equal(new NextDial(Tier.Regular, Reason: DialReason.CallersSeen), Assert.IsType<RepSentOn>(reply.Event).Next);
        Assert.Contains("action=\"/rep-call-complete?tried=regular&amp;seen=1\"", Text(reply), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, RefusalReason.SignatureMissing)]
    [InlineData("", RefusalReason.SignatureMissing)]
    [InlineData("x", RefusalReason.SignatureWrong)]
    [InlineData(WrongSignature, RefusalReason.SignatureWrong)]
    public async Task Stranger_IsRefusedWithoutAWord(string? signature, RefusalReason reason)
    {
        WebhookReply reply = await AnswerAsync(Signed("premium-enqueue", "?From=%2B15005550101") with { Signature = signature });

        Assert.Equal((403, null, null, 0), (reply.Status, reply.ContentType, reply.CacheControl, reply.Body.Length));
        Assert.Equal(new RequestRefused("premium-enqueue", reason, $"{Server}premium-enqueue"), reply.Event);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(WrongSignature)]
    public async Task BodyThatIsTooLarge_Is413WhoeverSentIt(string? signature)
    {
        WebhookReply reply = await AnswerAsync(Signed("premium-enqueue") with { Method = "POST", Signature = signature, Body = RequestBody.TooLarge });

        Assert.Equal((413, 0), (reply.Status, reply.Body.Length));
        Assert.Equal(RefusalReason.BodyTooLarge, Assert.IsType<RequestRefused>(reply.Event).Reason);
    }

    [Fact]
    public async Task UnknownRoute_Is404() => Assert.Equal(404, (await AnswerAsync(Signed("nowhere"))).Status);

    [Fact]
    public async Task FormOfAGet_IsNotSignedAndNotUsed()
    {
        WebhookRequest request = Signed("rep-call-complete", "?tried=premium&DequeueResult=queue-empty") with { Body = RequestBody.OfForm("DequeueResult=bridged") };

        Assert.Equal(Tier.Regular, Assert.IsType<RepSentOn>((await AnswerAsync(request)).Event).Next.Tier);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("x", false)]
    [InlineData(WrongSignature, true)]
    public void Body_IsWantedOnlyWhereASignatureCanBeRight(string? signature, bool wanted) => Assert.Equal(wanted, App.WantsBody(signature));

    /// <summary>Forms of the largest size that a stranger may send, each the worst of its kind.</summary>
    public static TheoryData<string> WorstForms => new("a=&", "&a", "=", "%61=&", "+=&", "%ff=&", "aaaaaaaa=bbbbbbbb&", "%zz");

    [Theory]
    [MemberData(nameof(WorstForms))]
    public async Task LargestFormOfAStranger_CostsLittleMemory(string piece)
    {
        WebhookRequest request = Signed("premium-enqueue") with { Method = "POST", Signature = WrongSignature, Body = Repeat(piece) };
        await AnswerAsync(request);
        long before = GC.GetAllocatedBytesForCurrentThread();

        WebhookReply reply = await AnswerAsync(request);

        Assert.Equal(403, reply.Status);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 60 * Megabyte);
    }

    [Theory]
    [MemberData(nameof(WorstForms))]
    public async Task LargestSignedForm_IsAnswered(string piece)
    {
        RequestBody body = Repeat(piece);
        string url = $"{Server}rep-call-complete?tried=premium";
        string signature = TwilioSigner.Sign(Token, url, Fields(body.Form));

        WebhookReply reply = await AnswerAsync(new WebhookRequest("rep-call-complete", "POST", url, signature, body));

        Assert.Equal(200, reply.Status);
    }

    private static RequestBody Repeat(string piece)
    {
        string form = string.Concat(Enumerable.Repeat(piece, RequestBody.LargestBytes / piece.Length));
        return RequestBody.OfForm(form.Contains('=', StringComparison.Ordinal) ? form : "=" + form[1..]);
    }

    private static IEnumerable<(string, string)> Fields(string? form) =>
        from field in (form ?? "").Split('&', StringSplitOptions.RemoveEmptyEntries).Distinct()
        let mark = field.IndexOf('=', StringComparison.Ordinal)
        select (System.Net.WebUtility.UrlDecode(mark < 0 ? field : field[..mark]), System.Net.WebUtility.UrlDecode(mark < 0 ? "" : field[(mark + 1)..]));
}
