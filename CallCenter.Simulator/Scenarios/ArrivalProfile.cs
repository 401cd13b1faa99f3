using System.Text.Json;

namespace CallCenter.Simulator.Scenarios;

/// <summary>Callers per hour for each hour of the day: a JSON array of 24 numbers, the first for the hour after midnight.</summary>
internal static class ArrivalProfile
{
    /// <summary>What a profile must be, as the end of a sentence.</summary>
    public static string Rule(ScenarioSetting setting) =>
        FormattableString.Invariant($"must hold 24 numbers from {setting.Least} to {setting.Most}, the callers in each hour of the day");

    /// <summary>The numbers as they are written.</summary>
    /// <returns>24 texts, or null if the value is anything else.</returns>
    public static IReadOnlyList<string>? Texts(JsonElement value)
    {
        if (value.ValueKind is not JsonValueKind.Array || value.GetArrayLength() != Arrivals.HoursADay)
        {
            return null;
        }

        JsonElement[] numbers = [.. value.EnumerateArray()];
        return Array.TrueForAll(numbers, number => number.ValueKind is JsonValueKind.Number) ? [.. numbers.Select(number => number.GetRawText())] : null;
    }

    /// <summary>Reads arrivals as somebody gave them.</summary>
    /// <exception cref="ScenarioException">They are not what is allowed.</exception>
    public static Arrivals Read(GivenValue given)
    {
        if (given.Texts is [string one])
        {
            return SettingText.IsNumber(one) ? Arrivals.Steady(SettingText.Number(given, one, given.Setting.Rule)) : ReadFile(given, one);
        }

        return Create(given, given.Texts, Rule(given.Setting));
    }

    private static Arrivals ReadFile(GivenValue given, string path)
    {
        if (!File.Exists(path))
        {
            throw given.Mistake($"{given.Setting.Rule}, and there is no file {path}");
        }

        string rule = $"names {path}, which {Rule(given.Setting)}";
        return Create(given, Texts(ScenarioJson.Read(path)) ?? throw given.Mistake(rule), rule);
    }

    private static Arrivals Create(GivenValue given, IReadOnlyList<string> texts, string rule) =>
        new([.. texts.Select(text => SettingText.Number(given, text, rule))]);
}
