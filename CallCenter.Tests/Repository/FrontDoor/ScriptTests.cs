using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Repository.FrontDoor;

/// <summary>The script <c>callcenter</c>, with a <c>dotnet</c> that only pretends.</summary>
public sealed class ScriptTests : IDisposable
{
    private const string Options = "--configuration Release --verbosity quiet --nologo";
    private const string BuildOfTheCommandLine = "build CallCenter.Cli -p:_FunctionsBuildEnabled=false " + Options;
    private const string BuildOfEverything = "build CallCenter.sln " + Options;
    private const string Program = ScriptFolder.Program;
    private const string RunOfTheTests = "test --solution CallCenter.sln --configuration Release --no-build";

    private readonly ScriptFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private async Task<IReadOnlyList<string>> AskedByAsync(params string[] arguments)
    {
        await _folder.RunAsync(arguments);
        return _folder.Asked;
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task FirstCommand_BuildsTheCommandLineAndBecomesIt()
    {
        RunResult demo = await _folder.RunAsync("demo", "--seed", "7");

        Assert.Equal(new RunResult(3, "played\n", "Building; the first time takes about a minute.\n"), demo);
        Assert.Equal(["--version", BuildOfTheCommandLine, $"{Program} demo --seed 7"], _folder.Asked);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("demo")]
    [InlineData("build")]
    [InlineData("test")]
    public async Task NothingChanged_StartsTheProgramAtOnce(string before)
    {
        await AskedByAsync(before);

        Assert.Equal(new RunResult(3, "played\n", ""), await _folder.RunAsync("serve"));
        Assert.Equal([$"{Program} serve"], _folder.Asked);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("CallCenter.Core/Old.cs")]
    [InlineData("CallCenter.Core/Inner/Deep.cs")]
    [InlineData("CallCenter.Cli/CallCenter.Cli.csproj")]
    [InlineData("CallCenter.Simulator/New.cs")]
    [InlineData("CallCenter.LocalHost/New/New.cs")]
    [InlineData("scenarios/morning.json")]
    [InlineData("scenarios/evening.json")]
    [InlineData("Directory.Build.props")]
    [InlineData("Directory.Packages.props")]
    [InlineData("global.json")]
    [InlineData("host.json")]
    [InlineData("local.settings.json")]
    [InlineData(".editorconfig")]
    public async Task FileWritten_IsBuiltOnce(string file)
    {
        await AskedByAsync("demo");

        _folder.Edit(file);
        RunResult demo = await _folder.RunAsync("demo");

        Assert.Equal("Building.\n", demo.Error);
        Assert.Equal(["--version", BuildOfTheCommandLine, $"{Program} demo"], _folder.Asked);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("CallCenter.Core/Old.cs")]
    [InlineData("CallCenter.Core/Inner/Deep.cs")]
    [InlineData("scenarios/morning.json")]
    [InlineData("local.settings.json")]
    [InlineData(Program)]
    public async Task FileDeleted_IsNoticed(string file)
    {
        await AskedByAsync("demo");

        File.Delete(_folder.At(file));

        Assert.Equal(["--version", BuildOfTheCommandLine, $"{Program} demo"], await AskedByAsync("demo"));
        Assert.Equal([$"{Program} demo"], await AskedByAsync("demo"));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task OldFileMovedOverAnother_IsNoticed()
    {
        await AskedByAsync("demo");
        File.WriteAllText(_folder.At("elsewhere"), "old");
        File.SetLastWriteTimeUtc(_folder.At("elsewhere"), DateTime.UtcNow.AddDays(-1));

        File.Move(_folder.At("elsewhere"), _folder.At("CallCenter.Core/Old.cs"), overwrite: true);

        Assert.Contains(BuildOfTheCommandLine, await AskedByAsync("demo"));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task FileWrittenWhileBuilding_IsBuiltNextTime()
    {
        File.WriteAllText(_folder.At("edited"), _folder.At("CallCenter.Core/Old.cs"));
        await AskedByAsync("demo");

        Assert.Contains(BuildOfTheCommandLine, await AskedByAsync("demo"));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("CallCenter.Tests/Old.cs")]
    [InlineData("CallCenter.Benchmarks/Old.cs")]
    [InlineData("CallCenter.Core/bin/Debug/New.cs")]
    [InlineData("CallCenter.Core/obj/New.cs")]
    [InlineData("README.md")]
    public async Task FileThatTheCommandLineDoesNotNeed_DoesNotCount(string file)
    {
        await AskedByAsync("demo");

        _folder.Edit(file);

        Assert.Equal([$"{Program} demo"], await AskedByAsync("demo"));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("demo", BuildOfTheCommandLine)]
    [InlineData("build", BuildOfEverything)]
    [InlineData("test", BuildOfEverything)]
    public async Task FailedBuild_IsShownWholeAndDoneAgain(string command, string build)
    {
        await AskedByAsync("build");
        _folder.Edit("CallCenter.Core/Old.cs");
        _folder.FailWith("A.cs(1,1): error CS1002: ; expected [A.csproj]\nB.csproj : error NU1301: Unable to load the service index.");

        Assert.Equal(
            new RunResult(1, "", "Building.\nA.cs(1,1): error CS1002: ; expected [A.csproj]\nB.csproj : error NU1301: Unable to load the service index.\n"),
            await _folder.RunAsync(command));
        Assert.Equal(["--version", build], _folder.Asked);

        File.SetLastWriteTimeUtc(_folder.At("CallCenter.Core/Old.cs"), DateTime.UtcNow.AddDays(-1));
        _folder.Mend();

        Assert.Contains(build, await AskedByAsync(command));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Build_BuildsEverythingEachTime()
    {
        Assert.Equal(["--version", BuildOfEverything], await AskedByAsync("build"));
        Assert.Equal(["--version", BuildOfEverything], await AskedByAsync("build"));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Test_BuildsEverythingIfAnythingChangedAndRunsAllTests()
    {
        await AskedByAsync("demo");

        Assert.Equal(["--version", BuildOfEverything, RunOfTheTests + " --minimum-expected-tests 9"], await AskedByAsync("test", "--minimum-expected-tests", "9"));
        Assert.Equal([RunOfTheTests], await AskedByAsync("test"));

        _folder.Edit("CallCenter.Tests/Old.cs");

        Assert.Equal(["--version", BuildOfEverything, RunOfTheTests], await AskedByAsync("test"));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task TwoCommandsAtOnce_BuildOnce()
    {
        File.WriteAllText(_folder.At("wait"), "");
        using var first = _folder.Start("demo");
        await first.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
        using var second = _folder.Start("serve");
        string? said = await second.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);
        File.WriteAllText(_folder.At("go"), "");

        RunResult[] ends = [await Run.EndAsync(first), await Run.EndAsync(second)];

        Assert.Equal("Waiting for another build.", said);
        Assert.Equal([new RunResult(3, "played\n", ""), new RunResult(3, "played\n", "")], ends);
        Assert.Single(_folder.Asked, BuildOfTheCommandLine);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("demo")]
    [InlineData("build")]
    [InlineData("publish")]
    public async Task BuildThatWasKilled_HoldsUpNobody(string command)
    {
        // No system gives out a process id as high as this.
        File.WriteAllText(_folder.At("CallCenter.Cli/obj/callcenter.lock"), "999999999\n");

        RunResult result = await _folder.RunAsync(command);

        Assert.DoesNotContain("Waiting", result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.At("CallCenter.Cli/obj/callcenter.lock")));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Publish_PrintsBothWaysToDeploy()
    {
        RunResult result = await _folder.RunAsync("publish");

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
        Assert.Equal(
            ["--version", "publish CallCenter.Functions --configuration Release --output CallCenter.Functions/bin/publish -p:PublishedZip=CallCenter.Functions/bin/callcenter.zip --verbosity quiet --nologo"],
            _folder.Asked);
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("/x/A.csproj(31,5): error : It cannot be published. [/x/A.csproj]", "It cannot be published.\n")]
    [InlineData("/x/A.cs(1,1): error CS1002: ; expected [/x/A.csproj]", "/x/A.cs(1,1): error CS1002: ; expected [/x/A.csproj]\n")]
    public async Task FailedPublish_IsSaidInASentenceIfThereIsOne(string output, string said)
    {
        _folder.FailWith(output);

        Assert.Equal(new RunResult(1, "", "Publishing.\n" + said), await _folder.RunAsync("publish"));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("build")]
    [InlineData("demo")]
    public async Task NoSdk_SaysWhatToInstall(string command)
    {
        string bin = Directory.CreateDirectory(_folder.At("empty/bin")).FullName;
        foreach (string tool in new[] { "sh", "dirname", "cat", "find", "head", "mkdir", "rm" })
        {
            File.CreateSymbolicLink(Path.Combine(bin, tool), "/usr/bin/" + tool);
        }

        Assert.Equal(
            new RunResult(1, "", "The .NET SDK is not installed: install .NET SDK 10 from https://dotnet.microsoft.com/download/dotnet/10.0 and try again.\n"),
            await Run.ToEndAsync("/bin/sh", [_folder.At("callcenter"), command], ("PATH", bin)));
    }
}
