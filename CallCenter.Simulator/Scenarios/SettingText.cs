using System.Globalization;

namespace CallCenter.Simulator.Scenarios;

/// <summary>Reads the texts of values.</summary>
internal static class SettingText
{
    public const string Never = "never";
    public const string Yes = "yes";
    public const string No = "no";

    private const int MinutesAnHour = 60;

    /// <summary>Whether a text is a number, allowed or not.</summary>
    public static bool IsNumber(string text) => TryNumber(text, out _);

    /// <summary>A number within the setting's limits.</summary>
    /// <exception cref="ScenarioException">It is something else.</exception>
    public static double Number(GivenValue given, string text, string rule) =>
        TryNumber(text, out double value) && given.Setting.Allows(value) ? value : throw given.Mistake(rule);

    /// <summary>A number within the setting's limits.</summary>
    /// <exception cref="ScenarioException">It is something else.</exception>
    public static double Number(GivenValue given) => Number(given, given.Texts[0], given.Setting.Rule);

    /// <summary>A whole number within the setting's limits.</summary>
    /// <exception cref="ScenarioException">It is something else.</exception>
    public static int Whole(GivenValue given) => Number(given) is var value && double.IsInteger(value) ? (int)value : throw given.Mistake();

    /// <summary>An hour of the day.</summary>
    /// <exception cref="ScenarioException">It is something else.</exception>
    public static double Hour(GivenValue given) =>
        TryHour(given.Texts[0], out double hour) && given.Setting.Allows(hour) ? hour : throw given.Mistake();

    /// <summary>Yes or no.</summary>
    /// <exception cref="ScenarioException">It is something else.</exception>
    public static bool IsYes(GivenValue given) => given.Texts[0] switch
    {
        Yes => true,
        No => false,
        _ => throw given.Mistake(),
    };

    /// <summary>A shift such as 4@8-12:30.</summary>
    /// <exception cref="ScenarioException">It is something else; limits are for <see cref="ScenarioRules"/>.</exception>
    public static Shift Shift(GivenValue given, string text)
    {
        string[] parts = text.Split('@', '-');
        return parts.Length == 3
            && text.IndexOf('@', StringComparison.Ordinal) == parts[0].Length
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int reps)
            && TryHour(parts[1], out double from)
            && TryHour(parts[2], out double to)
            ? new Shift(reps, from, to)
            : throw given.Mistake();
    }

    private static bool TryNumber(string text, out double value) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out value);

    private static bool TryHour(string text, out double hour)
    {
        string[] parts = text.Split(':');
        if (parts.Length == 1)
        {
            return TryNumber(text, out hour);
        }

        hour = 0;
        if (parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int hours)
            && parts[1].Length == 2
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int minutes)
            && minutes < MinutesAnHour)
        {
            hour = hours + (minutes / (double)MinutesAnHour);
            return true;
        }

        return false;
    }
}
