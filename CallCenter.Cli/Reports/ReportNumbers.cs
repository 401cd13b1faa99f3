using System.Globalization;

namespace CallCenter.Cli.Reports;

/// <summary>How numbers are written in every report for people; the same in every country.</summary>
internal static class ReportNumbers
{
    /// <summary>Stands where there is no number.</summary>
    public const string NotAvailable = "n/a";

    private const double SecondsAnHour = 3600;
    private const int MinutesAnHour = 60;
    private const int HoursADay = 24;

    /// <summary>A count, such as <c>12,345</c>.</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number with one decimal, such as <c>1,234.5</c>.</summary>
    public static string Decimal(double number) => Format(number, "N1", "");

    /// <summary>A number with as many decimals as it needs, five at most, such as <c>0.25</c> or <c>90</c>.</summary>
    public static string Plain(double number) => Format(number, "#,0.#####", "");

    /// <summary>Seconds, such as <c>12.3 s</c>.</summary>
    public static string Seconds(double seconds) => Format(seconds, "N1", " s");

    /// <summary>Seconds with half the width of their confidence interval, such as <c>12.3 ± 0.4 s</c>; without it where it is not known.</summary>
    public static string Seconds(double seconds, double error) =>
        double.IsFinite(seconds) && double.IsFinite(error) ? $"{Format(seconds, "N1", "")} ± {Format(error, "N1", "")} s" : Seconds(seconds);

    /// <summary>Milliseconds, such as <c>0.42 ms</c>.</summary>
    public static string Milliseconds(double milliseconds) => Format(milliseconds, "N2", " ms");

    /// <summary>Seconds as hours, such as <c>7.50 h</c>.</summary>
    public static string Hours(double seconds) => Format(seconds / SecondsAnHour, "N2", " h");

    /// <summary>A share of 0 to 1, such as <c>83.4 %</c>.</summary>
    public static string Share(double share) => Format(share * 100, "N1", " %");

    /// <summary>A share of 0 to 1 without decimals, such as <c>83 %</c>, rounded down so that only what is over reads 100 %.</summary>
    public static string WholeShare(double share) => Format(Math.Floor((share * 100) + 1e-9), "N0", " %");

    /// <summary>An hour that may pass 24 as the time of day, such as <c>8:05</c>.</summary>
    public static string TimeOfDay(double hour)
    {
        long minutes = (long)Math.Round(hour * MinutesAnHour, MidpointRounding.AwayFromZero);
        return string.Create(CultureInfo.InvariantCulture, $"{minutes / MinutesAnHour % HoursADay}:{minutes % MinutesAnHour:00}");
    }

    /// <summary>The day of an hour that may pass 24, such as <c>day 2</c>; the run begins on the first.</summary>
    public static string Day(double hour) => string.Create(CultureInfo.InvariantCulture, $"day {Math.Floor((hour / HoursADay) + 1e-6) + 1}");

    /// <summary>An hour that may pass 24 as day and time of day, such as <c>day 2, 8:05</c>.</summary>
    public static string DayAndTime(double hour) =>
        $"{Day(Math.Round(hour * MinutesAnHour, MidpointRounding.AwayFromZero) / MinutesAnHour)}, {TimeOfDay(hour)}";

    /// <summary>Hours as minutes, such as <c>5 minutes</c>.</summary>
    public static string Minutes(double hours) => Format(hours * MinutesAnHour, "#,0.#", Math.Abs((hours * MinutesAnHour) - 1) < 0.05 ? " minute" : " minutes");

    private static string Format(double number, string format, string unit) =>
        double.IsFinite(number) ? number.ToString(format, CultureInfo.InvariantCulture) + unit : NotAvailable;
}
