using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace CallCenter.Simulator.Twilio.Twiml;

/// <summary>An element of a TwiML document, whose attributes are read by what they may be.</summary>
internal sealed class TwimlElement
{
    private readonly XElement _element;

    /// <summary>Takes an element.</summary>
    /// <param name="element">The element.</param>
    /// <param name="attributes">The names of the attributes that it may have; letter case counts.</param>
    public TwimlElement(XElement element, params ReadOnlySpan<string> attributes)
    {
        _element = element;
        foreach (XAttribute attribute in element.Attributes())
        {
            if (!attributes.Contains(attribute.Name.ToString()))
            {
                throw new TwimlException(TwilioErrors.SchemaViolation, $"'{element.Name}' has no attribute '{attribute.Name}'.");
            }
        }
    }

    /// <summary>The name of the element.</summary>
    public string Name => _element.Name.ToString();

    /// <summary>The text of the element.</summary>
    public string Text => _element.Value;

    /// <summary>The elements in an element that must not have text besides.</summary>
    public static IEnumerable<XElement> Children(XElement parent)
    {
        foreach (XNode node in parent.Nodes())
        {
            switch (node)
            {
                case XElement child:
                    yield return child;
                    break;
                case XText text when !string.IsNullOrWhiteSpace(text.Value):
                    throw new TwimlException(TwilioErrors.SchemaViolation, $"'{parent.Name}' must not contain text.");
            }
        }
    }

    /// <summary>The elements in this one, which must not have text besides.</summary>
    public IEnumerable<XElement> Children() => Children(_element);

    /// <summary>Refuses any content.</summary>
    public void RequireEmpty()
    {
        if (_element.Nodes().Any(node => node.NodeType is not XmlNodeType.Whitespace))
        {
            throw new TwimlException(TwilioErrors.SchemaViolation, $"'{Name}' must be empty.");
        }
    }

    /// <summary>Refuses elements in this one, which may have text alone.</summary>
    public void RequireText()
    {
        if (_element.HasElements)
        {
            throw new TwimlException(TwilioErrors.SchemaViolation, $"'{Name}' must contain text alone.");
        }
    }

    /// <summary>The text as a URL.</summary>
    public string TextUrl(int error)
    {
        RequireText();
        return AsUrl(Text.Trim(), error) ?? throw new TwimlException(error, $"'{Name}' must contain a URL.");
    }

    /// <summary>An attribute as a URL; null if absent.</summary>
    public string? Url(string attribute, int error, bool mayBeEmpty = false) => Value(attribute) switch
    {
        null => null,
        "" when mayBeEmpty => null,
        var text => AsUrl(text, error) ?? throw Bad(attribute, error, "a URL"),
    };

    /// <summary>An attribute as an HTTP method; POST if absent.</summary>
    public string Method(string attribute, int error) => OneOf(attribute, "POST", error, "GET", "POST");

    /// <summary>An attribute that may be one of a few words.</summary>
    public string OneOf(string attribute, string defaultValue, int error, params ReadOnlySpan<string> words)
    {
        string value = Value(attribute) ?? defaultValue;
        return words.Contains(value) ? value : throw Bad(attribute, error, string.Join(" or ", words.ToArray()));
    }

    /// <summary>An attribute as a whole number.</summary>
    public int Number(string attribute, int defaultValue, int least, int error)
    {
        string? text = Value(attribute);
        return text is null ? defaultValue
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least ? number
            : throw Bad(attribute, error, $"a whole number from {least}");
    }

    /// <summary>An attribute, or null if absent.</summary>
    public string? Value(string attribute) => _element.Attribute(attribute)?.Value;

    /// <summary>Refuses an attribute.</summary>
    public TwimlException Bad(string attribute, int error, string allowed) =>
        new(error, $"The attribute '{attribute}' of '{Name}' is '{Value(attribute)}', but must be {allowed}.");

    private static string? AsUrl(string text, int error) => text switch
    {
        "" => null,
        _ when text.Any(char.IsWhiteSpace) => throw new TwimlException(error, $"'{text}' is no URL."),
        _ when !Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out Uri? url) || !IsWeb(text, url) => throw new TwimlException(error, $"'{text}' is no URL."),
        _ => text,
    };

    /// <summary>Whether Twilio could request it; a path is no file, whatever the machine makes of it.</summary>
    private static bool IsWeb(string text, Uri url) =>
        text.StartsWith('/') || !url.IsAbsoluteUri || url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps;
}
