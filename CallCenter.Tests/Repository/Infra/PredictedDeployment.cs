using System.Text.Json;
using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Repository.Infra;

/// <summary>The resources that Azure would make of main.bicep, worked out by the compiler without asking anybody.</summary>
internal static class PredictedDeployment
{
    private const string Subscription = "00000000-0000-0000-0000-000000000001";
    private const string Tenant = "00000000-0000-0000-0000-000000000002";

    /// <summary>Predicts a deployment of the environment <c>prod</c> in <c>West Europe</c>.</summary>
    /// <param name="more">Parameters beside those that every deployment needs, as a line of a bicepparam file each.</param>
    /// <returns>The resources; the compiler leaves expressions that only Azure can work out as they are.</returns>
    public static async Task<IReadOnlyList<JsonElement>> OfAsync(params string[] more)
    {
        BicepCompiler.SkipWhereThereIsNone();
        using var folder = new TemporaryFolder();
        foreach (string file in Directory.GetFiles(BicepCompiler.Folder))
        {
            folder.Write(Path.GetFileName(file), await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        }

        string parameters = folder.Write("predicted.bicepparam", string.Join(
            '\n',
            [
                "using 'main.bicep'",
                "param environmentName = 'prod'",
                "param location = 'West Europe'",
                "param alertEmail = 'owner@example.com'",
                "param twilioAuthToken = 'token'",
                .. more,
            ]));
        RunResult run = await BicepCompiler.RunAsync("snapshot", parameters, "--mode", "overwrite", "--subscription-id", Subscription, "--tenant-id", Tenant);
        Assert.True(run.ExitCode == 0, run.Error);
        using JsonDocument snapshot = JsonDocument.Parse(await File.ReadAllTextAsync(Path.ChangeExtension(parameters, ".snapshot.json"), TestContext.Current.CancellationToken));
        return [.. snapshot.RootElement.GetProperty("predictedResources").EnumerateArray().Select(each => each.Clone())];
    }

    /// <summary>The provider's type and the name of a resource, such as <c>Microsoft.Web/sites/NAME</c>; null where only Azure knows it.</summary>
    public static string? Name(JsonElement resource)
    {
        string id = resource.GetProperty("id").GetString()!;
        return id.StartsWith('[') ? null : id.Split("/providers/")[^1];
    }
}
