using CallCenter.Functions;
using CallCenter.LocalHost.Hosting;

namespace CallCenter.Tests.Repository.Operations;

/// <summary>The queries of the guide read the lines that the app really writes.</summary>
public sealed class QueryTests(RecordedLines lines) : IClassFixture<RecordedLines>
{
    private const string CallSid = "CallSid=CA0123456789abcdef0123456789abcdef";

    public static TheoryData<string> LogQueries => [.. OperationsGuide.Queries.Select(each => each.Title).Where(title => Query(title).Patterns.Count > 0)];

    private static KustoQuery Query(string title) => new(OperationsGuide.Queries.Single(each => each.Title == title).Query);

    private IEnumerable<string> Messages => lines.All.Select(line => line.Message);

    [Theory(Timeout = Limits.Hang)]
    [InlineData("Waits by tier", "result=bridged tried=regular next=premium", "Result=bridged, Tried=regular, WaitedSeconds=73")]
    [InlineData("Waits by tier", "result=bridged tried=premium next=premium", "Result=bridged, Tried=premium, WaitedSeconds=-")]
    [InlineData("Waits hour by hour", "result=bridged tried=regular next=premium", "Result=bridged, Tried=regular, WaitedSeconds=73")]
    [InlineData("How calls ended", "tier=premium result=hangup", "What=left the queue, Tier=premium, Result=hangup, WaitedSeconds=73, Next=nothing")]
    [InlineData("How calls ended", "tier=regular result=error", "What=left the queue, Tier=regular, Result=error, WaitedSeconds=73, Next=enqueue")]
    [InlineData("How calls ended", "left a message", "What=left a message, Tier=premium")]
    [InlineData("How calls ended", "closed, tier=premium", "What=closed, Tier=premium, Next=message")]
    [InlineData("Waits by tier", "result=bridged tried=regular next=wrap-up", "Result=bridged, Tried=regular, WaitedSeconds=41")]
    [InlineData("Callers who gave up", "premium-enqueue: " + CallSid + " next=premium", "Function=premium-enqueue, Next=premium")]
    [InlineData("Callers who gave up", "regular-enqueue: " + CallSid + " next=regular", "Function=regular-enqueue, Next=regular")]
    [InlineData("Callers who gave up", "result=bridged tried=premium next=premium", "Function=rep-call-complete, Next=premium waited=- look=off sizes=- ms=-, Result=bridged, Tried=premium")]
    [InlineData("Busiest hours", "premium-enqueue: " + CallSid + " next=premium", "Function=premium-enqueue, Next=premium")]
    [InlineData("What reps' dials came to", "queue-not-found", "Result=queue-not-found, Tried=regular")]
    [InlineData("Looks that failed", "look=late", "Look=late, Milliseconds=800")]
    [InlineData("Looks that failed", "look=failed-401 sizes=- ms=", "Look=failed-401, Milliseconds=0")]
    [InlineData("Looks that failed", "look=failed-401 sizes=- next=leave", "Look=failed-401")]
    [InlineData("Looks that failed", "look=asked sizes=2+5", "Look=asked, Milliseconds=0")]
    [InlineData("Wrong PINs", "typed a wrong PIN, try=3", "CallSid=CA0123456789abcdef0123456789abcdef, Try=3, Next=hang-up")]
    [InlineData("Callers refused at the reps' number", "rang the number of the reps", "CallSid=CA0123456789abcdef0123456789abcdef")]
    [InlineData("Sign-ins by rep", "signed in", "Rep=anna")]
    [InlineData("Breaks by rep", "has a break=pause", "CallSid=CA0123456789abcdef0123456789abcdef, Break=pause, Round=1")]
    [InlineData("Breaks by rep", "signed in", "CallSid=CA0123456789abcdef0123456789abcdef, Rep=anna")]
    [InlineData("Wakes", "wake=gone", "Function=regular-enqueue, Wake=gone")]
    public async Task Query_TakesTheseColumnsFromThatLine(string title, string text, string columns)
    {
        await Task.Yield();

        Assert.Equal(columns, string.Join(", ", Query(title).Parse(lines.With(text)).Select(each => $"{each.Column}={each.Value}")));
    }

    /// <summary>What a caller does after the first webhook is no other caller.</summary>
    [Theory(Timeout = Limits.Hang)]
    [InlineData("Callers who gave up")]
    [InlineData("Busiest hours")]
    public async Task CallersWhoEntered_AreCountedOnceACall(string title)
    {
        await Task.Yield();
        KustoQuery query = Query(title);
        string[] tiers = [.. query.Comparisons.Where(comparison => comparison is { Column: "Next", Operator: "in" }).Select(comparison => comparison.Word)];

        IEnumerable<string> counted = Messages.Where(query.Reads).Where(line => query.Parse(line).Any(each => each.Column == "Next" && tiers.Contains(each.Value)));

        Assert.Equal([$"premium-enqueue: {CallSid} next=premium", $"regular-enqueue: {CallSid} next=regular"], counted);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task HowCallsEnded_ReadsTheLinesOfEventsSixNineAndTen()
    {
        await Task.Yield();
        KustoQuery query = Query("How calls ended");

        Assert.Equal(
            ["left the queue", "left a message", "closed"],
            Messages.Where(query.Reads).SelectMany(query.Parse).Where(each => each.Column == "What").Select(each => each.Value).Distinct());
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task RefusedWebhooks_TellFunctionReasonAndUrl()
    {
        await Task.Yield();

        (string Column, string Value)[] columns = [.. Query("Refused webhooks").Parse(lines.With("regular-enqueue: refused"))];

        Assert.Equal([("Function", "regular-enqueue"), ("Reason", "Wrong")], columns[..2]);
        Assert.Matches("^http://127.0.0.1:[0-9]+/regular-enqueue$", columns[2].Value);
    }

    [Theory(Timeout = Limits.Hang)]
    [MemberData(nameof(LogQueries))]
    public async Task EachFilter_FindsALine(string title)
    {
        await Task.Yield();

        Assert.NotEmpty(Query(title).Filters);
        Assert.All(Query(title).Filters, filter => Assert.Contains(Messages, line => KustoQuery.Holds(filter, line)));
    }

    [Theory(Timeout = Limits.Hang)]
    [MemberData(nameof(LogQueries))]
    public async Task EachLineThatIsRead_IsUnderstood(string title)
    {
        await Task.Yield();

        Assert.All(Messages.Where(Query(title).Reads), line => Assert.NotEmpty(Query(title).Parse(line)));
    }

    [Theory(Timeout = Limits.Hang)]
    [MemberData(nameof(LogQueries))]
    public async Task EachWordComparedWith_IsOneThatTheAppWrites(string title)
    {
        await Task.Yield();
        KustoQuery query = Query(title);
        ILookup<string, string> written = Messages.Where(query.Reads).SelectMany(query.Parse).ToLookup(each => each.Column, each => each.Value);

        Assert.All(query.Comparisons, comparison => Assert.Contains(
            written[comparison.Column],
            value => comparison.Operator == "startswith" ? value.StartsWith(comparison.Word, StringComparison.Ordinal) : value == comparison.Word));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task SlowWebhooks_AreThoseOfAllFunctionsButTheHoldMusic()
    {
        await using LocalFunctionsHost host = await LocalFunctionsHost.StartAsync(new LocalHostOptions(), TestContext.Current.CancellationToken);

        Assert.Equal(
            host.Functions.Select(function => function.Name).Except([HoldMusicFile.Name]),
            Query("Slow webhooks").Comparisons.Where(comparison => comparison.Column == "Name").Select(comparison => comparison.Word));
    }
}
