using System.Xml.Linq;

namespace Twilio.TwiML.Voice;

public class Pause : TwiML
{
    public Pause(int? length = null)
        : base("Pause") => Length = length;

    public int? Length { get; set; }

    protected override List<XAttribute> GetElementAttributes() => new AttributeList().With("length", Length);
}
