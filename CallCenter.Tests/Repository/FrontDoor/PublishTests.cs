using System.IO.Compression;
using System.Reflection.PortableExecutable;
using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Repository.FrontDoor;

/// <summary>What Azure gets.</summary>
public sealed class PublishTests
{
    [Fact(Timeout = Limits.Hang)]
    public async Task Publish_IsReadyToRunCodeForLinuxWithoutWhatAzureDoesNotRun()
    {
        using var folder = new TemporaryFolder();
        string published = Path.Combine(folder.Root, "publish");
        string zip = Path.Combine(folder.Root, "callcenter.zip");

        RunResult result = await Run.ToEndAsync(
            "dotnet",
            ["publish", Path.Combine(Run.Root, "CallCenter.Functions"), "--configuration", "Release", "--output", published, $"-p:PublishedZip={zip}", "--nologo", "--verbosity", "quiet"]);

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
        using ZipArchive archive = ZipFile.OpenRead(zip);
        string[] files = [.. archive.Entries.Select(entry => entry.FullName)];
        Assert.Equal(
            [
                ".azurefunctions/function.deps.json",
                "Audio/hold-music.wav",
                "CallCenter.Functions.deps.json",
                "CallCenter.Functions.runtimeconfig.json",
                "extensions.json",
                "functions.metadata",
                "host.json",
                "worker.config.json",
            ],
            files.Where(file => Path.GetExtension(file) != ".dll").Order(StringComparer.Ordinal));
        Assert.Contains(files, file => file.StartsWith(".azurefunctions/", StringComparison.Ordinal) && file.EndsWith(".dll", StringComparison.Ordinal));
        Assert.All(["CallCenter.Functions.dll", "CallCenter.Core.dll", "Twilio.dll"], file => Assert.True(IsReadyToRun(Path.Combine(published, file)), file));
        Assert.False(File.Exists(Path.Combine(published, "System.Private.CoreLib.dll")), "The framework is Azure's.");
    }

    private static bool IsReadyToRun(string file)
    {
        using var reader = new PEReader(File.OpenRead(file));
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }
}
