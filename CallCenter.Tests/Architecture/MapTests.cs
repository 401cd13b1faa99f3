using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using CallCenter.Cli.Commands;
using CallCenter.Core;
using CallCenter.Functions;
using CallCenter.HoldMusic;
using CallCenter.LocalHost;
using CallCenter.Simulator.Time;
using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Architecture;

/// <summary>The code is as the map says, and the README shows the map.</summary>
public sealed class MapTests
{
    private static readonly ArchUnitNET.Domain.Architecture Code = new ArchLoader()
        .LoadAssemblies(
            typeof(Tier).Assembly,
            typeof(PremiumEnqueue).Assembly,
            typeof(HoldMusicClip).Assembly,
            typeof(LocalHostException).Assembly,
            typeof(VirtualClock).Assembly,
            typeof(CheckCommand).Assembly)
        .Build();

    private static readonly Layers[] All = [Map.Projects, .. Map.Folders];

    /// <summary>Each project and each folder that may not use all others: the namespace that it lies in, and its name.</summary>
    public static TheoryData<string, string> LayersWithLimits =>
        [.. from layers in All from layer in layers.All where layers.Forbidden(layer.Name).Any() select (layers.Owner, layer.Name)];

    public static TheoryData<string, string[]> ProjectsWithoutLibraries => [.. Map.Without.Select(project => (project.Key, project.Value))];

    [Fact]
    public void EveryLayer_UsesOnlyLayersBelow() => Assert.All(All, layers =>
    {
        string[] names = [.. layers.All.Select(layer => layer.Name)];
        Assert.Distinct(names);
        Assert.All(layers.All.Index(), layer => Assert.Subset(names[..layer.Index].ToHashSet(), layer.Item.Uses.ToHashSet()));
    });

    [Theory]
    [MemberData(nameof(LayersWithLimits))]
    public void Layer_UsesNothingButWhatTheMapAllows(string owner, string layer)
    {
        Layers layers = All.Single(each => each.Owner == owner);

        LayerRule.DoesNotUse(layers.PatternOf(layer), layers.Forbidden(layer).Select(layers.PatternOf)).Check(Code);
    }

    [Theory]
    [MemberData(nameof(ProjectsWithoutLibraries))]
    public void Project_DoesWithoutLibraries(string project, string[] libraries) =>
        LayerRule.DoesNotUse(Map.Projects.PatternOf(project), libraries.Select(library => $@"^{library}(\.|$)")).Check(Code);

    /// <summary>An arrow for which there is no use any more is taken out of the map.</summary>
    [Fact]
    public void EveryArrow_StandsForAUse()
    {
        string[] unused =
        [
            .. from layers in All
               from layer in layers.All
               from used in layer.Uses
               where !LayerRule.Uses(Code, layers.PatternOf(layer.Name), layers.PatternOf(used))
               select $"{layers.Owner}: {layer.Name} -> {used}",
        ];

        Assert.True(unused.Length == 0, string.Join('\n', unused));
    }

    [Fact]
    public void EveryFolder_IsOnTheMap()
    {
        string[] drawn = [.. Map.Folders.SelectMany(layers => layers.All.Select(layer => layers.NamespaceOf(layer.Name)))];
        string[] there = [.. Code.Types.Select(type => type.Namespace.FullName).Where(name => name.StartsWith("CallCenter.", StringComparison.Ordinal)).Distinct()];

        Assert.True(drawn.Order().SequenceEqual(there.Order()), $"Not on the map: {string.Join(' ', there.Except(drawn))}; not there: {string.Join(' ', drawn.Except(there))}");
    }

    [Fact]
    public void Readme_ShowsTheMap()
    {
        string picture = MapPicture.Draw(Map.Projects, Map.Folders.Where(layers => layers.Owner is "CallCenter.Core" or "CallCenter.Simulator"));
        string[] parts = File.ReadAllText(Path.Combine(Run.Root, "README.md")).ReplaceLineEndings("\n").Split("\n## The map\n");

        Assert.True(parts.Length == 2, "README.md needs the heading ## The map.");
        Assert.True(
            parts[1].Split("\n## ")[0].Contains($"\n```mermaid\n{picture}\n```\n", StringComparison.Ordinal),
            $"Below the heading ## The map in README.md must stand:\n```mermaid\n{picture}\n```");
    }
}
