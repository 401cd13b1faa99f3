namespace CallCenter.Simulator.Twilio.Wire;

/// <summary>Makes requests fail at given rates.</summary>
/// <param name="rates">The rates.</param>
/// <param name="random">Draws which requests fail.</param>
internal sealed class FaultInjector(FaultRates rates, Random random)
{
    /// <summary>Draws what happens to the next request.</summary>
    public Fault Draw()
    {
        if (rates.Total == 0)
        {
            return default;
        }

        double draw = random.NextDouble();
        if (draw < rates.Refused)
        {
            // Twilio tries a refused connection once more; that one can be refused as well.
            return random.NextDouble() < rates.Refused
                ? Fault.Refused
                : default;
        }

        draw -= rates.Refused;
        if (draw < rates.TimedOut)
        {
            return Fault.TimedOut;
        }

        draw -= rates.TimedOut;
        if (draw < rates.ServerError)
        {
            return Fault.ServerError;
        }

        draw -= rates.ServerError;
        return draw < rates.Garbage
            ? new Fault(Task.FromResult(new WebhookResponse(200, "text/html", "<html><body>It works!")))
            : default;
    }
}

/// <summary>What happens to a request on its way.</summary>
/// <param name="Response">The failure that takes the place of the app's answer; null if the request reaches the app.</param>
internal readonly record struct Fault(Task<WebhookResponse>? Response)
{
    /// <summary>Whether Twilio waits for the answer as long as it ever does.</summary>
    public bool TimesOut { get; init; }

    /// <summary>Whether Twilio waits for the connection as long as it ever does, twice.</summary>
    public bool NeverConnects { get; init; }

    /// <summary>The outage that it belongs to; null if it does not.</summary>
    public Outage? Outage { get; init; }

    /// <summary>The connection is refused, again too.</summary>
    public static Fault Refused => new(Task.FromException<WebhookResponse>(new HttpRequestException("connection refused")));

    /// <summary>Nobody answers to the connection, nor the second time.</summary>
    public static Fault Unreachable => new(Task.FromException<WebhookResponse>(new HttpRequestException("connection timed out"))) { NeverConnects = true };

    /// <summary>The answer does not come in time.</summary>
    public static Fault TimedOut => new(Task.FromException<WebhookResponse>(new TimeoutException())) { TimesOut = true };

    /// <summary>The answer is a status 500.</summary>
    public static Fault ServerError => new(Task.FromResult(new WebhookResponse(500, null, "")));

    /// <summary>What an outage does to a request.</summary>
    /// <param name="outage">The outage.</param>
    public static Fault Of(Outage outage)
    {
        Fault fault = outage.Kind switch
        {
            OutageKind.Dead => Refused,
            OutageKind.Unreachable => Unreachable,
            OutageKind.Hanging => TimedOut,
            _ => ServerError,
        };
        return fault with { Outage = outage };
    }
}
