using System.Text.RegularExpressions;
using System.Xml.Linq;
using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Repository.FrontDoor;

/// <summary>The script watches what the projects really build from.</summary>
public sealed partial class ScriptProjectTests
{
    private static readonly string Script = File.ReadAllText(Path.Combine(Run.Root, "callcenter"));

    private static string[] Words(string variable) =>
        Regex.Match(Script, $"^{variable}=['\"]([^'\"]*)['\"]$", RegexOptions.Multiline).Groups[1].Value.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static XDocument Project(string name) => XDocument.Load(Path.Combine(Run.Root, name, name + ".csproj"));

    private static IEnumerable<string> Included(string project, string item) => Project(project).Descendants(item).Attributes("Include").Select(include => include.Value);

    private static IEnumerable<string> WithReferences(string project) =>
        Included(project, "ProjectReference").SelectMany(path => WithReferences(Path.GetFileNameWithoutExtension(path))).Prepend(project).Distinct();

    [Fact]
    public void ProjectsOfTheCommandLine_AreThoseThatItNeeds() =>
        Assert.Equal(WithReferences("CallCenter.Cli").Order(StringComparer.Ordinal), Words("cli_projects").Order(StringComparer.Ordinal));

    [Fact]
    public void AllProjects_AreThoseOfTheSolution()
    {
        string[] solution = [.. ProjectOfSolution().Matches(File.ReadAllText(Path.Combine(Run.Root, "CallCenter.sln"))).Select(match => match.Groups[1].Value)];

        Assert.Equal(ScriptFolder.Projects, solution.Order(StringComparer.Ordinal));
        Assert.Equal(ScriptFolder.Projects.Except(Words("cli_projects")), Words("all_projects").Except(["$cli_projects"]));
    }

    // A project's own folder is watched whatever uses its files.
    private static IEnumerable<string> Watched => [.. ScriptFolder.Projects, "scenarios"];

    [Fact]
    public void FilesOutsideTheProjects_AreWatched()
    {
        string[] outside = [.. ScriptFolder.Projects.SelectMany(project => Included(project, "None").Concat(Included(project, "Content")).Concat(Included(project, "Compile")).Concat(Included(project, "EmbeddedResource")))
            .Where(path => path.StartsWith("../", StringComparison.Ordinal)).Select(path => path[3..])];

        Assert.NotEmpty(outside);
        Assert.All(outside, path => Assert.True(Words("root_files").Contains(path) || Watched.Any(folder => path.StartsWith(folder + "/", StringComparison.Ordinal)), path));
    }

    [GeneratedRegex("\"([A-Za-z.]+)\\\\\\1\\.csproj\"")]
    private static partial Regex ProjectOfSolution();
}
