namespace CallCenter.Tests.Repository.Docs;

/// <summary>Whoever pastes the documents' commands meets no surprise: they run, and print what the documents show.</summary>
public sealed class ShellBlockTests
{
    /// <summary>The blocks that need an account of Azure, GitHub or Twilio, or name something that only their reader has.</summary>
    private static readonly string[] NeedAccount =
    [
        "docs/callers.md: azd env set WAITING_ENABLED true",
        "docs/connect-twilio.md: export Twilio__AccountSid=AC...",
        "docs/connect-twilio.md: ./callcenter connect --url https://YOUR-APP.azurewebsites.net \\",
        "docs/connect-twilio.md: ./callcenter connect --undo callcenter-connect-YYYYMMDD-HHMMSS.json --dry-run",
        "docs/connect-twilio.md: read -rs CALLCENTER_REP_PIN && export CALLCENTER_REP_PIN",
        "docs/connect-twilio.md: APP=https://YOUR-APP.azurewebsites.net",
        "docs/connect-twilio.md: twilio phone-numbers:update PN... --voice-url https://old.example/voice --voice-method GET \\",
        "docs/deploy.md: azd auth login",
        "docs/deploy.md: azd env get-value PREMIUM_ENQUEUE_URL",
        "docs/deploy.md: read -rs Twilio__AuthToken; export Twilio__AuthToken",
        "docs/deploy.md: az login",
        "docs/deploy.md: cd CallCenter.Functions/bin/publish && func azure functionapp publish YOUR-APP --no-build --dotnet-isolated",
        "docs/deploy.md: az functionapp deployment source config-zip --resource-group YOUR-GROUP --name YOUR-APP --src CallCenter.Functions/bin/callcenter.zip",
        "docs/deploy.md: id=$(az resource show --resource-group YOUR-GROUP --resource-type Microsoft.Web/sites --name YOUR-APP --query id --output tsv)",
        "docs/deploy.md: GROUP=rg-prod; APP=YOUR-APP; VAULT=YOUR-VAULT; REPOSITORY=OWNER/NAME",
        "docs/deploy.md: azd down --purge",
        "docs/deploy.md: az group delete --name rg-prod",
        "docs/second-home.md: azd env set OTHER_LOCATIONS northeurope",
        "docs/second-home.md: ./callcenter publish",
        "docs/second-home.md: ./callcenter connect --url https://YOUR-APP.azurewebsites.net --fallback-url https://YOUR-OTHER-APP.azurewebsites.net \\",
        "docs/second-home.md: ./callcenter connect --sign-with-shared-key --url https://YOUR-APP.azurewebsites.net --fallback-url https://YOUR-OTHER-APP.azurewebsites.net",
        "docs/second-home.md: ./callcenter check --url https://YOUR-APP.azurewebsites.net --fallback-url https://YOUR-OTHER-APP.azurewebsites.net",
        "docs/second-home.md: az functionapp stop --resource-group YOUR-GROUP --name YOUR-APP",
        "docs/second-home.md: az functionapp start --resource-group YOUR-GROUP --name YOUR-APP",
        "docs/second-home.md: ./callcenter connect --url https://YOUR-OTHER-APP.azurewebsites.net --fallback-url https://YOUR-APP.azurewebsites.net --skip-check \\",
        "docs/operations.md: ./callcenter connect --sign-with-shared-key --url https://YOUR-APP.azurewebsites.net",
        "docs/operations.md: ./callcenter rotate-key --url https://YOUR-APP.azurewebsites.net",
        "docs/operations.md: ./callcenter connect --sign-with-auth-token --url https://YOUR-APP.azurewebsites.net",
        "docs/operations.md: az keyvault secret set --vault-name YOUR-VAULT --name twilio-previous-auth-token --file old-token.txt --output none",
        "docs/operations.md: az keyvault secret set --vault-name YOUR-VAULT --name twilio-auth-token --file new-token.txt --output none",
        "docs/operations.md: az functionapp config appsettings set --resource-group YOUR-GROUP --name YOUR-APP --output none --settings @tokens.json",
        "docs/operations.md: Twilio__AuthToken=\"$(cat new-token.txt)\" ./callcenter check --url https://YOUR-APP.azurewebsites.net",
        "docs/operations.md: az functionapp config appsettings delete --resource-group YOUR-GROUP --name YOUR-APP --output none --setting-names Twilio__PreviousAuthToken",
        "docs/operations.md: twilio api:core:queues:create --friendly-name NEW-PREMIUM",
        "docs/operations.md: twilio api:core:queues:update --sid QU... --max-size 5000",
        "docs/operations.md: az functionapp config appsettings set --resource-group YOUR-GROUP --name YOUR-APP --output none --settings \\",
        "docs/reps.md: azd env set REPS_PINS 'anna=48291573; ben=77120466'",
        "docs/operations.md: twilio api:core:queues:members:update --queue-sid OLD-QUEUE-SID --call-sid Front \\",
    ];

    /// <summary>The blocks that need no account and are not run all the same, each with the reason.</summary>
    private static readonly Dictionary<string, string> NotRun = new(StringComparer.Ordinal)
    {
        ["docs/board.md: dotnet run -c Release --project CallCenter.Benchmarks -- board"] = "measures for minutes; needs a browser",
        ["docs/deploy.md: ./callcenter publish"] = "builds; the tests of publishing do it",
        ["docs/hold-music.md: dotnet run -c Release --project CallCenter.HoldMusic -- CallCenter.Functions/Audio/hold-music.wav"] = "builds; a test makes the file again",
        ["docs/performance.md: dotnet run -c Release --project CallCenter.Benchmarks -- --filter '*WebhookBenchmarks*'"] = "measures for minutes",
        ["docs/performance.md: dotnet run -c Release --project CallCenter.Benchmarks -- --filter '*SimulationBenchmarks*'"] = "measures for minutes",
        ["docs/performance.md: dotnet run -c Release --project CallCenter.Benchmarks -- soak --scale 100"] = "measures for minutes",
        ["docs/testing.md: dotnet tool install --global SharpFuzz.CommandLine"] = "fuzzes for minutes; needs AFL++",
        ["docs/performance.md: (cd CallCenter.Benchmarks/Throughput/node && npm ci)"] = "measures for minutes; needs Node and wrk",
        ["docs/testing.md: dotnet tool install --global dotnet-stryker --version 5.1.0"] = "installs a tool, which runs for many minutes",
        ["docs/testing.md: STRYKER_MUTANT_ID_CONTROL_VAR=CHANGE CHANGE=2117 dotnet CallCenter.Tests.dll"] = "needs what that tool builds",
    };

    /// <summary>The commands in blocks that are run which are not, each with the reason.</summary>
    private static readonly Dictionary<string, string> SkippedCommands = new(StringComparer.Ordinal)
    {
        ["./callcenter test"] = "runs this test",
    };

    private static IReadOnlyList<ShellBlock> Blocks { get; } = [.. MarkdownDocument.Names.SelectMany(name => ShellBlock.Of(new MarkdownDocument(name)))];

    public static TheoryData<string> Documents => [.. Blocks.Where(IsRun).Select(block => block.Document).Distinct()];

    private static bool IsRun(ShellBlock block) => !block.NeedsAccount && !NotRun.ContainsKey(block.Name);

    [Fact]
    public void BlocksThatNeedAnAccount_AreListed() => Assert.Equal(
        NeedAccount.Order(StringComparer.Ordinal), Blocks.Where(block => block.NeedsAccount).Select(block => block.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void BlocksThatAreNotRunForAnotherReason_AreThere() => Assert.All(NotRun.Keys, name => Assert.Contains(name, Blocks.Select(block => block.Name)));

    [Fact]
    public void SkippedCommands_AreThere() =>
        Assert.All(SkippedCommands.Keys, skipped => Assert.Contains(skipped, Blocks.SelectMany(block => block.Commands).Select(each => each.Command)));

    [Theory(Timeout = Limits.Hang)]
    [MemberData(nameof(Documents))]
    public async Task Blocks_RunAndPrintWhatTheDocumentShows(string document)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The blocks are for POSIX shells.");
        using var reader = new DocumentReader();
        var differences = new List<string>();
        foreach (ShellBlock block in Blocks.Where(block => block.Document == document).Where(IsRun))
        {
            differences.AddRange(await reader.RunAsync(block, SkippedCommands.ContainsKey));
        }

        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
    }
}
