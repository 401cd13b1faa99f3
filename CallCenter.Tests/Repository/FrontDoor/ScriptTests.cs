using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Repository.FrontDoor;

/// <summary>The script <c>callcenter</c>, with a <c>dotnet</c> that only pretends.</summary>
public sealed class ScriptTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("callcenter-").FullName;

    public ScriptTests() => File.Copy(Path.Combine(Run.Root, "callcenter"), Path.Combine(_folder, "callcenter"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Runs the script where restoring fails with an output.</summary>
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
                restore) [ -z '{{restoreFailure}}' ] || { echo '{{restoreFailure}}'; exit 1; } ;;
                publish) echo '{{buildOutput}}'; exit {{buildExitCode}} ;;
                build) echo '{{buildOutput}}'; exit {{buildExitCode}} ;;
            esac
            """,
            TestContext.Current.CancellationToken);
        await Run.ToEndAsync("chmod", ["+x", fake]);
        return await Run.ToEndAsync("sh", [Path.Combine(_folder, "callcenter"), .. arguments], ("PATH", bin + ":/usr/bin:/bin"));
    }

    [Theory(Timeout = Limits.Short)]
    [InlineData("/x/A.csproj : error NU1301: Unable to load the service index for source feed.")]
    [InlineData("something else went wrong")]
    public async Task FailedRestore_IsShown(string failure) => Assert.Equal(new RunResult(1, "", failure + "\n"), await ScriptAsync(failure, "build"));

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
