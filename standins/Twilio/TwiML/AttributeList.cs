using System.Globalization;
using System.Xml.Linq;

namespace Twilio.TwiML;

internal sealed class AttributeList : List<XAttribute>
{
    public AttributeList With(string name, object value)
    {
        string text = value switch
        {
            null => null,
            Uri url => url.OriginalString,
            bool flag => flag ? "true" : "false",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };

        if (text is not null)
        {
            Add(new XAttribute(name, text));
        }

        return this;
    }
}
