namespace CallCenter.Core.Hours;

/// <summary>What stands between two semicolons: days, and their hours.</summary>
/// <param name="Dates">The dates it names; every date if empty.</param>
/// <param name="Weekdays">The weekdays it names of these dates.</param>
/// <param name="Spans">The hours of such a day; none means closed.</param>
internal sealed record OpeningRule(DateRange[] Dates, Weekdays Weekdays, OpeningSpan[] Spans)
{
    /// <summary>Whether a day is one of the rule's.</summary>
    public bool Names(DateOnly day)
    {
        if (!Weekdays.HasFlag((Weekdays)(1 << (int)day.DayOfWeek)))
        {
            return false;
        }

        foreach (DateRange range in Dates)
        {
            if (range.Includes(day))
            {
                return true;
            }
        }

        return Dates.Length == 0;
    }
}

/// <summary>A set of weekdays: a bit each, in the order of <see cref="DayOfWeek"/>.</summary>
[Flags]
internal enum Weekdays
{
    /// <summary>No day.</summary>
    None = 0,

    /// <summary>All seven.</summary>
    All = 0b111_1111,
}

/// <summary>A part of a day in which the call center is open.</summary>
/// <param name="Begin">The first minute of the day that belongs to it: 0 to 1439.</param>
/// <param name="End">The first minute that does not; over 1440 on the next day, and no more than 1440 after the beginning.</param>
internal readonly record struct OpeningSpan(int Begin, int End)
{
    /// <summary>Minutes of a day by the clock on the wall.</summary>
    public const int MinutesOfDay = 24 * 60;
}

/// <summary>Days from one to another, both included.</summary>
/// <param name="First">The first day as digits: <c>yyyyMMdd</c>, or <c>MMdd</c> where the range comes every year.</param>
/// <param name="Last">The last. Where the range comes every year it may be before the first: the range runs over the end of the year.</param>
internal readonly record struct DateRange(int First, int Last)
{
    /// <summary>Whether a day is in the range.</summary>
    public bool Includes(DateOnly day)
    {
        int digits = (day.Month * 100) + day.Day + (First < 10_000 ? 0 : day.Year * 10_000);
        return First <= Last ? digits >= First && digits <= Last : digits >= First || digits <= Last;
    }
}
