namespace CallCenter.Simulator.Twilio.Wire;

/// <summary>Knows at each moment which home is out.</summary>
/// <param name="secondHome">The base URL of the second home; null for none.</param>
/// <param name="parts">The times in which a home is out. Those of one home do not overlap.</param>
internal sealed class OutageCalendar(string? secondHome, IReadOnlyList<OutagePart> parts)
{
    /// <summary>No home is ever out.</summary>
    public static OutageCalendar None { get; } = new(secondHome: null, []);

    /// <summary>The outage that meets a request; null for none.</summary>
    /// <param name="url">The URL that is requested.</param>
    /// <param name="now">The simulated time.</param>
    public Outage? At(string url, TimeSpan now)
    {
        foreach (OutagePart part in parts)
        {
            if (part.From <= now && now < part.To && part.Outage.Home == HomeOf(url))
            {
                return part.Outage;
            }
        }

        return null;
    }

    private int HomeOf(string url) => secondHome is not null && url.StartsWith(secondHome, StringComparison.OrdinalIgnoreCase) ? 2 : 1;
}

/// <summary>A time in which a home is out without a break.</summary>
/// <param name="Outage">The outage that it is a part of.</param>
/// <param name="From">When it begins, in simulated time.</param>
/// <param name="To">When it ends.</param>
internal readonly record struct OutagePart(Outage Outage, TimeSpan From, TimeSpan To);
