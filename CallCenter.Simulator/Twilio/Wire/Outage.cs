namespace CallCenter.Simulator.Twilio.Wire;

/// <summary>A time in which a home of the app, that is one deployment of it, does not answer.</summary>
/// <param name="Home">Which home: 1, which the numbers name, or 2, which their fallback URLs name.</param>
/// <param name="FromHour">When it begins, as an hour of the day (may pass 24; it does not repeat).</param>
/// <param name="ToHour">When it ends.</param>
/// <param name="Kind">What becomes of requests.</param>
/// <param name="FlapSeconds">The mean time, in seconds, for which a flapping home is out and then back, in turn (exponential); 0 for one that is out all the time.</param>
public sealed record Outage(int Home, double FromHour, double ToHour, OutageKind Kind, double FlapSeconds = 0);

/// <summary>What becomes of requests to a home that is out.</summary>
public enum OutageKind
{
    /// <summary>The connection is refused at once.</summary>
    Dead,

    /// <summary>Nothing says yes or no to a connection, as where a region is gone: Twilio gives it up twice (<see cref="WebhookDelivery.ConnectTimeoutSeconds"/>).</summary>
    Unreachable,

    /// <summary>The answer comes after 30 seconds, which is too late for Twilio; the app has done nothing by then.</summary>
    Hanging,

    /// <summary>The answer is a status 500.</summary>
    Error,
}
