using System.Globalization;
using CallCenter.Simulator.Twilio.Twiml;

namespace CallCenter.Simulator.Twilio.Calls;

/// <summary>What Record's action URL is told (https://www.twilio.com/docs/voice/twiml/record).</summary>
internal static class RecordingReport
{
    /// <summary>The parameters.</summary>
    /// <param name="record">The recording.</param>
    public static IEnumerable<KeyValuePair<string, string>> Of(RecordVerb record) =>
        [new("RecordingDuration", Math.Floor(record.Length.TotalSeconds).ToString(CultureInfo.InvariantCulture))];
}
