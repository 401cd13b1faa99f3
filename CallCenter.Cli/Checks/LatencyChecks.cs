using System.Globalization;
using CallCenter.Simulator.Twilio.Wire;

namespace CallCenter.Cli.Checks;

/// <summary>Checks how long answers took against Twilio's limit of 15 s.</summary>
internal static class LatencyChecks
{
    private static readonly TimeSpan Noticeable = TimeSpan.FromSeconds(2);

    /// <summary>Judges all requests of a run. The first is told apart: it connects, and may have woken the app.</summary>
    /// <param name="latencies">How long each request took, in the order in which they were sent; at least one.</param>
    public static IEnumerable<CheckLine> Judge(IReadOnlyList<TimeSpan> latencies)
    {
        yield return Judge("latency: first request", latencies[0], $"{Write(latencies[0])}, connecting included", Remedies.ForColdStart);
        if (latencies.Count > 1)
        {
            TimeSpan[] others = [.. latencies.Skip(1).Order()];
            yield return Judge(
                "latency: other requests",
                others[^1],
                $"slowest {Write(others[^1])}, median {Write(others[others.Length / 2])} of {others.Length}",
                Remedies.ForSlowness);
        }
    }

    /// <summary>Writes a duration in whole milliseconds, from 10 s on in seconds.</summary>
    public static string Write(TimeSpan duration) => duration.TotalSeconds < 10
        ? string.Create(CultureInfo.InvariantCulture, $"{duration.TotalMilliseconds:0} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.0} s");

    private static CheckLine Judge(string name, TimeSpan slowest, string detail, string advice)
    {
        CheckOutcome outcome = slowest switch
        {
            _ when slowest >= HttpTransport.TwilioTimeLimit => CheckOutcome.Failed,
            _ when slowest > Noticeable => CheckOutcome.Warning,
            _ => CheckOutcome.Ok,
        };
        return new CheckLine(outcome, name, detail, outcome is CheckOutcome.Ok ? null : advice);
    }
}
