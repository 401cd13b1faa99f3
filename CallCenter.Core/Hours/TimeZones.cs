using System.Diagnostics.CodeAnalysis;
using System.Security;

namespace CallCenter.Core.Hours;

/// <summary>The time zones that this machine knows.</summary>
public static class TimeZones
{
    /// <summary>Looks for a time zone.</summary>
    /// <param name="name">Its name: https://www.iana.org/time-zones has them, such as <c>Europe/Berlin</c>.</param>
    /// <param name="zone">The zone, if there is one.</param>
    /// <param name="mistake">What is wrong otherwise: what a setting must be, without its name and a full stop.</param>
    /// <returns>Whether there is such a zone.</returns>
    public static bool TryFind(string name, [NotNullWhen(true)] out TimeZoneInfo? zone, [NotNullWhen(false)] out string? mistake)
    {
        zone = Find(name);
        mistake = zone is not null ? null : Mistake(Find("Europe/Berlin") is not null, OperatingSystem.IsWindows());
        return zone is not null;
    }

    /// <summary>What to say of a name that is unknown.</summary>
    /// <param name="hasData">Whether this machine knows the names that the world uses.</param>
    /// <param name="isWindows">Whether it runs Windows, which has names of its own: with invariant globalization .NET knows those alone.</param>
    internal static string Mistake(bool hasData, bool isWindows) => (hasData, isWindows) switch
    {
        (true, _) => "must be the name of a time zone such as Europe/Berlin or America/New_York, and this machine knows no zone of the name given",
        (false, true) => "must be a Windows name of a time zone such as \"W. Europe Standard Time\", since this machine does not know names such as Europe/Berlin",
        (false, false) => "cannot be looked up, since this machine has no time zone data: install the package tzdata, or write UTC",
    };

    private static TimeZoneInfo? Find(string name)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(name);
        }
        catch (Exception failure) when (failure is TimeZoneNotFoundException or InvalidTimeZoneException or SecurityException or UnauthorizedAccessException or IOException)
        {
            return null;
        }
    }
}
