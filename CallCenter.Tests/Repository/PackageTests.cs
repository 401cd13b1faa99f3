using System.Xml.Linq;
using CallCenter.Tests.Processes;

namespace CallCenter.Tests.Repository;

/// <summary>Each package is named once, in one version, and is in use.</summary>
public sealed class PackageTests
{
    private static readonly XDocument Versions = XDocument.Load(Path.Combine(Run.Root, "Directory.Packages.props"));

    private static readonly XDocument[] Projects = [.. Directory.GetDirectories(Run.Root, "CallCenter.*").SelectMany(folder => Directory.GetFiles(folder, "*.csproj")).Select(XDocument.Load)];

    private static IEnumerable<XElement> Named(string label) => Versions.Descendants("ItemGroup").Where(group => group.Attribute("Label")?.Value == label).Elements("PackageVersion");

    private static IEnumerable<string> Names(IEnumerable<XElement> elements) => elements.Select(element => element.Attribute("Include")!.Value).Order(StringComparer.Ordinal);

    [Fact]
    public void EachPackage_IsNamedOnceAndUsed()
    {
        string[] pinned = [.. Names(Named("Pinned for Twilio"))];
        string[] named = [.. Names(Versions.Descendants("PackageVersion"))];

        Assert.Distinct(named);
        Assert.Equal(named.Except(pinned), Names(Projects.SelectMany(project => project.Descendants("PackageReference"))).Distinct());
    }

    [Fact]
    public void NoProject_NamesAVersion() =>
        Assert.DoesNotContain(Projects.SelectMany(project => project.Descendants("PackageReference")), reference => reference.Attribute("Version") is not null || reference.Attribute("VersionOverride") is not null);

    [Fact]
    public void NoWarning_IsSwitchedOff() => Assert.All(
        Projects.Append(XDocument.Load(Path.Combine(Run.Root, "Directory.Build.props"))),
        project => Assert.Empty(project.Descendants("NoWarn")));
}
