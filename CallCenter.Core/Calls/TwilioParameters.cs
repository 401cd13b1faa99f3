using CallCenter.Core.Forms;

namespace CallCenter.Core.Calls;

/// <summary>The parameters of a voice webhook that the call center reads. An empty parameter counts as absent.</summary>
/// <remarks>
/// A parameter is looked for in the form, then in the query; of repeated ones the first wins; all others are ignored, since Twilio adds
/// parameters without notice (https://www.twilio.com/docs/voice/twiml). What is ours in the query is read by <see cref="CallState"/>.
/// </remarks>
public readonly record struct TwilioParameters
{
    /// <summary>The SID of the call that the request is about.</summary>
    public string? CallSid { get; private init; }

    /// <summary>How the attempt to dequeue a caller ended; undocumented by Twilio.</summary>
    public string? DequeueResult { get; private init; }

    /// <summary>Whether Dial connected two calls: <c>true</c> or <c>false</c> (https://www.twilio.com/docs/voice/twiml/dial).</summary>
    public string? DialBridged { get; private init; }

    /// <summary>The SID of the queue that was dialled.</summary>
    public string? QueueSid { get; private init; }

    /// <summary>How long the dequeued caller had waited, in seconds.</summary>
    public string? DequeuedCallQueueTime { get; private init; }

    /// <summary>Reads the parameters of a request.</summary>
    /// <param name="query">The raw query without its question mark.</param>
    /// <param name="form">The raw form, or empty where there is none.</param>
    /// <param name="state">What is ours in the query.</param>
    public static TwilioParameters Read(ReadOnlySpan<char> query, ReadOnlySpan<char> form, out CallState state)
    {
        // One walk of the query reads both.
        var ours = default(CallState.Reader);
        var nobodys = default(CallState.Reader);
        TwilioParameters parameters = default(TwilioParameters).Add(form, ref nobodys).Add(query, ref ours);
        state = ours.State;
        return parameters;
    }

    private TwilioParameters Add(ReadOnlySpan<char> text, ref CallState.Reader state)
    {
        (string? callSid, string? dequeueResult, string? dialBridged) = (CallSid, DequeueResult, DialBridged);
        (string? queueSid, string? queueTime) = (QueueSid, DequeuedCallQueueTime);
        foreach (FormField field in new FormFieldEnumerator(text))
        {
            if (field.Value.IsEmpty)
            {
                continue;
            }

            state.Take(field);

            // Of the escapes in a name only % matters here: a + is a blank, and none of these names has one.
            switch (field.Name.Contains('%') ? FormText.Decode(field.Name) : field.Name)
            {
                case "CallSid":
                    callSid ??= FormText.Decode(field.Value);
                    break;
                case "DequeueResult":
                    dequeueResult ??= FormText.Decode(field.Value);
                    break;
                case "DialBridged":
                    dialBridged ??= FormText.Decode(field.Value);
                    break;
                case "QueueSid":
                    queueSid ??= FormText.Decode(field.Value);
                    break;
                case "DequeuedCallQueueTime":
                    queueTime ??= FormText.Decode(field.Value);
                    break;
            }
        }

        return new TwilioParameters
        {
            CallSid = callSid,
            DequeueResult = dequeueResult,
            DialBridged = dialBridged,
            QueueSid = queueSid,
            DequeuedCallQueueTime = queueTime,
        };
    }
}
