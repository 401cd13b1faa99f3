using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CallCenter.Cli.Checks;
using CallCenter.Core;
using CallCenter.Tests.Processes;
using CallCenter.Tests.Repository.Operations;

namespace CallCenter.Tests.Repository.Infra;

/// <summary>The alerts, as the compiled template has them, ask the log for what the app and its host write there.</summary>
public sealed partial class AlertTests(CompiledTemplate template, RecordedLines lines) : IClassFixture<RecordedLines>
{
    private const string Requests = "AppRequests | where Name in ('premium-enqueue', 'regular-enqueue', 'rep-call-complete')";

    private TemplateResource Alerts => Assert.Single(template.OfType("Microsoft.Insights/scheduledQueryRules"), each => each.Json.TryGetProperty("copy", out _));

    private TemplateResource MessageAlert => Assert.Single(template.OfType("Microsoft.Insights/scheduledQueryRules"), each => !each.Json.TryGetProperty("copy", out _));

    /// <summary>The query of a rule as Azure gets it, once the template's expressions are worked out.</summary>
    private string Query(string rule) => Value(Rule(rule).GetProperty("query").GetString()!);

    private JsonElement Rule(string name) =>
        Alerts.Variable("properties.criteria.allOf.0.query").EnumerateArray().Single(each => each.GetProperty("name").GetString() == name);

    /// <summary>A text, or the value of an expression of the few functions that the alerts use.</summary>
    private string Value(string text) => text is ['[', .. var expression, ']'] ? Expression(expression) : text;

    private string Expression(string expression)
    {
        if (Literal().Match(expression) is { Success: true } literal)
        {
            return literal.Groups[1].Value.Replace("''", "'", StringComparison.Ordinal);
        }

        if (Variable().Match(expression) is { Success: true } variable)
        {
            return Value(Alerts.Template.GetProperty("variables").GetProperty(variable.Groups[1].Value).GetString()!);
        }

        if (Join().Match(expression) is { Success: true } join)
        {
            return string.Join(Expression(join.Groups[1].Value), Webhooks);
        }

        Match format = Format().Match(expression);
        Assert.True(format.Success, expression);
        return string.Format(CultureInfo.InvariantCulture, Expression(format.Groups[1].Value), Expression(format.Groups[2].Value));
    }

    /// <summary>The webhooks that the template hands to the alerts.</summary>
    private IEnumerable<string> Webhooks
    {
        get
        {
            TemplateResource module = template.OfType("Microsoft.Resources/deployments").First(each => each.At("properties.parameters").TryGetProperty("webhooks", out _));
            return module.Variable("properties.parameters.webhooks.value").EnumerateArray().Select(each => each.GetString()!);
        }
    }

    [Theory]
    [InlineData("failed", "AppTraces | where Message contains \": failed by \" | summarize Value = count()")]
    [InlineData("slow", Requests + " | where ResultCode == '200' | summarize Value = percentilew(DurationMs, ItemCount, 95)")]
    public void Rule_AsksTheLog(string rule, string query) => Assert.Equal(query, Query(rule));

    [Fact]
    public void RefusedRule_IsQuietWhileACheckIsRefusedAndAnswered() => Assert.Equal(
        $"""
        let answered = toscalar({Requests} | where ResultCode == '200' | summarize sum(ItemCount));
        AppTraces
        | where Message contains ": refused, X-Twilio-Signature is Wrong" or Message contains ": refused, signed by " or Message startswith "refused in one minute"
        | parse Message with * " wrong=" Wrong " signer=" Signer " size=" *
        | extend Requests = iff(isempty(Wrong), tolong(ItemCount), tolong(Wrong) + tolong(Signer))
        | where Requests > 0
        | summarize Refused = sum(Requests), Minutes = dcount(bin(TimeGenerated, 1m))
        | project Value = iff(answered == 0 or Minutes > 2, Refused, 0)
        """,
        Query("refused"));

    /// <summary>A stranger's status is in none of the rules: a 4xx or 5xx is easily had of the host, and 200 only with a signature.</summary>
    [Fact]
    public void Rules_AskForNoStatusThatAStrangerCanCause() => Assert.All(
        Alerts.Variable("properties.criteria.allOf.0.query").EnumerateArray().Select(rule => Query(rule.GetProperty("name").GetString()!)),
        query => Assert.All(Status().Matches(query), status => Assert.Equal("ResultCode == '200'", status.Value)));

    [Fact]
    public void RefusedRule_FindsTheLinesOfWrongSignaturesAndUnknownSignersAndTheCountsOfFloods()
    {
        var query = new KustoQuery(Query("refused"));

        Assert.Equal(
            [.. WebhookRoutes.All.Select(route => $"{route}: refused, X-Twilio"), "premium-enqueue: refused, signed by", "refused in one minute"],
            lines.All.Select(line => line.Message).Where(query.Reads).Select(line => RefusalBegin().Match(line).Value));
        Assert.Equal(["Wrong=3", "Signer=0"], query.Parse(lines.With("refused in one minute")).Select(each => $"{each.Column}={each.Value}"));
    }

    [Fact]
    public void FailedRule_FindsTheLineOfAnAppThatFailed() =>
        Assert.Equal(lines.With("failed by"), Assert.Single(Read(new KustoQuery(Query("failed")))));

    [Fact]
    public void StartRule_AsksForWhatTheGuideNamesAsEvidence()
    {
        string[] evidence = [.. Quoted().Matches(Query("start")).Select(match => match.Groups[1].Value).Distinct()];
        string guide = File.ReadAllText(Path.Combine(Run.Root, "docs", "operations.md")).ReplaceLineEndings(" ");

        Assert.Equal(["Exceeded language worker restart retry count", "dotnet exited with code 1"], evidence);
        Assert.All(evidence, text => Assert.Contains($"`{text}`", guide, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("refused")]
    [InlineData("slow")]
    public void Rule_AsksForTheWebhooksOfTheApp(string rule)
    {
        string names = Assert.Single(Names().Matches(Query(rule))).Groups[1].Value;

        Assert.Equal(WebhookRoutes.All, names.Trim('\'').Split("', '"));
    }

    /// <summary>The lines that a query reads, whose filters must all hold.</summary>
    private IEnumerable<string> Read(KustoQuery query)
    {
        Assert.NotEmpty(query.Filters);
        return lines.All.Select(line => line.Message).Where(line => query.Filters.All(filter => KustoQuery.Holds(filter, line)));
    }

    [Theory]
    [InlineData("queue-full", "queue-full", 0)]
    [InlineData("hold", "error", 0)]
    [InlineData("system-error", "system-error", 4)]
    public void RuleOfCallersWhoCouldNotBeHeld_CountsTheLinesOfThatResultAndNoOthers(string rule, string result, int threshold)
    {
        string query = Query(rule);

        Assert.EndsWith(" | summarize Value = count()", query, StringComparison.Ordinal);
        Assert.Contains($" left the queue, tier=regular result={result} waited=73 ", Assert.Single(Read(new KustoQuery(query))), StringComparison.Ordinal);
        Assert.Equal(threshold, Rule(rule).GetProperty("threshold").GetInt32());
    }

    [Theory]
    [InlineData("pins", 9, "typed a wrong PIN, try=1 next=pin", "typed a wrong PIN, try=3 next=hang-up")]
    [InlineData("refused-reps", 4, "rang the number of the reps, and is none of CallCenter:Reps:Numbers")]
    public void RuleOfTheRepsNumber_CountsTheseLinesAndNoOthers(string rule, int threshold, params string[] ends)
    {
        string query = Query(rule);

        Assert.EndsWith(" | summarize Value = count()", query, StringComparison.Ordinal);
        Assert.Equal(ends.Select(end => $"rep-call-complete: CallSid=CA0123456789abcdef0123456789abcdef {end}"), Read(new KustoQuery(query)));
        Assert.Equal(threshold, Rule(rule).GetProperty("threshold").GetInt32());
    }

    [Fact]
    public void RuleOfWakes_CountsThoseThatFailed()
    {
        var query = new KustoQuery(Query("wakes"));
        string[] words = [.. query.Comparisons.Select(comparison => comparison.Word)];

        Assert.Equal(["woken", "gone", "failed", "resting", "refused"], Read(query).SelectMany(query.Parse).Select(each => each.Value));
        Assert.Equal(["failed", "resting"], words);
        Assert.EndsWith("\n| where Wake in (\"failed\", \"resting\")\n| summarize Value = count()", query.Text, StringComparison.Ordinal);
        Assert.Equal(4, Rule("wakes").GetProperty("threshold").GetInt32());
    }

    [Fact]
    public void MessageAlert_IsAMailForEachCallWithSound()
    {
        string text = MessageAlert.Variable("properties.criteria.allOf.0.query").GetString()!;
        var query = new KustoQuery(text);

        Assert.Equal(
            ["CallSid=CA0123456789abcdef0123456789abcdef", "Tier=premium", "Seconds=12"],
            query.Parse(Assert.Single(Read(query))).Select(each => $"{each.Column}={each.Value}"));
        Assert.EndsWith("\n| where Seconds == \"-\" or toint(Seconds) >= 2\n| summarize Value = count() by CallSid, Tier", text, StringComparison.Ordinal);
        Assert.Equal(["CallSid", "Tier"], MessageAlert.At("properties.criteria.allOf.0.dimensions").EnumerateArray().Select(each => each.GetProperty("name").GetString()));
    }

    [Fact]
    public void AlertsOfCalls_LeaveOutTheCallOfTheCheck() => Assert.All(
        [Query("queue-full"), Query("hold"), Query("system-error"), Query("pins"), Query("refused-reps"), Query("wakes"), MessageAlert.Variable("properties.criteria.allOf.0.query").GetString()!],
        query => Assert.Contains($" and Message !contains \"CallSid={SignedRequests.CallSid} \"", query, StringComparison.Ordinal));

    [Fact]
    public void Messages_AreMailedIfAnAddressIsGiven()
    {
        TemplateResource readers = Assert.Single(template.OfType("Microsoft.Insights/actionGroups"), each => each.Text("name").Contains("messages", StringComparison.Ordinal));

        Assert.Equal("[not(empty(parameters('messageEmail')))]", readers.Text("condition"));
        Assert.Equal("[not(empty(parameters('messageEmail')))]", MessageAlert.Text("condition"));
        Assert.Equal("[parameters('messageEmail')]", Assert.Single(readers.At("properties.emailReceivers").EnumerateArray()).GetProperty("emailAddress").GetString());
        Assert.StartsWith(
            "[resourceId('Microsoft.Insights/actionGroups', format('ag-call-center-messages-{0}'",
            Assert.Single(MessageAlert.At("properties.actions.actionGroups").EnumerateArray()).GetString(),
            StringComparison.Ordinal);
        Assert.Equal("", template.Main.GetProperty("parameters").GetProperty("messageEmail").GetProperty("defaultValue").GetString());
    }

    [Theory]
    [InlineData("PREMIUM_ENQUEUE_URL", WebhookRoutes.PremiumEnqueue)]
    [InlineData("REGULAR_ENQUEUE_URL", WebhookRoutes.RegularEnqueue)]
    [InlineData("REP_CALL_COMPLETE_URL", WebhookRoutes.RepCallComplete)]
    public void WebhookUrl_IsAnOutput(string output, string route)
    {
        Match url = OutputUrl().Match(template.Main.GetProperty("outputs").GetProperty(output).GetProperty("value").GetString()!);

        Assert.True(url.Success);
        Assert.Equal(route, Webhooks.ElementAt(int.Parse(url.Groups[1].Value, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Alerts_GoByEmailToAnAddressThatIsAskedFor()
    {
        TemplateResource people = Assert.Single(template.OfType("Microsoft.Insights/actionGroups"), each => !each.Text("name").Contains("messages", StringComparison.Ordinal));
        JsonElement receiver = Assert.Single(people.At("properties.emailReceivers").EnumerateArray());
        JsonElement address = template.Main.GetProperty("parameters").GetProperty("alertEmail");

        Assert.False(people.Json.TryGetProperty("condition", out _));
        Assert.Equal("[parameters('email')]", receiver.GetProperty("emailAddress").GetString());
        Assert.StartsWith("[resourceId('Microsoft.Insights/actionGroups'", Assert.Single(Alerts.At("properties.actions.actionGroups").EnumerateArray()).GetString(), StringComparison.Ordinal);
        Assert.False(address.TryGetProperty("defaultValue", out _));
        Assert.Equal(3, address.GetProperty("minLength").GetInt32());
    }

    [Fact]
    public void EachWebhook_IsAskedFromOutsideAndMissedIfTwoPlacesFindNothing()
    {
        TemplateResource test = Assert.Single(template.OfType("Microsoft.Insights/webtests"));
        TemplateResource alert = Assert.Single(template.OfType("Microsoft.Insights/metricAlerts"));

        Assert.Equal("[length(parameters('webhooks'))]", test.Text("copy.count"));
        Assert.Equal("[format('{0}/{1}', parameters('url'), parameters('webhooks')[copyIndex()])]", test.Text("properties.Request.RequestUrl"));
        Assert.Equal("[parameters('refusal')]", test.Text("properties.ValidationRules.ExpectedHttpStatusCode"));
        Assert.Equal("[length(parameters('webhooks'))]", alert.Text("copy.count"));
        Assert.Equal("2", alert.Text("properties.criteria.failedLocationCount"));
        Assert.Equal("[parameters('peopleId')]", Assert.Single(alert.At("properties.actions").EnumerateArray()).GetProperty("actionGroupId").GetString());
    }

    [GeneratedRegex("^'((?:[^']|'')*)'$")]
    private static partial Regex Literal();

    [GeneratedRegex(@"^variables\('(\w+)'\)$")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^join\(parameters\('webhooks'\), (.+)\)$")]
    private static partial Regex Join();

    [GeneratedRegex(@"^format\(('(?:[^']|'')*'|variables\('\w+'\)), (.+)\)$")]
    private static partial Regex Format();

    [GeneratedRegex("\"([^\"]*)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"ResultCode\S* \S+ \S+")]
    private static partial Regex Status();

    [GeneratedRegex(@"^[a-z-]+: refused, (X-Twilio|signed by)|^refused in one minute")]
    private static partial Regex RefusalBegin();

    [GeneratedRegex(@"Name in \(([^)]*)\)")]
    private static partial Regex Names();

    [GeneratedRegex(@"^\[format\('\{0\}/\{1\}', reference\(format\('homes\[\{0\}\]', 0\)\)\.outputs\.url\.value, variables\('webhooks'\)\[(\d)\]\)\]$")]
    private static partial Regex OutputUrl();
}
