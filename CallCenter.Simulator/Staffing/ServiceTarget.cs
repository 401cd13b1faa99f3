using System.Globalization;
using CallCenter.Simulator.Scenarios;

namespace CallCenter.Simulator.Staffing;

/// <summary>A service level: how many callers are to be answered how soon.</summary>
/// <param name="Share">The share of callers, 0 to 1.</param>
/// <param name="Seconds">The time, in seconds.</param>
public sealed record ServiceTarget(double Share, double Seconds)
{
    private const double Percent = 100;
    private const double LongestSeconds = 3600;
    private const NumberStyles Digits = NumberStyles.AllowDecimalPoint;

    /// <summary>Reads a target as planners write it.</summary>
    /// <param name="text">Percent and seconds, such as <c>80/20</c>.</param>
    /// <exception cref="ScenarioException">It is something else.</exception>
    public static ServiceTarget Parse(string text)
    {
        string[] parts = text.Split('/');
        return parts.Length == 2
            && double.TryParse(parts[0], Digits, CultureInfo.InvariantCulture, out double percent)
            && double.TryParse(parts[1], Digits, CultureInfo.InvariantCulture, out double seconds)
            && percent is > 0 and <= Percent
            && seconds <= LongestSeconds
            ? new ServiceTarget(percent / Percent, seconds)
            : throw new ScenarioException("--target must be PERCENT/SECONDS, such as 80/20, with more than 0 and at most 100 percent, and 0 to 3600 seconds.");
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(Share * Percent, 6)}/{Seconds}");
}
