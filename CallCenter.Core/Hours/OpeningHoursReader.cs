namespace CallCenter.Core.Hours;

/// <summary>Reads a text of opening hours: rules, their weekdays and their hours.</summary>
internal sealed class OpeningHoursReader
{
    private const string RuleBegins = "a weekday such as Mo, a date such as Dec 25, an hour such as 08:00 or off is expected";
    private const string HoursExpected = "hours such as 08:00-18:00, or off, are expected";
    private const string SpanExpected = "a span of hours such as 08:00-18:00 is expected; another rule begins with a semicolon";
    private const string WeekdayExpected = "a weekday is Mo, Tu, We, Th, Fr, Sa or Su";

    private static readonly string[] WeekdayNames = ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"];
    private static readonly OpeningSpan[] WholeDay = [new(0, OpeningSpan.MinutesOfDay)];

    private readonly OpeningHoursText _text;
    private readonly DateReader _dates;

    /// <summary>Begins to read.</summary>
    public OpeningHoursReader(string text)
    {
        _text = new OpeningHoursText(text);
        if (text.Length > OpeningHours.LongestText)
        {
            throw _text.Wrong(OpeningHours.LongestText, text.Length, $"the text has at most {OpeningHours.LongestText} characters");
        }

        _dates = new DateReader(_text);
    }

    /// <summary>Reads the whole text.</summary>
    public List<OpeningRule> Rules()
    {
        List<OpeningRule> rules = [Rule()];
        while (_text.Took(";"))
        {
            if (_text.IsOver)
            {
                return rules;
            }

            rules.Add(Rule());
        }

        return _text.IsOver ? rules : throw _text.Wrong("a comma and another span, a semicolon and another rule, or the end is expected");
    }

    private OpeningRule Rule()
    {
        int begin = _text.Place;
        DateRange[] dates = _dates.IsDate() ? [.. _dates.Ranges()] : [];
        Weekdays weekdays = WeekdayAt() is null ? Weekdays.All : WeekdayList();
        bool namesDays = _text.Place > begin;
        if (_text.Took("off") || _text.Took("closed"))
        {
            return new OpeningRule(dates, weekdays, []);
        }

        if (_text.IsBefore("/"))
        {
            return new OpeningRule(dates, weekdays, Always(namesDays));
        }

        return _text.IsNumber ? new OpeningRule(dates, weekdays, [.. Spans()]) : throw Unreadable(namesDays);
    }

    private OpeningHoursException Unreadable(bool namesDays) => _text.Wrong(
        _text.Is("PH") || _text.Is("SH") ? "holidays are not known here, so name their dates"
        : namesDays ? HoursExpected
        : RuleBegins);

    private OpeningSpan[] Always(bool namesDays)
    {
        int begin = _text.Place;
        bool isAlways = _text.Took("24") && _text.Took("/") && _text.Took("7");
        return (isAlways, namesDays) switch
        {
            (true, false) => WholeDay,
            (true, true) => throw _text.WrongSince(begin, "24/7 names every day; for all of a day write 00:00-24:00"),
            _ => throw _text.WrongSince(begin, "only 24/7 has a slash"),
        };
    }

    private Weekdays WeekdayList()
    {
        var days = Weekdays.None;
        do
        {
            int day = WeekdayAt() ?? throw _text.Wrong(WeekdayExpected);
            _text.Advance();
            int last = day;
            if (_text.Took("-"))
            {
                last = WeekdayAt() ?? throw _text.Wrong(WeekdayExpected);
                _text.Advance();
            }

            for (days |= Bit(day); day != last; days |= Bit(day))
            {
                day = (day + 1) % WeekdayNames.Length;
            }
        }
        while (_text.Took(","));
        return days;
    }

    private static Weekdays Bit(int day) => (Weekdays)(1 << day);

    private int? WeekdayAt()
    {
        for (int day = 0; day < WeekdayNames.Length; day++)
        {
            if (_text.Is(WeekdayNames[day]))
            {
                return day;
            }
        }

        return null;
    }

    private IEnumerable<OpeningSpan> Spans()
    {
        do
        {
            if (!_text.IsNumber)
            {
                throw _text.Wrong(SpanExpected);
            }

            yield return Span();
        }
        while (_text.Took(","));
    }

    private OpeningSpan Span()
    {
        int place = _text.Place;
        int begin = Time(23, "an hour at which a span begins is 00 to 23");
        if (!_text.Took("-"))
        {
            throw _text.Wrong("a hyphen and the end of the span are expected");
        }

        int end = Time(48, "an hour at which a span ends is 00 to 48");
        if (begin == end)
        {
            throw _text.WrongSince(place, "a span ends at another time than it begins; for all of a day write 00:00-24:00");
        }

        end += end < begin ? OpeningSpan.MinutesOfDay : 0;
        return end - begin <= OpeningSpan.MinutesOfDay
            ? new OpeningSpan(begin, end)
            : throw _text.WrongSince(place, "a span is 24 hours long at most");
    }

    private int Time(int lastHour, string rule)
    {
        int place = _text.Place;
        int hour = _text.Number(2, 0, 99, "a time such as 08:00 is expected");
        if (!_text.Took(":"))
        {
            throw _text.Wrong("a colon and minutes are expected, as in 08:00");
        }

        if (!_text.IsNumber || _text.Word.Length != 2)
        {
            throw _text.Wrong("minutes have two digits");
        }

        int minute = _text.Number(2, 0, 59, "a minute is 00 to 59");
        int time = (hour * 60) + minute;
        return hour <= lastHour && time <= 2 * OpeningSpan.MinutesOfDay ? time : throw _text.WrongSince(place, rule);
    }
}
