using Twilio.TwiML.Voice;

namespace Twilio.TwiML;

public class VoiceResponse : TwiML
{
    public VoiceResponse()
        : base("Response")
    {
    }

    public VoiceResponse Enqueue(
        string name = null,
        Uri action = null,
        int? maxQueueSize = null,
        Http.HttpMethod method = null,
        Uri waitUrl = null,
        Http.HttpMethod waitUrlMethod = null,
        string workflowSid = null) =>
        Append(new Enqueue(name, action, maxQueueSize, method, waitUrl, waitUrlMethod, workflowSid));

    public VoiceResponse Pause(int? length = null) => Append(new Pause(length));

    public new VoiceResponse Append(TwiML childElem) => (VoiceResponse)base.Append(childElem);
}
