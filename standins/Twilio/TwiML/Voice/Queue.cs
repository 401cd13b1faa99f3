using System.Xml.Linq;

namespace Twilio.TwiML.Voice;

public class Queue : TwiML
{
    public Queue(
        string name = null,
        Uri url = null,
        Http.HttpMethod method = null,
        string reservationSid = null,
        string postWorkActivitySid = null)
        : base("Queue")
    {
        Name = name;
        Url = url;
        Method = method;
        ReservationSid = reservationSid;
        PostWorkActivitySid = postWorkActivitySid;
    }

    public string Name { get; set; }

    public Uri Url { get; set; }

    public Http.HttpMethod Method { get; set; }

    public string ReservationSid { get; set; }

    public string PostWorkActivitySid { get; set; }

    protected override string GetElementBody() => Name ?? string.Empty;

    protected override List<XAttribute> GetElementAttributes() => new AttributeList()
        .With("url", Url)
        .With("method", Method)
        .With("reservationSid", ReservationSid)
        .With("postWorkActivitySid", PostWorkActivitySid);
}
