namespace CallCenter.Core.Webhooks;

/// <summary>The parameters of a voice webhook that the call center reads. An empty parameter counts as absent.</summary>
/// <remarks>
/// A parameter is looked for in the form, then in the query; of repeated ones the first wins; all others are ignored, since Twilio adds
/// parameters without notice (https://www.twilio.com/docs/voice/twiml). <c>tried</c> is ours and is read from the query alone.
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

    /// <summary>The tier that was dialled, as our own action URL says it.</summary>
    public string? Tried { get; private init; }

    /// <summary>Reads the parameters of a request.</summary>
    /// <param name="query">The raw query without its question mark.</param>
    /// <param name="form">The raw form, or empty where there is none.</param>
    public static TwilioParameters Read(ReadOnlySpan<char> query, ReadOnlySpan<char> form) =>
        default(TwilioParameters).Add(form, isQuery: false).Add(query, isQuery: true);

    private TwilioParameters Add(ReadOnlySpan<char> text, bool isQuery)
    {
        TwilioParameters read = this;
        foreach (FormField field in new FormFieldEnumerator(text))
        {
            if (field.Value.IsEmpty)
            {
                continue;
            }

            read = field switch
            {
                _ when read.CallSid is null && FormText.Is(field.Name, "CallSid") => read with { CallSid = FormText.Decode(field.Value) },
                _ when read.DequeueResult is null && FormText.Is(field.Name, "DequeueResult") => read with { DequeueResult = FormText.Decode(field.Value) },
                _ when read.DialBridged is null && FormText.Is(field.Name, "DialBridged") => read with { DialBridged = FormText.Decode(field.Value) },
                _ when read.QueueSid is null && FormText.Is(field.Name, "QueueSid") => read with { QueueSid = FormText.Decode(field.Value) },
                _ when read.DequeuedCallQueueTime is null && FormText.Is(field.Name, "DequeuedCallQueueTime") => read with { DequeuedCallQueueTime = FormText.Decode(field.Value) },
                _ when isQuery && read.Tried is null && FormText.Is(field.Name, "tried") => read with { Tried = FormText.Decode(field.Value) },
                _ => read,
            };
        }

        return read;
    }
}
