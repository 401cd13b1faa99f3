using System.Text;
using System.Xml.Linq;

namespace Twilio.TwiML;

public class TwiML
{
    private readonly string _tagName;
    private readonly List<TwiML> _children = [];

    protected TwiML(string tagName) => _tagName = tagName;

    protected virtual string GetElementBody() => string.Empty;

    protected virtual List<XAttribute> GetElementAttributes() => [];

    public virtual TwiML Append(TwiML childElem)
    {
        _children.Add(childElem);
        return this;
    }

    protected virtual XNode ToXml() => new XElement(
        _tagName,
        GetElementBody(),
        GetElementAttributes(),
        _children.Select(child => child.ToXml()));

    public XDocument ToXDocument() => new(new XDeclaration("1.0", "utf-8", null), ToXml());

    // Not an override of object.ToString: in the real package, too, string interpolation prints the type's name.
    public string ToString(SaveOptions formattingOptions = SaveOptions.None)
    {
        using var writer = new Utf8Writer();
        ToXDocument().Save(writer, formattingOptions);
        return writer.ToString();
    }

    private sealed class Utf8Writer : StringWriter
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
