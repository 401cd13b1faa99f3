using System.Globalization;
using CallCenter.Simulator.Twilio.Queues;

namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>What Enqueue's action URL and wait URL are told (https://www.twilio.com/docs/voice/twiml/enqueue).</summary>
internal static class QueueReport
{
    /// <summary>The parameters of the action URL.</summary>
    /// <param name="result">The value of <c>QueueResult</c>.</param>
    /// <param name="place">The call's place in the queue; null if it never got one.</param>
    /// <param name="left">When the call left the queue; a talk that followed is not time in the queue.</param>
    public static IEnumerable<KeyValuePair<string, string>> Of(string result, QueuedCall? place, TimeSpan left)
    {
        yield return new("QueueResult", result);
        if (place is not null)
        {
            yield return new("QueueSid", place.Queue.Sid);
            yield return new("QueueTime", Seconds(left - place.Joined));
        }
    }

    /// <summary>The parameters of the wait URL.</summary>
    /// <param name="place">The call's place in the queue.</param>
    /// <param name="now">The simulated time.</param>
    public static IEnumerable<KeyValuePair<string, string>> Waiting(QueuedCall place, TimeSpan now)
    {
        int position = place.Queue.Calls.TakeWhile(call => call != place).Count() + 1;
        yield return new("QueuePosition", position.ToString(CultureInfo.InvariantCulture));
        yield return new("QueueSid", place.Queue.Sid);
        yield return new("QueueTime", Seconds(now - place.Joined));
        yield return new("AvgQueueTime", Seconds(place.Queue.AverageWait(now)));
        yield return new("CurrentQueueSize", place.Queue.Count.ToString(CultureInfo.InvariantCulture));
        yield return new("MaxQueueSize", place.Queue.MaxSize.ToString(CultureInfo.InvariantCulture));
    }

    private static string Seconds(TimeSpan time) => Math.Floor(time.TotalSeconds).ToString(CultureInfo.InvariantCulture);
}
