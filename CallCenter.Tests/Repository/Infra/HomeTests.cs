using System.Text.Json;

namespace CallCenter.Tests.Repository.Infra;

/// <summary>The homes of the call center: one region, or several, of which none shares anything with another.</summary>
public sealed class HomeTests
{
    // What uniqueString makes of the subscription, the environment and the region.
    private const string First = "ntvhus5lpa44u";
    private const string Second = "yqbzrczi3wos4";

    /// <summary>Names that a template of one region alone made once. Another name is another resource: whoever deployed it would get all anew, with another URL.</summary>
    private static string[] NamesOf(string home) =>
    [
        $"Microsoft.Insights/actionGroups/ag-call-center-{home}",
        $"Microsoft.Insights/components/appi-call-center-{home}",
        $"Microsoft.Insights/metricAlerts/alert-unavailable-premium-enqueue-{home}",
        $"Microsoft.Insights/metricAlerts/alert-unavailable-regular-enqueue-{home}",
        $"Microsoft.Insights/metricAlerts/alert-unavailable-rep-call-complete-{home}",
        $"Microsoft.Insights/scheduledQueryRules/alert-failed-{home}",
        $"Microsoft.Insights/scheduledQueryRules/alert-hold-{home}",
        $"Microsoft.Insights/scheduledQueryRules/alert-pins-{home}",
        $"Microsoft.Insights/scheduledQueryRules/alert-queue-full-{home}",
        $"Microsoft.Insights/scheduledQueryRules/alert-refused-{home}",
        $"Microsoft.Insights/scheduledQueryRules/alert-refused-reps-{home}",
        $"Microsoft.Insights/scheduledQueryRules/alert-slow-{home}",
        $"Microsoft.Insights/scheduledQueryRules/alert-start-{home}",
        $"Microsoft.Insights/scheduledQueryRules/alert-system-error-{home}",
        $"Microsoft.Insights/scheduledQueryRules/alert-wakes-{home}",
        $"Microsoft.Insights/webtests/test-premium-enqueue-{home}",
        $"Microsoft.Insights/webtests/test-regular-enqueue-{home}",
        $"Microsoft.Insights/webtests/test-rep-call-complete-{home}",
        $"Microsoft.KeyVault/vaults/kv-cc-{home}",
        $"Microsoft.KeyVault/vaults/kv-cc-{home}/secrets/twilio-auth-token",
        $"Microsoft.ManagedIdentity/userAssignedIdentities/id-call-center-{home}",
        $"Microsoft.OperationalInsights/workspaces/log-call-center-{home}",
        $"Microsoft.Storage/storageAccounts/stcc{home}",
        $"Microsoft.Storage/storageAccounts/stcc{home}/blobServices/default",
        $"Microsoft.Storage/storageAccounts/stcc{home}/blobServices/default/containers/deployments",
        $"Microsoft.Web/serverfarms/plan-call-center-{home}",
        $"Microsoft.Web/sites/func-call-center-{home}",
        $"Microsoft.Web/sites/func-call-center-{home}/basicPublishingCredentialsPolicies/ftp",
        $"Microsoft.Web/sites/func-call-center-{home}/basicPublishingCredentialsPolicies/scm",
    ];

    private static string[] Names(IEnumerable<JsonElement> resources) =>
        [.. resources.Select(PredictedDeployment.Name).OfType<string>().Where(name => name.StartsWith("Microsoft.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static JsonElement Only(IEnumerable<JsonElement> resources, string name) => Assert.Single(resources, each => PredictedDeployment.Name(each) == name);

    [Fact(Timeout = Limits.Hang)]
    public async Task OneRegion_HasTheNamesThatItAlwaysHad()
    {
        string[] names = Names(await PredictedDeployment.OfAsync());

        Assert.Equal(NamesOf(First), names);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("North Europe")]
    [InlineData("westeurope, northeurope,NorthEurope,")]
    public async Task AnotherRegion_IsAnotherHomeWithAllOfItsOwn(string others)
    {
        string[] names = Names(await PredictedDeployment.OfAsync($"param otherLocations = '{others}'"));

        Assert.Equal([.. NamesOf(First).Concat(NamesOf(Second)).Order(StringComparer.Ordinal)], names);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task HomesDiffer_InRegionAndNameAndTheServiceOfAzdAndReadyInstances()
    {
        IReadOnlyList<JsonElement> resources = await PredictedDeployment.OfAsync("param otherLocations = 'northeurope'", "param otherAlwaysReadyInstances = 0");
        JsonElement first = Only(resources, $"Microsoft.Web/sites/func-call-center-{First}");
        JsonElement second = Only(resources, $"Microsoft.Web/sites/func-call-center-{Second}");

        Assert.Equal(("West Europe", "northeurope"), (first.GetProperty("location").GetString(), second.GetProperty("location").GetString()));
        Assert.Equal("call-center", first.GetProperty("tags").GetProperty("azd-service-name").GetString());
        Assert.False(second.GetProperty("tags").TryGetProperty("azd-service-name", out _));
        Assert.Equal((1, 0), (Ready(first), Ready(second)));

        static int Ready(JsonElement app) =>
            app.GetProperty("properties").GetProperty("functionAppConfig").GetProperty("scaleAndConcurrency").GetProperty("alwaysReady").GetArrayLength();
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task OtherHome_HasTheReadyInstancesOfTheFirstUnlessToldOtherwise()
    {
        IReadOnlyList<JsonElement> resources = await PredictedDeployment.OfAsync("param otherLocations = 'northeurope'", "param alwaysReadyInstances = 3");

        Assert.All(
            [First, Second],
            home => Assert.Equal(3, Only(resources, $"Microsoft.Web/sites/func-call-center-{home}")
                .GetProperty("properties").GetProperty("functionAppConfig").GetProperty("scaleAndConcurrency").GetProperty("alwaysReady")[0].GetProperty("instanceCount").GetInt32()));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("", First, "Call center: webhooks failed", "Callers hear an error.")]
    [InlineData("northeurope", First, "Call center: webhooks failed", "Calls go to the other home, if the fallback URLs of the numbers name it.")]
    [InlineData("northeurope", Second, "Call center in northeurope: webhooks failed", "Calls have no other home until it does.")]
    public async Task Alerts_NameTheHomeAndWhatItsOutageMeans(string others, string home, string title, string outage)
    {
        IReadOnlyList<JsonElement> resources = await PredictedDeployment.OfAsync($"param otherLocations = '{others}'");

        Assert.Equal(title, Only(resources, $"Microsoft.Insights/scheduledQueryRules/alert-failed-{home}").GetProperty("properties").GetProperty("displayName").GetString());
        Assert.EndsWith(
            $" does not answer from two places. {outage}",
            Only(resources, $"Microsoft.Insights/metricAlerts/alert-unavailable-premium-enqueue-{home}").GetProperty("properties").GetProperty("description").GetString(),
            StringComparison.Ordinal);
    }
}
