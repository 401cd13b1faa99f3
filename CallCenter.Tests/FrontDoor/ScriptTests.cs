namespace CallCenter.Tests.FrontDoor;

/// <summary>The script <c>callcenter</c>, with a <c>dotnet</c> that only pretends.</summary>
public sealed class ScriptTests : IDisposable
{
    private const string TwilioMissing = "/x/A.csproj : error NU1101: Unable to find package Twilio. No packages exist with this id in source(s): feed [/x/CallCenter.sln]";
    private const string WorkerTooOld = "/x/A.csproj : error NU1102: Unable to find package Microsoft.Azure.Functions.Worker with version (>= 2.52.0)\n/x/A.csproj : error NU1102:   - Found 1 version(s) in feed [ Nearest version: 1.19.0 ]";
    private const string OtherMissing = "/x/A.csproj : error NU1101: Unable to find package Moq. No packages exist with this id in source(s): feed";
    private const string NetworkDown = "/x/A.csproj : error NU1301: Unable to load the service index for source feed.";
    private const string StandInsLine = "Stand-ins replace Twilio and the Azure Functions worker, which this clone's NuGet feed lacks; delete StandIns.props to ask it again.\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("callcenter-").FullName;

    private string StandIns => Path.Combine(_folder, "StandIns.props");

    public ScriptTests()
    {
        File.Copy(Path.Combine(Run.Root, "callcenter"), Path.Combine(_folder, "callcenter"));
        foreach (string package in new[] { "Twilio", "Microsoft.Azure.Functions.Worker" })
        {
            Directory.CreateDirectory(Path.Combine(_folder, "standins", package));
            File.WriteAllText(Path.Combine(_folder, "standins", package, package + ".csproj"), "<Project />");
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Runs the script where restoring fails with an output until StandIns.props is there.</summary>
    private Task<RunResult> ScriptAsync(string restoreFailure, params string[] arguments) => ScriptAsync(restoreFailure, "built", 0, arguments);

    private async Task<RunResult> ScriptAsync(string restoreFailure, string buildOutput, int buildExitCode, string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script is for POSIX shells.");
        string bin = Directory.CreateDirectory(Path.Combine(_folder, "bin")).FullName;
        string fake = Path.Combine(bin, "dotnet");
        await File.WriteAllTextAsync(
            fake,
            $$"""
            #!/bin/sh
            case $1 in
                restore) [ -e '{{StandIns}}' ] || [ -z '{{restoreFailure}}' ] || { echo '{{restoreFailure}}'; exit 1; } ;;
                publish) echo '{{buildOutput}}'; exit {{buildExitCode}} ;;
                build) echo '{{buildOutput}}'; exit {{buildExitCode}} ;;
            esac
            """,
            TestContext.Current.CancellationToken);
        await Run.ToEndAsync("chmod", ["+x", fake]);
        return await Run.ToEndAsync("sh", [Path.Combine(_folder, "callcenter"), .. arguments], ("PATH", bin + ":/usr/bin:/bin"));
    }

    [Theory(Timeout = Limits.Short)]
    [InlineData(TwilioMissing)]
    [InlineData(WorkerTooOld)]
    [InlineData(TwilioMissing + "\n" + WorkerTooOld)]
    public async Task FeedWithoutThePackages_GetsStandInsAndSaysSoOnEveryRun(string failure)
    {
        RunResult first = await ScriptAsync(failure, "build");
        RunResult second = await ScriptAsync(failure, "build");

        Assert.Equal(new RunResult(0, "", StandInsLine + "Building.\n"), first);
        Assert.Equal(first, second);
        Assert.Contains("<UseStandIns>true</UseStandIns>", await File.ReadAllTextAsync(StandIns, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory(Timeout = Limits.Short)]
    [InlineData(NetworkDown)]
    [InlineData(TwilioMissing + "\n" + NetworkDown)]
    [InlineData(OtherMissing)]
    [InlineData(TwilioMissing + "\n" + OtherMissing)]
    [InlineData("something else went wrong")]
    public async Task AnyOtherFailure_IsShownAndLeavesNoStandIns(string failure)
    {
        RunResult result = await ScriptAsync(failure, "build");

        Assert.Equal(new RunResult(1, "", failure + "\n"), result);
        Assert.False(File.Exists(StandIns));
    }

    [Fact(Timeout = Limits.Short)]
    public async Task FeedWithThePackages_NeedsNoStandIns()
    {
        Assert.Equal(new RunResult(0, "", "Building.\n"), await ScriptAsync("", "build"));
        Assert.False(File.Exists(StandIns));
    }

    [Fact(Timeout = Limits.Short)]
    public async Task FailedBuild_IsShown() => Assert.Equal(
        new RunResult(1, "", "Building.\nA.cs(1,1): error CS1002\n"),
        await ScriptAsync("", "A.cs(1,1): error CS1002", 1, ["build"]));

    [Fact(Timeout = Limits.Short)]
    public async Task Publish_PrintsBothWaysToDeploy()
    {
        RunResult result = await ScriptAsync("", "publish");

        Assert.Equal((0, "Publishing.\n"), (result.ExitCode, result.Error));
        Assert.Equal(
            """
            CallCenter.Functions/bin/publish and CallCenter.Functions/bin/callcenter.zip are ready for an app on Linux.
            Deploy one of them; from this folder, with Azure Functions Core Tools:
              cd CallCenter.Functions/bin/publish && func azure functionapp publish YOUR-APP --no-build --dotnet-isolated
            or with the Azure CLI:
              az functionapp deployment source config-zip --resource-group YOUR-GROUP --name YOUR-APP --src CallCenter.Functions/bin/callcenter.zip

            """,
            result.Output);
    }

    [Theory(Timeout = Limits.Short)]
    [InlineData("/x/Directory.Build.targets(31,5): error : It cannot be published. [/x/A.csproj]", "It cannot be published.\n")]
    [InlineData("/x/A.cs(1,1): error CS1002: ; expected [/x/A.csproj]", "/x/A.cs(1,1): error CS1002: ; expected [/x/A.csproj]\n")]
    public async Task FailedPublish_IsSaidInASentenceIfThereIsOne(string output, string said) =>
        Assert.Equal(new RunResult(1, "", "Publishing.\n" + said), await ScriptAsync("", output, 1, ["publish"]));

    [Fact(Timeout = Limits.Short)]
    public async Task NoCommand_PrintsHelp()
    {
        RunResult nothing = await ScriptAsync("");

        Assert.Equal(0, nothing.ExitCode);
        Assert.StartsWith("usage: ./callcenter COMMAND", nothing.Output, StringComparison.Ordinal);
        Assert.Equal(nothing, await ScriptAsync("", "help"));
    }

    [Fact(Timeout = Limits.Short)]
    public async Task UnknownCommand_IsExitCode2()
    {
        RunResult result = await ScriptAsync("", "sevre");

        Assert.Equal((2, ""), (result.ExitCode, result.Output));
        Assert.StartsWith("There is no command sevre.", result.Error, StringComparison.Ordinal);
    }

    [Fact(Timeout = Limits.Short)]
    public async Task NoSdk_SaysWhatToInstall()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The script is for POSIX shells.");
        string bin = Directory.CreateDirectory(Path.Combine(_folder, "empty")).FullName;
        foreach (string tool in new[] { "sh", "dirname" })
        {
            File.CreateSymbolicLink(Path.Combine(bin, tool), "/usr/bin/" + tool);
        }

        Assert.Equal(
            new RunResult(1, "", "The .NET SDK is not installed: install .NET SDK 10 from https://dotnet.microsoft.com/download/dotnet/10.0 and try again.\n"),
            await Run.ToEndAsync("/bin/sh", [Path.Combine(_folder, "callcenter"), "build"], ("PATH", bin)));
    }
}
