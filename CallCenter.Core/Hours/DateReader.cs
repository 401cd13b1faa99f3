namespace CallCenter.Core.Hours;

/// <summary>Reads the dates of a rule: months, days of every year, and days of one year, each alone or as a range.</summary>
/// <param name="text">The text; stands at the first of the dates.</param>
internal sealed class DateReader(OpeningHoursText text)
{
    private const string MonthExpected = "a month is Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov or Dec";
    private const string DayExpected = "a day of the month is expected";

    // A leap year, for dates of every year.
    private const int AnyYear = 2000;

    private static readonly string[] MonthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    /// <summary>Whether the text stands at a date.</summary>
    public bool IsDate() => MonthAt() is not null || IsYear;

    private bool IsYear => text.IsNumber && text.Word.Length == 4;

    private bool IsDay => text.IsNumber && text.Word.Length <= 2 && !text.IsBefore(":") && !text.IsBefore("/");

    /// <summary>Reads dates and commas.</summary>
    public IEnumerable<DateRange> Ranges()
    {
        Date last = default;
        do
        {
            int place = text.Place;
            Date first = last.Month > 0 && IsDay ? last with { Day = DayOf(last) } : ReadDate(default);
            last = text.Took("-") ? ReadLast(first) : first;
            DateRange range = first.Day == 0
                ? new DateRange((first.Month * 100) + 1, (last.Month * 100) + 31)
                : new DateRange(first.Digits, last.Digits);
            if (first.Year > 0 && range.Last < range.First)
            {
                throw text.WrongSince(place, "the range ends before it begins");
            }

            yield return range;
        }
        while (text.Took(","));
    }

    private Date ReadLast(Date first)
    {
        int place = text.Place;
        Date last = IsDay && first.Day > 0 ? first with { Day = DayOf(first) } : ReadDate(first);
        return (first.Day == 0) == (last.Day == 0) && (first.Year == 0) == (last.Year == 0)
            ? last
            : throw text.WrongSince(place, "both ends of a range are months, days or dates with a year");
    }

    /// <summary>Reads a month, or a day, with its year or without.</summary>
    /// <param name="before">The beginning of the range, if this is its end: whose year counts where none is given, or the next.</param>
    private Date ReadDate(Date before)
    {
        int year = IsYear ? text.Number(4, 2000, 2999, "a year is 2000 to 2999") : 0;
        if (year > 0 && text.Took("-"))
        {
            var month = new Date(year, text.Number(2, 1, 12, "a month is 01 to 12"), 0);
            return text.Took("-") ? month with { Day = DayOf(month) } : throw text.Wrong("a hyphen and the day of the month are expected");
        }

        int number = MonthAt() ?? throw text.Wrong(MonthExpected);
        text.Advance();
        if (year == 0 && before.Year > 0)
        {
            year = number < before.Month ? before.Year + 1 : before.Year;
        }

        var date = new Date(year, number, 0);
        return IsDay || year > 0 ? date with { Day = DayOf(date) } : date;
    }

    private int DayOf(Date month)
    {
        int days = DateTime.DaysInMonth(month.Year == 0 ? AnyYear : month.Year, month.Month);
        return IsDay
            ? text.Number(2, 1, days, $"{MonthNames[month.Month - 1]}{(month.Year == 0 ? "" : $" {month.Year}")} has days 1 to {days}")
            : throw text.Wrong(DayExpected);
    }

    private int? MonthAt()
    {
        for (int month = 1; month <= MonthNames.Length; month++)
        {
            if (text.Is(MonthNames[month - 1]))
            {
                return month;
            }
        }

        return null;
    }

    /// <param name="Year">0 for every year.</param>
    /// <param name="Month">1 to 12.</param>
    /// <param name="Day">0 for the whole month.</param>
    private readonly record struct Date(int Year, int Month, int Day)
    {
        public int Digits => (Year * 10_000) + (Month * 100) + Day;
    }
}
