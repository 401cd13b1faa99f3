using System.Text;
using System.Xml;
using System.Xml.Linq;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Simulator.Twilio.Twiml;

/// <summary>Reads TwiML as strictly as Twilio's schema (https://www.twilio.com/docs/voice/twiml).</summary>
public static class TwimlReader
{
    private const int LargestBody = 64 * 1024;
    private const int Ok = 200;

    private static readonly string[] TwimlTypes = ["text/xml", "application/xml", "text/html"];

    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true, IgnoreProcessingInstructions = true };

    /// <summary>Reads the answer to a webhook.</summary>
    /// <param name="response">The answer.</param>
    /// <returns>The verbs of the document.</returns>
    /// <exception cref="TwimlException">Twilio would end the call with an application error.</exception>
    public static IReadOnlyList<Verb> Read(WebhookResponse response)
    {
        if (response.Status != Ok)
        {
            throw new TwimlException(TwilioErrors.RetrievalFailure, $"The answer has status {response.Status}, not 200.");
        }

        string type = response.ContentType?.Split(';')[0].Trim() ?? "";
        return TwimlTypes.Contains(type, StringComparer.OrdinalIgnoreCase)
            ? [.. ReadDocument(response.Body).Select(written => written.Verb)]
            : throw new TwimlException(TwilioErrors.BadContentType, $"The answer has content type '{type}', which is not that of TwiML.");
    }

    /// <summary>Reads a document.</summary>
    /// <param name="body">The document.</param>
    /// <returns>Its verbs, and how they are written.</returns>
    /// <exception cref="TwimlException">Twilio would end the call with an application error.</exception>
    public static IReadOnlyList<WrittenVerb> ReadDocument(string body)
    {
        int bytes = Encoding.UTF8.GetByteCount(body);
        if (bytes > LargestBody)
        {
            throw new TwimlException(TwilioErrors.BodyTooLarge, $"The answer has {bytes} bytes, more than 64 kB.");
        }

        XElement root = Parse(body);
        return root.Name == "Response" && !root.HasAttributes
            ? [.. TwimlElement.Children(root).Select(element => new WrittenVerb(
                ReadVerb(element), element.Name.ToString(), [.. element.Attributes().Select(attribute => attribute.Name.ToString())]))]
            : throw new TwimlException(TwilioErrors.BadRoot, $"The root element is '{root.Name}', not a plain 'Response'.");
    }

    private static XElement Parse(string body)
    {
        try
        {
            using var text = new StringReader(body);
            using var reader = XmlReader.Create(text, Strict);
            return XElement.Load(reader);
        }
        catch (XmlException mistake)
        {
            throw new TwimlException(TwilioErrors.ParseFailure, $"The answer is not well-formed XML: line {mistake.LineNumber}, position {mistake.LinePosition}.");
        }
    }

    private static Verb ReadVerb(XElement element) => element.Name.ToString() switch
    {
        "Say" => SpokenVerbs.ReadSay(new TwimlElement(element, "voice", "loop", "language")),
        "Play" => SpokenVerbs.ReadPlay(new TwimlElement(element, "loop", "digits")),
        "Pause" => SpokenVerbs.ReadPause(new TwimlElement(element, "length")),
        "Gather" => InputVerbs.ReadGather(
            new TwimlElement(
                element, "action", "method", "input", "timeout", "numDigits", "finishOnKey", "actionOnEmptyResult", "speechTimeout", "speechModel", "maxSpeechTime", "language",
                "hints", "profanityFilter", "partialResultCallback", "partialResultCallbackMethod", "bargeIn", "enhanced", "debug"),
            ReadVerb),
        "Record" => InputVerbs.ReadRecord(new TwimlElement(
            element, "action", "method", "timeout", "finishOnKey", "maxLength", "playBeep", "trim", "recordingStatusCallback", "recordingStatusCallbackMethod",
            "recordingStatusCallbackEvent", "transcribe", "transcribeCallback", "recordingConfigurationId")),
        "Redirect" => ReadRedirect(new TwimlElement(element, "method")),
        "Hangup" => ReadEmpty(new TwimlElement(element), new HangupVerb()),
        "Reject" => ReadReject(new TwimlElement(element, "reason")),
        "Leave" => ReadEmpty(new TwimlElement(element), new LeaveVerb()),
        "Enqueue" => QueueVerbs.ReadEnqueue(new TwimlElement(element, "action", "maxQueueSize", "method", "waitUrl", "waitUrlMethod", "workflowSid")),
        "Dial" => QueueVerbs.ReadDial(new TwimlElement(
            element, "action", "method", "timeout", "hangupOnStar", "timeLimit", "callerId", "record", "trim", "recordingStatusCallback", "recordingConfigurationId",
            "recordingStatusCallbackMethod", "recordingStatusCallbackEvent", "answerOnBridge", "ringTone", "recordingTrack", "sequential", "referUrl", "referMethod", "events")),
        var name => throw new TwimlException(TwilioErrors.SchemaViolation, $"'{name}' is no verb that a call can execute here."),
    };

    private static RedirectVerb ReadRedirect(TwimlElement redirect) =>
        new(redirect.TextUrl(TwilioErrors.SchemaViolation), redirect.Method("method", TwilioErrors.SchemaViolation));

    private static HangupVerb ReadReject(TwimlElement reject)
    {
        reject.OneOf("reason", "rejected", TwilioErrors.SchemaViolation, "rejected", "busy");
        return ReadEmpty(reject, new HangupVerb());
    }

    private static T ReadEmpty<T>(TwimlElement element, T verb)
        where T : Verb
    {
        element.RequireEmpty();
        return verb;
    }
}
