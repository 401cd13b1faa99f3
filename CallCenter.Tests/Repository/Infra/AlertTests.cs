using System.Reflection;
using System.Text.Json;
using CallCenter.Core.Signatures;
using CallCenter.Functions;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace CallCenter.Tests.Repository.Infra;

/// <summary>The alerts ask the log for what the app and its host write there.</summary>
public sealed class AlertTests(CompiledTemplate template)
{
    private TemplateResource Alerts => Assert.Single(template.OfType("Microsoft.Insights/scheduledQueryRules"));

    private string Query(string rule) =>
        Alerts.Variable("properties.description").EnumerateArray().Single(each => each.GetProperty("name").GetString() == rule).GetProperty("query").GetString()!;

    [Theory]
    [InlineData("refused", "[format(variables('refused'), variables('requests'))]")]
    [InlineData("failed", "[format('{0} | where toint(ResultCode) >= 500 | summarize Value = sum(ItemCount)', variables('requests'))]")]
    [InlineData("slow", "[format('{0} | summarize Value = percentilew(DurationMs, ItemCount, 95)', variables('requests'))]")]
    public void Rule_AsksTheLog(string rule, string query) => Assert.Equal(query, Query(rule));

    [Fact]
    public void RefusedRule_IsQuietWhileACheckIsRefusedAndAnswered() => Assert.Equal(
        """
        let answered = toscalar({0} | where ResultCode == '200' | summarize sum(ItemCount));
        AppTraces | where Message contains 'refused, X-Twilio-Signature is Wrong'
        | summarize Refused = sum(ItemCount), Minutes = dcount(bin(TimeGenerated, 1m))
        | project Value = iff(answered == 0 or Minutes > 2, Refused, 0)
        """,
        Alerts.Template.GetProperty("variables").GetProperty("refused").GetString());

    [Fact]
    public void RefusedRule_LooksForTheTextThatTheAppWrites()
    {
        string text = typeof(PremiumEnqueue).Assembly.GetType("CallCenter.Functions.Logging.WebhookLog", throwOnError: true)!
            .GetMethod("Refused")!.GetCustomAttribute<LoggerMessageAttribute>()!.Message;
        string written = text.Replace("{Reason}", nameof(SignatureResult.Wrong), StringComparison.Ordinal);

        Assert.Contains("refused, X-Twilio-Signature is Wrong", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Webhooks_AreTheFunctionsOfTheApp()
    {
        string[] functions = [.. typeof(PremiumEnqueue).Assembly.GetTypes().SelectMany(type => type.GetMethods())
            .Select(method => method.GetCustomAttribute<FunctionAttribute>()?.Name).OfType<string>().Order(StringComparer.Ordinal)];

        Assert.Equal(functions, template.Main.GetProperty("variables").GetProperty("webhooks").EnumerateArray().Select(each => each.GetString()));
    }

    [Theory]
    [InlineData("PREMIUM_ENQUEUE_URL", 0)]
    [InlineData("REGULAR_ENQUEUE_URL", 1)]
    [InlineData("REP_CALL_COMPLETE_URL", 2)]
    public void WebhookUrl_IsAnOutput(string output, int webhook) => Assert.Equal(
        $"[format('{{0}}/{{1}}', reference('app').outputs.url.value, variables('webhooks')[{webhook}])]",
        template.Main.GetProperty("outputs").GetProperty(output).GetProperty("value").GetString());

    [Fact]
    public void Alerts_GoByEmailIfAnAddressIsGiven()
    {
        TemplateResource people = Assert.Single(template.OfType("Microsoft.Insights/actionGroups"));
        JsonElement receiver = Assert.Single(people.At("properties.emailReceivers").EnumerateArray());

        Assert.Equal("[not(empty(parameters('email')))]", people.Text("condition"));
        Assert.Equal("[parameters('email')]", receiver.GetProperty("emailAddress").GetString());
        Assert.StartsWith("[if(empty(parameters('email')), createArray(), createArray(resourceId('Microsoft.Insights/actionGroups'", Alerts.Text("properties.actions.actionGroups"), StringComparison.Ordinal);
    }
}
