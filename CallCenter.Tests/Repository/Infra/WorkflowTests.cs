using System.Text.RegularExpressions;
using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Repository.Infra;

/// <summary>What the workflows on GitHub may do.</summary>
public sealed partial class WorkflowTests(CompiledTemplate template)
{
    private static readonly string Folder = Path.Combine(Run.Root, ".github", "workflows");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.yml").Select(file => Path.GetFileName(file))];

    private static string Deploy => File.ReadAllText(Path.Combine(Folder, "deploy.yml"));

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryAction_IsPinnedToACommit(string file)
    {
        string text = File.ReadAllText(Path.Combine(Folder, file));
        string[] actions = [.. Uses().Matches(text).Select(each => each.Groups[1].Value)];

        Assert.NotEmpty(actions);
        Assert.All(actions, action => Assert.Matches("^[a-z-]+/[a-z-]+@[0-9a-f]{40} # v[0-9]+\\.[0-9]+\\.[0-9]+$", action));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void NoWorkflow_ReadsAStoredSecret(string file) =>
        Assert.DoesNotContain("secrets.", File.ReadAllText(Path.Combine(Folder, file)), StringComparison.Ordinal);

    [Fact]
    public void Deployment_LogsInWithATokenOfTheRun()
    {
        Assert.Contains("permissions:\n      contents: read\n      id-token: write\n", Deploy, StringComparison.Ordinal);
        Assert.DoesNotContain("creds:", Deploy, StringComparison.Ordinal);
    }

    [Fact]
    public void Deployment_TestsPublishesDeploysAndChecksInThisOrder()
    {
        int[] places = [.. new[] { ".ci/run", "./callcenter publish", "azure/login@", "deployment source config-zip", "./callcenter check --url" }
            .Select(step => Deploy.IndexOf(step, StringComparison.Ordinal))];

        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void Deployment_MasksTheTokenThatItReadsFromTheVault()
    {
        string secret = template.OfType("Microsoft.KeyVault/vaults/secrets")[0].Template.GetProperty("variables").GetProperty("secretNames").GetProperty("authToken").GetString()!;

        Assert.Contains($"--name {secret} --query value --output tsv)\n          echo \"::add-mask::$Twilio__AuthToken\"\n", Deploy, StringComparison.Ordinal);
    }

    [GeneratedRegex("uses: (.+)")]
    private static partial Regex Uses();
}
