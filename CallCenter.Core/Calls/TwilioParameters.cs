using System.Globalization;
using CallCenter.Core.Forms;

namespace CallCenter.Core.Calls;

/// <summary>The parameters of a voice webhook that the call center reads. An empty parameter counts as absent.</summary>
/// <remarks>
/// A parameter is looked for in the form, then in the query; of repeated ones the first wins; all others are ignored, since Twilio adds
/// parameters without notice (https://www.twilio.com/docs/voice/twiml). What is ours in the query is read by <see cref="CallState"/>.
/// </remarks>
public record struct TwilioParameters
{
    private const int LongestNumber = 1_000_000;

    /// <summary>The SID of the call that the request is about.</summary>
    public string? CallSid { get; private set; }

    /// <summary>Who calls: a number with a plus sign, or a SIP address. Never to be logged.</summary>
    public string? From { get; private set; }

    /// <summary>How the attempt to dequeue a caller ended; undocumented by Twilio.</summary>
    public string? DequeueResult { get; private set; }

    /// <summary>Whether Dial connected two calls: <c>true</c> or <c>false</c> (https://www.twilio.com/docs/voice/twiml/dial).</summary>
    public string? DialBridged { get; private set; }

    /// <summary>The SID of the queue that was dialled.</summary>
    public string? QueueSid { get; private set; }

    /// <summary>How long the dequeued caller had waited, in seconds.</summary>
    public string? DequeuedCallQueueTime { get; private set; }

    /// <summary>Why a caller is no longer in a queue: an open set (https://www.twilio.com/docs/voice/twiml/enqueue).</summary>
    public string? QueueResult { get; private set; }

    /// <summary>How long a caller waits or waited, in seconds.</summary>
    public string? QueueTime { get; private set; }

    /// <summary>A waiting caller's place in the queue; 1 is the head.</summary>
    public string? QueuePosition { get; private set; }

    /// <summary>How many callers wait in the queue.</summary>
    public string? CurrentQueueSize { get; private set; }

    /// <summary>How long those who wait now have waited on average, in seconds.</summary>
    public string? AvgQueueTime { get; private set; }

    /// <summary>The keys that were pressed (https://www.twilio.com/docs/voice/twiml/gather). Never to be logged: it may be a PIN.</summary>
    public string? Digits { get; private set; }

    /// <summary>How long a recording is, in seconds (https://www.twilio.com/docs/voice/twiml/record).</summary>
    public string? RecordingDuration { get; private set; }

    /// <summary>The URL that failed, where this request is to the number's fallback URL (https://www.twilio.com/docs/voice/twiml#errorcode-and-errorurl).</summary>
    public string? ErrorUrl { get; private set; }

    /// <summary>Reads the parameters of a request.</summary>
    /// <param name="query">The raw query without its question mark.</param>
    /// <param name="form">The raw form, or empty where there is none.</param>
    /// <param name="state">What is ours in the query.</param>
    public static TwilioParameters Read(ReadOnlySpan<char> query, ReadOnlySpan<char> form, out CallState state)
    {
        // One walk of the query reads both.
        var ours = default(CallState.Reader);
        var nobodys = default(CallState.Reader);
        var parameters = default(TwilioParameters);
        parameters.Add(form, ref nobodys);
        parameters.Add(query, ref ours);
        state = ours.State;
        return parameters;
    }

    /// <summary>Of a request to the fallback URL, the same with the result that the failed request told in its URL.</summary>
    /// <returns>
    /// The parameters; where the result is not known, as after a POST, with <c>system-error</c>: whoever wanted to leave a message may, and whoever
    /// has talked is not enqueued again.
    /// </returns>
    internal readonly TwilioParameters WithFailedResult()
    {
        ReadOnlySpan<char> failed = ErrorUrl;
        TwilioParameters told = failed.IndexOf('?') is >= 0 and var mark ? Read(failed[(mark + 1)..], "", out _) : default;
        return this with { QueueResult = QueueResult ?? told.QueueResult ?? "system-error" };
    }

    /// <summary>A parameter as a whole number.</summary>
    /// <param name="value">The parameter.</param>
    /// <returns>The number, 0 to 1,000,000; null if the parameter is absent or anything else.</returns>
    internal static int? Number(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= LongestNumber ? number : null;

    private void Add(ReadOnlySpan<char> text, ref CallState.Reader state)
    {
        foreach (FormField field in new FormFieldEnumerator(text))
        {
            if (!field.Value.IsEmpty)
            {
                state.Take(field);
                Take(field);
            }
        }
    }

    private void Take(in FormField field)
    {
        // Of the escapes in a name only % matters here: a + is a blank, and none of these names has one.
        switch (field.Name.Contains('%') ? FormText.Decode(field.Name) : field.Name)
        {
            case "CallSid":
                CallSid ??= FormText.Decode(field.Value);
                break;
            case "From":
                From ??= FormText.Decode(field.Value);
                break;
            case "DequeueResult":
                DequeueResult ??= FormText.Decode(field.Value);
                break;
            case "DialBridged":
                DialBridged ??= FormText.Decode(field.Value);
                break;
            case "QueueSid":
                QueueSid ??= FormText.Decode(field.Value);
                break;
            case "DequeuedCallQueueTime":
                DequeuedCallQueueTime ??= FormText.Decode(field.Value);
                break;
            case "QueueResult":
                QueueResult ??= FormText.Decode(field.Value);
                break;
            case "QueueTime":
                QueueTime ??= FormText.Decode(field.Value);
                break;
            case "QueuePosition":
                QueuePosition ??= FormText.Decode(field.Value);
                break;
            case "CurrentQueueSize":
                CurrentQueueSize ??= FormText.Decode(field.Value);
                break;
            case "AvgQueueTime":
                AvgQueueTime ??= FormText.Decode(field.Value);
                break;
            case "Digits":
                Digits ??= FormText.Decode(field.Value);
                break;
            case "ErrorUrl":
                ErrorUrl ??= FormText.Decode(field.Value);
                break;
            case "RecordingDuration":
                RecordingDuration ??= FormText.Decode(field.Value);
                break;
        }
    }
}
