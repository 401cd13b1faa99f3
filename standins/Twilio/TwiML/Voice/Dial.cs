using System.Xml.Linq;

namespace Twilio.TwiML.Voice;

public class Dial : TwiML
{
    // The constructor has the real one's parameters, so that a call by position means the same; those of the types below can only be left out.
    public Dial(
        string number = null,
        Uri action = null,
        Http.HttpMethod method = null,
        int? timeout = null,
        bool? hangupOnStar = null,
        int? timeLimit = null,
        string callerId = null,
        RecordEnum record = null,
        TrimEnum trim = null,
        Uri recordingStatusCallback = null,
        string recordingConfigurationId = null,
        Http.HttpMethod recordingStatusCallbackMethod = null,
        IEnumerable<RecordingEventEnum> recordingStatusCallbackEvent = null,
        bool? answerOnBridge = null,
        RingToneEnum ringTone = null,
        RecordingTrackEnum recordingTrack = null,
        bool? sequential = null,
        Uri referUrl = null,
        Http.HttpMethod referMethod = null,
        EventsEnum events = null)
        : base("Dial")
    {
        RefuseUnsupported(record, trim, recordingStatusCallbackEvent, ringTone, recordingTrack, events);
        NumberAttribute = number;
        Action = action;
        Method = method;
        Timeout = timeout;
        HangupOnStar = hangupOnStar;
        TimeLimit = timeLimit;
        CallerId = callerId;
        RecordingStatusCallback = recordingStatusCallback;
        RecordingConfigurationId = recordingConfigurationId;
        RecordingStatusCallbackMethod = recordingStatusCallbackMethod;
        AnswerOnBridge = answerOnBridge;
        Sequential = sequential;
        ReferUrl = referUrl;
        ReferMethod = referMethod;
    }

    public string NumberAttribute { get; set; }

    public Uri Action { get; set; }

    public Http.HttpMethod Method { get; set; }

    public int? Timeout { get; set; }

    public bool? HangupOnStar { get; set; }

    public int? TimeLimit { get; set; }

    public string CallerId { get; set; }

    public Uri RecordingStatusCallback { get; set; }

    public string RecordingConfigurationId { get; set; }

    public Http.HttpMethod RecordingStatusCallbackMethod { get; set; }

    public bool? AnswerOnBridge { get; set; }

    public bool? Sequential { get; set; }

    public Uri ReferUrl { get; set; }

    public Http.HttpMethod ReferMethod { get; set; }

    public Dial Queue(
        string name = null,
        Uri url = null,
        Http.HttpMethod method = null,
        string reservationSid = null,
        string postWorkActivitySid = null) =>
        Append(new Queue(name, url, method, reservationSid, postWorkActivitySid));

    public new Dial Append(TwiML childElem) => (Dial)base.Append(childElem);

    protected override string GetElementBody() => NumberAttribute ?? string.Empty;

    protected override List<XAttribute> GetElementAttributes() => new AttributeList()
        .With("action", Action)
        .With("method", Method)
        .With("timeout", Timeout)
        .With("hangupOnStar", HangupOnStar)
        .With("timeLimit", TimeLimit)
        .With("callerId", CallerId)
        .With("recordingStatusCallback", RecordingStatusCallback)
        .With("recordingConfigurationId", RecordingConfigurationId)
        .With("recordingStatusCallbackMethod", RecordingStatusCallbackMethod)
        .With("answerOnBridge", AnswerOnBridge)
        .With("sequential", Sequential)
        .With("referUrl", ReferUrl)
        .With("referMethod", ReferMethod);

    private static void RefuseUnsupported(params object[] values)
    {
        if (values.Any(value => value is not null))
        {
            throw new NotSupportedException("This stand-in for the Twilio package cannot write record, trim, recording events, ringTone, recordingTrack or events.");
        }
    }

    public sealed class RecordEnum
    {
        private RecordEnum()
        {
        }
    }

    public sealed class TrimEnum
    {
        private TrimEnum()
        {
        }
    }

    public sealed class RecordingEventEnum
    {
        private RecordingEventEnum()
        {
        }
    }

    public sealed class RingToneEnum
    {
        private RingToneEnum()
        {
        }
    }

    public sealed class RecordingTrackEnum
    {
        private RecordingTrackEnum()
        {
        }
    }

    public sealed class EventsEnum
    {
        private EventsEnum()
        {
        }
    }
}
