using System.Xml.Linq;

namespace CallCenter.Simulator.Twilio.Twiml;

/// <summary>Reads the verbs by which a call hears the person: <c>Gather</c> and <c>Record</c>.</summary>
internal static class InputVerbs
{
    private const string Keys = "1234567890*#";
    private const int SilenceSeconds = 5;
    private const int LongestRecordingSeconds = 3600;

    public static GatherVerb ReadGather(TwimlElement gather, Func<XElement, Verb> read)
    {
        string input = gather.OneOf("input", "dtmf", TwilioErrors.SchemaViolation, "dtmf", "speech", "dtmf speech", "speech dtmf");
        int? digits = gather.Value("numDigits") is null ? null : gather.Number("numDigits", 1, 1, TwilioErrors.SchemaViolation);
        string finish = gather.Value("finishOnKey") ?? "#";
        if (finish.Length > 1 || finish.Any(key => !Keys.Contains(key)))
        {
            throw gather.Bad("finishOnKey", TwilioErrors.SchemaViolation, "one of the keys 0 to 9, * and #, or empty");
        }

        return new GatherVerb(
            gather.Url("action", TwilioErrors.SchemaViolation),
            gather.Method("method", TwilioErrors.SchemaViolation),
            [.. gather.Children().Select(element => ReadPrompt(element, read))],
            TimeSpan.FromSeconds(gather.Number("timeout", SilenceSeconds, 1, TwilioErrors.SchemaViolation)),
            digits,
            finish,
            gather.OneOf("actionOnEmptyResult", "false", TwilioErrors.SchemaViolation, "true", "false") == "true",
            input != "speech");
    }

    public static RecordVerb ReadRecord(TwimlElement record)
    {
        record.RequireEmpty();
        int silence = record.Number("timeout", SilenceSeconds, 0, TwilioErrors.SchemaViolation);
        string finish = record.Value("finishOnKey") ?? Keys;
        if (finish.Any(key => !Keys.Contains(key)))
        {
            throw record.Bad("finishOnKey", TwilioErrors.SchemaViolation, "keys of 0 to 9, * and #");
        }

        record.OneOf("playBeep", "true", TwilioErrors.SchemaViolation, "true", "false");
        record.Url("recordingStatusCallback", TwilioErrors.SchemaViolation);
        record.Method("recordingStatusCallbackMethod", TwilioErrors.SchemaViolation);
        return new RecordVerb(
            record.Url("action", TwilioErrors.SchemaViolation),
            record.Method("method", TwilioErrors.SchemaViolation),
            silence == 0 ? null : TimeSpan.FromSeconds(silence),
            TimeSpan.FromSeconds(record.Number("maxLength", LongestRecordingSeconds, 1, TwilioErrors.SchemaViolation)),
            finish,
            record.OneOf("trim", "trim-silence", TwilioErrors.SchemaViolation, "trim-silence", "do-not-trim") == "trim-silence");
    }

    private static Verb ReadPrompt(XElement element, Func<XElement, Verb> read) => element.Name.ToString() is "Say" or "Play" or "Pause"
        ? read(element)
        : throw new TwimlException(TwilioErrors.SchemaViolation, $"'Gather' must contain only Say, Play and Pause, but contains '{element.Name}'.");
}
