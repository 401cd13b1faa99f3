namespace CallCenter.Tests.FrontDoor;

/// <summary>What a build with stand-ins must not do.</summary>
public sealed class StandInTests
{
    private const string NoStandIns = "This build uses the real packages.";

    [Fact(Timeout = Limits.Short)]
    public async Task FunctionsApp_SaysThatItNeedsTheRealPackages()
    {
        Assert.SkipUnless(Run.UsesStandIns, NoStandIns);

        string folder = AppContext.BaseDirectory.Replace("CallCenter.Tests", "CallCenter.Functions", StringComparison.Ordinal);
        RunResult result = await Run.ToEndAsync("dotnet", [Path.Combine(folder, "CallCenter.Functions.dll")]);

        Assert.Equal(
            new RunResult(1, "", "This build uses stand-ins for the Azure Functions packages, which cannot talk to the Functions host: it needs the real packages from nuget.org. To run the functions on this machine without them, start CallCenter.LocalHost (./callcenter serve)." + Environment.NewLine),
            result);
    }

    [Fact(Timeout = Limits.Long)]
    public async Task Publish_FailsWithASentence()
    {
        Assert.SkipUnless(Run.UsesStandIns, NoStandIns);

        RunResult result = await Run.ToEndAsync(
            "dotnet", ["publish", Path.Combine(Run.Root, "CallCenter.Functions"), "--no-restore", "--nologo"], ("DOTNET_CLI_UI_LANGUAGE", "en"));

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("A build with stand-ins cannot be published, because this clone's NuGet feed lacks the real Twilio and Azure Functions packages.", result.Output, StringComparison.Ordinal);
    }
}
