using System.Xml;
using System.Xml.Linq;

namespace CallCenter.Cli.Checks;

/// <summary>A place at which two documents differ.</summary>
/// <param name="Place">The place, such as <c>&lt;Dial timeout&gt;</c>.</param>
/// <param name="First">What the first document has there.</param>
/// <param name="Second">What the second has.</param>
internal sealed record DocumentDifference(string Place, string First, string Second)
{
    private const string Nothing = "nothing";

    /// <summary>Compares two TwiML documents.</summary>
    /// <param name="first">The first.</param>
    /// <param name="second">The second.</param>
    /// <returns>All differences; where the verbs are others, that alone. None for documents that cannot be read, which other checks complain of.</returns>
    public static IEnumerable<DocumentDifference> All(string first, string second)
    {
        try
        {
            return [.. Compare(Read(first), Read(second))];
        }
        catch (XmlException)
        {
            return [];
        }
    }

    // Unlike XElement.Parse, a reader takes no document type, whose entities could be endless.
    private static XElement Read(string document)
    {
        using var reader = XmlReader.Create(new StringReader(document));
        return XElement.Load(reader);
    }

    private static IEnumerable<DocumentDifference> Compare(XElement first, XElement second)
    {
        foreach (XName name in first.Attributes().Concat(second.Attributes()).Select(each => each.Name).Distinct())
        {
            (string here, string there) = (first.Attribute(name)?.Value ?? Nothing, second.Attribute(name)?.Value ?? Nothing);
            if (here != there)
            {
                yield return new DocumentDifference($"<{first.Name.LocalName} {name.LocalName}>", here, there);
            }
        }

        (string verbs, string otherVerbs) = (Names(first), Names(second));
        if (verbs != otherVerbs)
        {
            yield return new DocumentDifference($"<{first.Name.LocalName}>", verbs, otherVerbs);
        }
        else if (first.HasElements)
        {
            foreach (DocumentDifference inner in first.Elements().Zip(second.Elements()).SelectMany(each => Compare(each.First, each.Second)))
            {
                yield return inner;
            }
        }
        else if (first.Value != second.Value)
        {
            yield return new DocumentDifference($"<{first.Name.LocalName}>", first.Value, second.Value);
        }
    }

    private static string Names(XElement parent) =>
        parent.HasElements ? string.Concat(parent.Elements().Select(each => $"<{each.Name.LocalName}>")) : Nothing;
}
