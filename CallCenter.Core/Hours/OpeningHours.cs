namespace CallCenter.Core.Hours;

/// <summary>When a call center is open, by the clock on its wall.</summary>
/// <remarks>
/// A subset of the notation of https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification; <c>docs/opening-hours.md</c> says which.
/// A day has the hours of the last rule that names it, and none where no rule does. A span belongs to the day on which it begins: a rule for the
/// next day does not cut what is left of it.
/// </remarks>
public sealed class OpeningHours
{
    /// <summary>The longest text, in characters.</summary>
    public const int LongestText = 500;

    private readonly OpeningRule[] _lastFirst;

    internal OpeningHours(IEnumerable<OpeningRule> rules) => _lastFirst = [.. rules.Reverse()];

    /// <summary>Reads opening hours.</summary>
    /// <param name="text">The text, such as <c>Mo-Fr 08:00-18:00; Sa 09:00-12:00; Dec 25 off</c>.</param>
    /// <exception cref="OpeningHoursException">The text is no opening hours.</exception>
    public static OpeningHours Parse(string text) => new(new OpeningHoursReader(text).Rules());

    /// <summary>Whether the call center is open.</summary>
    /// <param name="local">The time on its wall; seconds do not matter.</param>
    public bool IsOpenAt(DateTime local)
    {
        var day = DateOnly.FromDateTime(local);
        int minute = (int)(local.TimeOfDay.Ticks / TimeSpan.TicksPerMinute);
        return Includes(SpansOf(day), minute)
            || (day > DateOnly.MinValue && Includes(SpansOf(day.AddDays(-1)), minute + OpeningSpan.MinutesOfDay));
    }

    /// <summary>Looks for the first minute in which the call center is open, on a clock that runs on evenly.</summary>
    /// <param name="from">A whole minute; the first that counts.</param>
    /// <param name="to">The first that counts no more.</param>
    /// <returns>The minute; null if there is none.</returns>
    internal DateTime? FirstOpen(DateTime from, DateTime to)
    {
        if (from < to && IsOpenAt(from))
        {
            return from;
        }

        // What began before is over, so that only a beginning can open.
        for (DateTime day = from.Date; day < to; day = day.AddDays(1))
        {
            DateTime? first = null;
            foreach (OpeningSpan span in SpansOf(DateOnly.FromDateTime(day)))
            {
                DateTime begin = day.AddMinutes(span.Begin);
                if (begin >= from && begin < to && !(begin >= first))
                {
                    first = begin;
                }
            }

            if (first is not null)
            {
                return first;
            }
        }

        return null;
    }

    private static bool Includes(OpeningSpan[] spans, int minute)
    {
        foreach (OpeningSpan span in spans)
        {
            if (minute >= span.Begin && minute < span.End)
            {
                return true;
            }
        }

        return false;
    }

    private OpeningSpan[] SpansOf(DateOnly day)
    {
        foreach (OpeningRule rule in _lastFirst)
        {
            if (rule.Names(day))
            {
                return rule.Spans;
            }
        }

        return [];
    }
}
