using System.Text.Json;
using System.Text.RegularExpressions;
using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Repository.FrontDoor;

/// <summary>What Visual Studio, Rider and VS Code open.</summary>
public sealed partial class EditorTests
{
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip };

    private static readonly string Solution = File.ReadAllText(Path.Combine(Run.Root, "CallCenter.sln"));

    private static JsonElement Json(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Run.Root, file)), WithComments).RootElement;

    [Fact]
    public void FirstProjectOfTheSolution_IsTheOneThatRuns() => Assert.Equal("CallCenter.Cli", FirstProject().Match(Solution).Groups[1].Value);

    [Fact]
    public void EveryLooseFileOfTheSolution_Exists()
    {
        string[] files = [.. LooseFile().Matches(Solution).Select(match => match.Groups[1].Value.Replace('\\', '/'))];

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.True(File.Exists(Path.Combine(Run.Root, file)), file));
    }

    [Theory]
    [InlineData("docs", "*")]
    [InlineData("infra", "*")]
    [InlineData("scenarios", "*")]
    [InlineData(".", "*.md")]
    [InlineData(".", "*.json")]
    [InlineData(".", "*.props")]
    [InlineData(".github/workflows", "*")]
    public void LooseFiles_AreInTheSolution(string folder, string pattern)
    {
        string[] own = ["local.settings.json"];
        string[] files = [.. Directory.GetFiles(Path.Combine(Run.Root, folder), pattern).Select(file => Path.GetRelativePath(Run.Root, file).Replace('\\', '/')).Except(own)];

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.Contains($"\t\t{file.Replace('/', '\\')} = ", Solution, StringComparison.Ordinal));
    }

    [Fact]
    public void FirstProfile_ServesInEveryEditor()
    {
        JsonProperty profile = Json("CallCenter.Cli/Properties/launchSettings.json").GetProperty("profiles").EnumerateObject().First();
        JsonElement launch = Json(".vscode/launch.json").GetProperty("configurations")[0];

        Assert.Equal("serve", profile.Value.GetProperty("commandLineArgs").GetString());
        Assert.Equal("serve", Assert.Single(launch.GetProperty("args").EnumerateArray()).GetString());
    }

    [Fact]
    public void EveryTaskThatALaunchNeeds_Exists()
    {
        string[] tasks = [.. Json(".vscode/tasks.json").GetProperty("tasks").EnumerateArray().Select(task => task.GetProperty("label").GetString()!)];

        Assert.All(
            Json(".vscode/launch.json").GetProperty("configurations").EnumerateArray(),
            launch => Assert.Contains(launch.GetProperty("preLaunchTask").GetString(), tasks));
    }

    [Fact]
    public void DevContainer_HasTheSdkOfTheProject()
    {
        string[] sdk = Json("global.json").GetProperty("sdk").GetProperty("version").GetString()!.Split('.');

        Assert.Equal($"mcr.microsoft.com/devcontainers/dotnet:{sdk[0]}.{sdk[1]}", Json(".devcontainer/devcontainer.json").GetProperty("image").GetString());
    }

    [GeneratedRegex("^Project\\([^)]*\\) = \"([^\"]*)\"", RegexOptions.Multiline)]
    private static partial Regex FirstProject();

    [GeneratedRegex(@"^\t\t(\S+) = \1$", RegexOptions.Multiline)]
    private static partial Regex LooseFile();
}
