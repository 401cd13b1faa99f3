namespace CallCenter.Tests.Architecture;

/// <summary>The map as a Mermaid flowchart, without what lies in no folder of a project: it says little that folders use that.</summary>
internal static class MapPicture
{
    /// <summary>Draws the projects, and the folders of some of them within.</summary>
    public static string Draw(Layers projects, params IEnumerable<Layers> insides)
    {
        IEnumerable<string> lines =
        [
            "flowchart TD",
            .. Arrows(projects, "    "),
            .. insides.SelectMany(inside => (string[])
            [
                $"    subgraph {inside.Owner.Split('.')[^1]}",
                .. Arrows(inside, "        "),
                "    end",
            ]),
        ];
        return string.Join('\n', lines);
    }

    /// <summary>A line for each layer from which an arrow leaves, or at which none arrives either; the highest first.</summary>
    private static IEnumerable<string> Arrows(Layers layers, string indent) =>
        from layer in layers.All.Reverse()
        where layer.Name != Layers.Root
        let uses = layer.Uses.Where(used => used != Layers.Root).ToArray()
        where uses.Length > 0 || !layers.All.Any(other => other.Uses.Contains(layer.Name))
        select indent + layer.Name + (uses.Length == 0 ? "" : " --> " + string.Join(" & ", uses));
}
