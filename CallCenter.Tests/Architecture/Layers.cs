using System.Text.RegularExpressions;

namespace CallCenter.Tests.Architecture;

/// <summary>Layers from the lowest to the highest: each names only layers above it in this list, so there is no cycle.</summary>
/// <param name="owner">The namespace that they lie in.</param>
/// <param name="withInner">Whether a layer has the namespaces within its own too, as a project has; a folder has its own only.</param>
/// <param name="all">The layers.</param>
internal sealed class Layers(string owner, bool withInner, params Layer[] all)
{
    /// <summary>The name of a project's own folder.</summary>
    public const string Root = "root";

    /// <summary>The namespace that they lie in.</summary>
    public string Owner => owner;

    /// <summary>The layers, the lowest first.</summary>
    public IReadOnlyList<Layer> All => all;

    /// <summary>The namespace of a layer.</summary>
    public string NamespaceOf(string layer) => layer == Root ? owner : $"{owner}.{layer.Replace('/', '.')}";

    /// <summary>A regular expression for the namespaces of a layer.</summary>
    public string PatternOf(string layer) => $"^{Regex.Escape(NamespaceOf(layer))}{(withInner ? @"(\.|$)" : "$")}";

    /// <summary>What a layer may use: all that can be reached along the arrows.</summary>
    public IReadOnlySet<string> Reach(string layer)
    {
        var reached = new HashSet<string>();
        foreach (string used in Find(layer).Uses)
        {
            reached.Add(used);
            reached.UnionWith(Reach(used));
        }

        return reached;
    }

    /// <summary>The layers that a layer may not use.</summary>
    public IEnumerable<string> Forbidden(string layer) => all.Select(each => each.Name).Where(name => name != layer).Except(Reach(layer));

    private Layer Find(string name) => all.Single(layer => layer.Name == name);
}
