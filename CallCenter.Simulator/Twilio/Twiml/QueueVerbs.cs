using System.Xml.Linq;

namespace CallCenter.Simulator.Twilio.Twiml;

/// <summary>Reads <c>Enqueue</c> and <c>Dial</c> with a <c>Queue</c>.</summary>
internal static class QueueVerbs
{
    private const int LongestName = 63;
    private const int DefaultTimeoutSeconds = 30;
    private const int LongestTimeoutSeconds = 600;
    private const int LongestCallSeconds = 4 * 60 * 60;

    /// <summary>How long a talk lasts at most, unless a <c>Dial</c> says otherwise (https://www.twilio.com/docs/voice/twiml/dial).</summary>
    public static TimeSpan LongestTalk { get; } = TimeSpan.FromSeconds(LongestCallSeconds);

    public static EnqueueVerb ReadEnqueue(TwimlElement enqueue)
    {
        enqueue.RequireText();
        int? maxQueueSize = enqueue.Value("maxQueueSize") is null ? null : enqueue.Number("maxQueueSize", 0, 1, TwilioErrors.SchemaViolation);
        return new EnqueueVerb(
            Name(enqueue, TwilioErrors.EnqueueNameTooShort, TwilioErrors.EnqueueNameTooLong),
            enqueue.Url("action", TwilioErrors.BadEnqueueAction),
            enqueue.Method("method", TwilioErrors.BadEnqueueMethod),
            maxQueueSize,
            enqueue.Url("waitUrl", TwilioErrors.BadWaitUrl, mayBeEmpty: true),
            enqueue.Method("waitUrlMethod", TwilioErrors.BadWaitUrlMethod));
    }

    public static DialQueueVerb ReadDial(TwimlElement dial)
    {
        XElement[] nouns = [.. dial.Children()];
        if (nouns is not [{ Name.LocalName: "Queue" } noun] || noun.Name.Namespace != XNamespace.None)
        {
            throw new TwimlException(TwilioErrors.SchemaViolation, "'Dial' must contain one 'Queue'; nothing else is dialled here.");
        }

        var queue = new TwimlElement(noun, "url", "method", "reservationSid", "postWorkActivitySid");
        queue.RequireText();
        int timeout = dial.Number("timeout", DefaultTimeoutSeconds, 1, TwilioErrors.BadDialTimeout);
        return new DialQueueVerb(
            Name(queue, TwilioErrors.QueueNameTooShort, TwilioErrors.QueueNameTooLong),
            dial.Url("action", TwilioErrors.SchemaViolation, mayBeEmpty: true),
            dial.Method("method", TwilioErrors.SchemaViolation),
            TimeSpan.FromSeconds(Math.Min(timeout, LongestTimeoutSeconds)),
            TimeSpan.FromSeconds(dial.Number("timeLimit", LongestCallSeconds, 1, TwilioErrors.BadDialTimeLimit)),
            dial.OneOf("hangupOnStar", "false", TwilioErrors.BadHangupOnStar, "true", "false") == "true");
    }

    private static string Name(TwimlElement element, int tooShort, int tooLong) => element.Text.Length switch
    {
        0 => throw new TwimlException(tooShort, $"'{element.Name}' names no queue."),
        > LongestName => throw new TwimlException(tooLong, $"'{element.Name}' names a queue by more than 63 characters."),
        _ => element.Text,
    };
}
