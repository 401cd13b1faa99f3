using System.Globalization;
using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>What Dial's action URL is told about a dial of a queue.</summary>
/// <param name="Result">The value of <c>DequeueResult</c>.</param>
/// <param name="Queue">The queue that was dialled; null if there is none of that name.</param>
/// <param name="Talk">The talk, if there was one.</param>
/// <param name="Ended">When the talk ended.</param>
/// <remarks>Documented are only the parameters of Dial; those of the queue were seen in code that runs against Twilio.</remarks>
internal readonly record struct DialReport(string Result, CallQueue? Queue, Talk? Talk, TimeSpan Ended)
{
    public static DialReport Empty(CallQueue queue) => new("queue-empty", queue, null, TimeSpan.Zero);

    public static DialReport Missing() => new("queue-not-found", null, null, TimeSpan.Zero);

    public static DialReport Bridged(Talk talk, TimeSpan ended) => new("bridged", talk.Call.Queue, talk, ended);

    /// <summary>The rep hung up, or ended the dial by the star key, before anybody came.</summary>
    public static DialReport Unanswered(CallQueue queue) => new("hangup", queue, null, TimeSpan.Zero);

    /// <summary>The parameters.</summary>
    /// <param name="behaviour">What is sent at all.</param>
    public IEnumerable<KeyValuePair<string, string>> Parameters(TwilioBehaviour behaviour)
    {
        yield return new("DialCallStatus", Result switch { "bridged" => "completed", "queue-empty" => "no-answer", "hangup" => "canceled", _ => "failed" });
        yield return new("DialBridged", Talk is null ? "false" : "true");
        if (behaviour.DequeueResult)
        {
            yield return new("DequeueResult", Result);
        }

        if (SendsQueueSid(behaviour) is { } sid)
        {
            yield return new("QueueSid", sid);
        }

        if (Talk is { } talk)
        {
            string seconds = Seconds(Ended - talk.Began);
            yield return new("DialCallDuration", seconds);
            yield return new("DequeuedCallSid", talk.Call.Member.CallSid);
            yield return new("DequeuedCallQueueTime", Seconds(talk.Waited));
            yield return new("DequeuedCallDuration", seconds);
        }
    }

    private string? SendsQueueSid(TwilioBehaviour behaviour) => Result switch
    {
        "queue-empty" => behaviour.QueueSidOnEmpty ? Queue!.Sid : null,
        "queue-not-found" => behaviour.QueueSidOnMissing ? MissingQueueSid : null,
        _ => Queue?.Sid,
    };

    /// <summary>A queue that does not exist has no SID; if Twilio sends one all the same, it is that of no queue.</summary>
    private const string MissingQueueSid = "QU00000000000000000000000000000000";

    private static string Seconds(TimeSpan time) => Math.Floor(time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
