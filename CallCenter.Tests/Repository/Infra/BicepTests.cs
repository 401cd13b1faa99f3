using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Repository.Infra;

/// <summary>The templates as the compiler, its linter and its formatter see them; bicepconfig.json makes the linter's findings errors.</summary>
public sealed class BicepTests(CompiledTemplate template)
{
    [Fact]
    public void Compiler_HasNothingToSay()
    {
        BicepCompiler.SkipWhereThereIsNone();

        Assert.Equal((0, ""), (template.Build!.ExitCode, template.Build.Error));
    }

    [Theory(Timeout = Limits.Hang)]
    [InlineData("main.bicep")]
    [InlineData("group.bicep")]
    public async Task Linter_HasNothingToSay(string file)
    {
        BicepCompiler.SkipWhereThereIsNone();

        Assert.Equal(new RunResult(0, "", ""), await BicepCompiler.RunAsync("lint", Path.Combine(BicepCompiler.Folder, file)));
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Linter_FailsTheBuildOfATemplateWithAFinding()
    {
        BicepCompiler.SkipWhereThereIsNone();
        using var folder = new TemporaryFolder();
        string path = folder.Write("main.bicep", "param unused string\n");
        File.Copy(Path.Combine(BicepCompiler.Folder, "bicepconfig.json"), Path.Combine(Path.GetDirectoryName(path)!, "bicepconfig.json"));

        RunResult build = await BicepCompiler.RunAsync("build", path, "--stdout");

        Assert.Equal(1, build.ExitCode);
        Assert.Contains("Error no-unused-params", build.Error, StringComparison.Ordinal);
    }

    [Fact(Timeout = Limits.Hang)]
    public async Task Formatter_ChangesNothing()
    {
        BicepCompiler.SkipWhereThereIsNone();
        using var folder = new TemporaryFolder();
        (string Original, string Copy)[] files = [.. Directory.GetFiles(BicepCompiler.Folder, "*.bicep")
            .Select(file => (file, folder.Write(Path.GetFileName(file), File.ReadAllText(file))))];

        await BicepCompiler.RunAsync("format", "--pattern", Path.Combine(Path.GetDirectoryName(files[0].Copy)!, "*.bicep"));

        Assert.All(files, file => Assert.Equal(File.ReadAllText(file.Original), File.ReadAllText(file.Copy)));
    }
}
