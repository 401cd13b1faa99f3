using System.Text.RegularExpressions;
using CallCenter.Core;

namespace CallCenter.Tests.Cli.Checks;

/// <summary>One mistake at a time in what callers hear, and exactly what the command says about it.</summary>
public sealed class BrokenCallerTests
{
    private const string PublishAgain = "Publish this version of the app again, and see that no gateway rewrites documents or drops the query step=....";
    private const string Hold = "A hold document that Twilio cannot play takes the caller out of the queue: publish this version of the app again, and see that no gateway rewrites documents.";
    private const string Keys = "Callers who want to leave a message would stay in the queue, or others would lose their place: " + PublishAgain;
    private const string Bridged = "Whoever has talked to a rep would wait for another one: " + PublishAgain;
    private const string Lost = "Callers would be hung up on without a word, or go round in circles: " + PublishAgain;
    private const string Ladder = "Callers would be lost whenever Twilio cannot play the hold document, or go round in circles: " + PublishAgain;
    private const string Record = "Twilio would ask for the message again and again, or lose the caller after it: " + PublishAgain;
    private const string Failed = "The app failed: read its log (Log stream in the Azure portal).";
    private const string Away = "Twilio would leave this app in the middle of the call: answer relative URLs, and see that no gateway rewrites the document.";
    private const string OwnClip = "The file belongs to the app: publish it again, and see that no login, gateway or firewall is before it.";

    private static readonly string[] Tiers = [WebhookRoutes.PremiumEnqueue, WebhookRoutes.RegularEnqueue];

    private static async Task ExpectAsync(Fault fault, params string[] complaints)
    {
        await using Gateway gateway = await Gateway.StartAsync(fault with { Settings = _ => CallerSettings.All });
        CheckRun run = await CheckRun.OfAsync(gateway.Url);
        Assert.Equal(complaints, run.Complaints.Select(line => line.Replace(gateway.Url, "GATEWAY", StringComparison.Ordinal)));
        Assert.Equal(1, run.ExitCode);
    }

    /// <summary>The same complaints of both tiers, all with one advice.</summary>
    private static Task ExpectOfBothAsync(Fault fault, string advice, params string[] complaints) => ExpectAsync(
        fault,
        [.. Tiers.SelectMany(_ => complaints, (tier, complaint) => $"FAILED|{tier}: {complaint.Replace("TIER", tier, StringComparison.Ordinal)}")
            .SelectMany((line, i) => new[] { line, i == 0 ? $"|{advice}" : "|As above." })]);

    private static Fault Rewrite(string where, string old, string replacement) => new()
    {
        RewriteBody = body => body.Contains(where, StringComparison.Ordinal) ? Regex.Replace(body, old, replacement) : body,
    };

    private static Fault Answer(string query, int status) => new()
    {
        Status = request => request.QueryString.Value!.Contains(query, StringComparison.Ordinal) ? status : null,
    };

    [Fact(Timeout = Limits.Hang)]
    public Task BridgedThatEnqueuesAgain_Fails() => ExpectOfBothAsync(
        Rewrite("<Response>\n  <Hangup>", "<Hangup></Hangup>", "<Enqueue>customers</Enqueue>"),
        Bridged,
        "QueueResult bridged|has <Enqueue>, and the call does not end");

    [Fact(Timeout = Limits.Hang)]
    public Task RecordInAHoldDocument_Fails() => ExpectAsync(
        Rewrite("<Gather", "<Redirect", "<Record/><Redirect"),
        [.. Tiers.SelectMany((tier, i) => new[]
        {
            $"FAILED|{tier}: hold document, first round|has <Record>, which Twilio refuses in a hold document",
            i == 0 ? $"|{Hold}" : "|As above.",
            $"FAILED|{tier}: hold document, next round|has <Record>, which Twilio refuses in a hold document",
            "|As above.",
            $"FAILED|{tier}: hold document, place and time not told|has <Record>, which Twilio refuses in a hold document",
            "|As above.",
            $"FAILED|{tier}: another key|has <Record>, which Twilio refuses in a hold document",
            i == 0 ? $"|{Keys}" : "|As above.",
        })]);

    [Fact(Timeout = Limits.Hang)]
    public Task HoldDocumentThatFails_IsSaidOnce() => ExpectOfBothAsync(Answer("step=wait", 500), Failed, "hold document, first round|GET /TIER answered 500");

    [Fact(Timeout = Limits.Hang)]
    public Task HoldDocumentThatIsNoXml_IsDescribed() => ExpectOfBothAsync(
        Rewrite("<Gather", "</Response>", ""),
        PublishAgain,
        "hold document, first round|the document has error 12100: The answer is not well-formed XML: line 10, position 1.");

    [Fact(Timeout = Limits.Hang)]
    public Task HoldDocumentElsewhere_IsNotFollowed() => ExpectOfBothAsync(
        Rewrite("waitUrl", "waitUrl=\"", "waitUrl=\"https://other.example.com"),
        Away,
        "hold document, first round|https://other.example.com/TIER?step=wait leaves the app, and no request is signed for another");

    [Fact(Timeout = Limits.Hang)]
    public Task KeyThatDoesNotLeave_Fails() => ExpectOfBothAsync(
        Rewrite("<Leave>", "<Leave></Leave>", "<Redirect>/</Redirect>"), Keys, "key 1|has <Redirect> in place of <Leave>");

    [Fact(Timeout = Limits.Hang)]
    public Task AnotherKeyThatLeaves_Fails() => ExpectOfBothAsync(
        Rewrite("<Response>\n  <Redirect", "<Redirect.*</Redirect>", "<Leave/>"), Keys, "another key|has <Leave>, though the key means nothing");

    [Fact(Timeout = Limits.Hang)]
    public Task ActionWithoutAnswer_FailsForEachResult() => ExpectOfBothAsync(
        Answer("step=left", 500),
        Failed,
        [.. ((string[])["QueueResult bridged", "QueueResult hangup", "QueueResult leave", "QueueResult queue-full", "QueueResult system-error", "QueueResult error", "full queue, next verb", "QueueResult that nobody knows"])
            .Select(what => $"{what}|GET /TIER answered 500")]);

    [Fact(Timeout = Limits.Hang)]
    public Task ErrorThatHoldsAgain_Fails() => ExpectOfBothAsync(
        Rewrite("plain=1", "<Enqueue", "<Enqueue waitUrl=\"/w\""), Ladder, "QueueResult error|has a hold document again");

    [Fact(Timeout = Limits.Hang)]
    public Task LeavingWithoutAWord_Fails() => ExpectAsync(
        Rewrite("<Record", "<Say.*</Say>", ""),
        [.. Tiers.SelectMany((tier, i) => new[]
        {
            $"FAILED|{tier}: QueueResult leave|has <Record> and <Hangup> in place of a sentence and <Hangup>",
            i == 0 ? $"|{Lost}" : "|As above.",
            $"FAILED|{tier}: QueueResult queue-full|has <Record> and <Hangup> in place of a sentence and <Hangup>",
            "|As above.",
            $"FAILED|{tier}: QueueResult system-error|has <Record> and <Hangup> in place of a sentence and <Hangup>",
            "|As above.",
            $"FAILED|{tier}: QueueResult error once more|has <Record> and <Hangup> in place of a sentence and <Hangup>",
            i == 0 ? $"|{Ladder}" : "|As above.",
            $"FAILED|{tier}: full queue, next verb|has <Record> and <Hangup> in place of a sentence and <Hangup>",
            "|As above.",
            $"FAILED|{tier}: message|has <Record> and <Hangup>, without a sentence and <Hangup> after <Record>",
            i == 0 ? $"|{Record}" : "|As above.",
        })]);

    [Fact(Timeout = Limits.Hang)]
    public Task FullQueueWhoseNextVerbEnqueuesAgain_Fails() => ExpectOfBothAsync(
        Rewrite("waitUrl", "\\?step=left&amp;QueueResult=queue-full", ""), Lost, "full queue, next verb|has <Enqueue>, and the call does not end");

    [Fact(Timeout = Limits.Hang)]
    public Task RecordWithoutAction_Fails() => ExpectOfBothAsync(Rewrite("<Record", "action=\"[^\"]*\"", ""), Record, "message|has no action on <Record>");

    [Fact(Timeout = Limits.Hang)]
    public Task MessageThatIsTakenTwice_Fails() => ExpectOfBothAsync(
        Rewrite("for your message", "<Hangup>", "<Record/><Hangup>"), Record, "after the message|has <Say> and <Record> and <Hangup> in place of a sentence and <Hangup>");

    [Fact(Timeout = Limits.Hang)]
    public Task ClipThatIsMissing_Fails() => ExpectAsync(
        new Fault { Status = request => request.Path == $"/{AudioRoutes.HoldMusic}" ? 404 : null },
        "FAILED|audio: GATEWAY/audio/hold-music.wav|404",
        $"|{OwnClip}");

    [Fact(Timeout = Limits.Hang)]
    public Task ClipThatIsAPage_Fails() => ExpectAsync(
        new Fault { RewriteHeaders = response => response.ContentType = response.ContentType == "audio/wav" ? "text/html" : response.ContentType },
        "FAILED|audio: GATEWAY/audio/hold-music.wav|text/html, which is no audio",
        $"|{OwnClip}");
}
