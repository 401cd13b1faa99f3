using System.Globalization;
using CallCenter.Core.Hours;
using CsCheck;

namespace CallCenter.Tests.Core.Hours;

/// <summary>A schedule says what somebody would who marks every minute of a calendar and walks it minute by minute.</summary>
public sealed class ScheduleLaws
{
    private const int MinutesWalked = 3 * 24 * 60;

    private static readonly string[] Weekdays = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

    private static readonly Gen<TimeZoneInfo> AnyZone =
        Gen.OneOf("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC").Select(TimeZoneInfo.FindSystemTimeZoneById);

    // Most around the clock changes of Europe, America and Lord Howe Island in 2026.
    private static readonly Gen<DateTimeOffset> AnyInstant = Gen.Select(
        Gen.OneOf(new DateTime(2026, 3, 8), new DateTime(2026, 3, 29), new DateTime(2026, 4, 5), new DateTime(2026, 10, 4), new DateTime(2026, 10, 25), new DateTime(2026, 11, 1), new DateTime(2026, 12, 31)),
        Gen.Int[-2 * 24 * 60, 24 * 60],
        (day, minutes) => new DateTimeOffset(day, TimeSpan.Zero).AddMinutes(minutes));

    private static readonly Gen<Span> AnySpan = Gen.Select(
        Gen.OneOf(Gen.Int[0, 1439], Gen.Int[60, 240]), Gen.OneOf(Gen.Int[1, 1440], Gen.Int[1, 90]), (begin, length) => new Span(begin, length));

    private static readonly Gen<Days> AnyDays = Gen.OneOf(
        Gen.Const(new Days("", _ => true)),
        Gen.Select(Gen.Int[0, 6], Gen.Int[0, 6], WeekdayRange),
        Gen.Int[-3, 3].Array[1, 2].Select(DatesAround),
        Gen.Select(Gen.Int[0, 364], Gen.OneOf(Gen.Int[0, 40], Gen.Int[0, 364]), YearlyRange));

    private static readonly Gen<Rule> AnyRule = Gen.Select(AnyDays, AnySpan.Array[0, 3], (days, spans) => new Rule(days, spans));

    [Fact]
    public void OpenAndNextOpening_AreThoseOfAMinuteByMinuteCalendar() => Gen.Select(AnyRule.Array[1, 3], AnyZone, AnyInstant).Sample(
        (rules, zone, instant) =>
        {
            OpeningState state = new Schedule(OpeningHours.Parse(string.Join("; ", rules.Select(rule => rule.Text))), zone).At(instant);
            HashSet<DateTime> open = OpenMinutes(rules, TimeZoneInfo.ConvertTime(instant, zone).Date);
            DateTime? opens = Enumerable.Range(1, MinutesWalked)
                .Select(minutes => TimeZoneInfo.ConvertTime(instant.AddMinutes(minutes), zone).DateTime)
                .Where(open.Contains)
                .Select(local => (DateTime?)local)
                .FirstOrDefault();

            return open.Contains(TimeZoneInfo.ConvertTime(instant, zone).DateTime)
                ? state is { IsOpen: true, OpensLocal: null }
                : !state.IsOpen && (opens is null ? !(state.OpensLocal < state.NowLocal.AddDays(2)) : state.OpensLocal == opens);
        },
        iter: 300);

    /// <summary>The open minutes of the days that a walk can reach.</summary>
    private static HashSet<DateTime> OpenMinutes(Rule[] rules, DateTime today)
    {
        var open = new HashSet<DateTime>();
        for (int ahead = -2; ahead <= 4; ahead++)
        {
            DateTime day = today.AddDays(ahead);
            foreach (Span span in rules.LastOrDefault(rule => rule.Days.Include(day))?.Spans ?? [])
            {
                open.UnionWith(Enumerable.Range(span.Begin, span.Length).Select(minute => day.AddMinutes(minute)));
            }
        }

        return open;
    }

    private static Days WeekdayRange(int first, int length) => new(
        $"{Weekdays[first]}-{Weekdays[(first + length) % 7]} ",
        day => Enumerable.Range(first, length + 1).Any(each => ((each % 7) + 1) % 7 == (int)day.DayOfWeek));

    /// <summary>Dates of every year, written as a range that may run over its end; no leap year is near.</summary>
    private static Days YearlyRange(int first, int length)
    {
        DateTime begin = new DateTime(2026, 1, 1).AddDays(first);
        HashSet<string> names = [.. Enumerable.Range(0, length + 1).Select(ahead => NameOf(begin.AddDays(ahead)))];
        return new Days($"{NameOf(begin)}-{NameOf(begin.AddDays(length))} ", day => names.Contains(NameOf(day)));
    }

    private static string NameOf(DateTime day) => day.ToString("MMM d", CultureInfo.InvariantCulture);

    /// <summary>A date near each clock change, and one near the end of the year.</summary>
    private static Days DatesAround(int[] shifts)
    {
        DateTime[] days =
        [
            .. from day in (DateTime[])[new(2026, 3, 8), new(2026, 3, 29), new(2026, 10, 25), new(2026, 11, 1), new(2026, 12, 31)]
               from shift in shifts
               select day.AddDays(shift),
        ];
        return new Days($"{string.Join(',', days.Select(day => $"{day:yyyy-MM-dd}"))} ", days.Contains);
    }

    private sealed record Days(string Text, Func<DateTime, bool> Include);

    private sealed record Span(int Begin, int Length)
    {
        public string Text => $"{Clock(Begin)}-{Clock(Begin + Length)}";

        private static string Clock(int minute) => $"{minute / 60:00}:{minute % 60:00}";
    }

    private sealed record Rule(Days Days, Span[] Spans)
    {
        public string Text => Days.Text + (Spans.Length == 0 ? "off" : string.Join(',', Spans.Select(span => span.Text)));

        public override string ToString() => Text;
    }
}
