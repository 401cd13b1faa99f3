using System.Xml.Linq;

namespace Twilio.TwiML.Voice;

public class Enqueue : TwiML
{
    public Enqueue(
        string name = null,
        Uri action = null,
        int? maxQueueSize = null,
        Http.HttpMethod method = null,
        Uri waitUrl = null,
        Http.HttpMethod waitUrlMethod = null,
        string workflowSid = null)
        : base("Enqueue")
    {
        Name = name;
        Action = action;
        MaxQueueSize = maxQueueSize;
        Method = method;
        WaitUrl = waitUrl;
        WaitUrlMethod = waitUrlMethod;
        WorkflowSid = workflowSid;
    }

    public string Name { get; set; }

    public Uri Action { get; set; }

    public int? MaxQueueSize { get; set; }

    public Http.HttpMethod Method { get; set; }

    public Uri WaitUrl { get; set; }

    public Http.HttpMethod WaitUrlMethod { get; set; }

    public string WorkflowSid { get; set; }

    protected override string GetElementBody() => Name ?? string.Empty;

    protected override List<XAttribute> GetElementAttributes() => new AttributeList()
        .With("action", Action)
        .With("maxQueueSize", MaxQueueSize)
        .With("method", Method)
        .With("waitUrl", WaitUrl)
        .With("waitUrlMethod", WaitUrlMethod)
        .With("workflowSid", WorkflowSid);
}
