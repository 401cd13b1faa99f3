namespace CallCenter.Simulator.Twilio.Wire;

/// <summary>What goes wrong with webhook requests: each rate is the share of requests, 0 to 1.</summary>
public sealed record FaultRates
{
    /// <summary>The connection is refused; Twilio tries once more.</summary>
    public double Refused { get; init; }

    /// <summary>No answer within Twilio's 15 seconds.</summary>
    public double TimedOut { get; init; }

    /// <summary>An answer with status 500.</summary>
    public double ServerError { get; init; }

    /// <summary>An answer that is not TwiML.</summary>
    public double Garbage { get; init; }

    /// <summary>Whether the numbers have a fallback URL, the same webhook once more.</summary>
    public bool Fallback { get; init; } = true;

    /// <summary>The share of calls that get no document at their beginning, neither from the webhook nor from the fallback URL: they are lost.</summary>
    public double LostCalls
    {
        get
        {
            double failed = (Refused * Refused) + TimedOut + ServerError + Garbage;
            return Fallback ? failed * failed : failed;
        }
    }

    /// <summary>The share of requests that anything happens to.</summary>
    public double Total => Refused + TimedOut + ServerError + Garbage;
}
