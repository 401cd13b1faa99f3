namespace CallCenter.Core.Hours;

/// <summary>Opening hours at a place of the earth.</summary>
/// <remarks>
/// What counts is what the clock on the wall shows. An hour that is skipped when clocks go forward does not come: who would open within it opens when it
/// is over. An hour that comes twice when they go back is the same hour twice.
/// </remarks>
/// <param name="hours">The opening hours.</param>
/// <param name="zone">The time zone by which the clock on the wall goes.</param>
public sealed class Schedule(OpeningHours hours, TimeZoneInfo zone)
{
    /// <summary>How far the next opening is looked for, in days: from a day to the same a year later, whichever year it is.</summary>
    public const int DaysAhead = 367;

    private Answer? _last;

    /// <summary>Whether the call center is open, and when it opens again.</summary>
    /// <remarks>Any thread may ask. Within a minute the answer is worked out once.</remarks>
    /// <param name="instant">When.</param>
    public OpeningState At(DateTimeOffset instant)
    {
        var minute = new DateTime(instant.UtcTicks / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, DateTimeKind.Utc);
        if (Volatile.Read(ref _last) is { } last && last.Minute == minute)
        {
            return last.State;
        }

        DateTime local = Local(minute, zone.GetUtcOffset(minute));
        bool isOpen = hours.IsOpenAt(local);
        var state = new OpeningState(isOpen, local, isOpen ? null : NextOpening(minute));
        Volatile.Write(ref _last, new Answer(minute, state));
        return state;
    }

    /// <summary>Day after day; a day in which clocks change is two parts, in each of which they run on evenly.</summary>
    private DateTime? NextOpening(DateTime now)
    {
        DateTime begin = now;
        for (int day = 1; day <= DaysAhead; day++)
        {
            DateTime end = now.AddDays(day);
            while (begin < end)
            {
                TimeSpan offset = zone.GetUtcOffset(begin);
                DateTime change = zone.GetUtcOffset(end) == offset ? end : FirstMinuteWithoutOffset(offset, begin, end);
                if (hours.FirstOpen(Local(begin, offset), Local(change, offset)) is { } opens)
                {
                    return opens;
                }

                begin = change;
            }
        }

        return null;
    }

    private DateTime FirstMinuteWithoutOffset(TimeSpan offset, DateTime with, DateTime without)
    {
        while (without - with > TimeSpan.FromMinutes(1))
        {
            DateTime middle = with.AddMinutes(Math.Floor((without - with).TotalMinutes / 2));
            (with, without) = zone.GetUtcOffset(middle) == offset ? (middle, without) : (with, middle);
        }

        return without;
    }

    private static DateTime Local(DateTime utc, TimeSpan offset) => DateTime.SpecifyKind(utc + offset, DateTimeKind.Unspecified);

    private sealed record Answer(DateTime Minute, OpeningState State);
}
