namespace CallCenter.Simulator.Twilio.Wire;

/// <summary>Makes requests fail at given rates.</summary>
/// <param name="rates">The rates.</param>
/// <param name="random">Draws which requests fail.</param>
internal sealed class FaultInjector(FaultRates rates, Random random)
{
    private static readonly TimeSpan TwilioLimit = TimeSpan.FromSeconds(15);

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
                ? new Fault(Task.FromException<WebhookResponse>(new HttpRequestException("connection refused")), TimeSpan.Zero)
                : default;
        }

        draw -= rates.Refused;
        if (draw < rates.TimedOut)
        {
            return new Fault(Task.FromException<WebhookResponse>(new TimeoutException()), TwilioLimit);
        }

        draw -= rates.TimedOut;
        if (draw < rates.ServerError)
        {
            return new Fault(Task.FromResult(new WebhookResponse(500, null, "")), TimeSpan.Zero);
        }

        draw -= rates.ServerError;
        return draw < rates.Garbage
            ? new Fault(Task.FromResult(new WebhookResponse(200, "text/html", "<html><body>It works!")), TimeSpan.Zero)
            : default;
    }
}

/// <summary>What happens to a request on its way.</summary>
/// <param name="Response">The failure that takes the place of the app's answer; null if the request reaches the app.</param>
/// <param name="ExtraTime">What it costs beside the round trip.</param>
internal readonly record struct Fault(Task<WebhookResponse>? Response, TimeSpan ExtraTime);
