using System.Text.Json;

namespace CallCenter.Simulator.Scenarios;

/// <summary>
/// A scenario as a JSON object with the names of the command line's options in camelCase, such as <c>{ "premiumPerHour": 30, "talk": 180 }</c>.
/// Arrivals are a number, 24 numbers, or the path of a JSON file with 24 numbers, from the scenario's own folder. Shifts are an array of texts.
/// </summary>
public static class ScenarioFile
{
    /// <summary>Reads a scenario.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="ScenarioException">There is no such file, or something in it is not allowed.</exception>
    public static Scenario Read(string path) => new ScenarioBuilder(ReadValues(path)).Build();

    /// <summary>Reads what a file says, before it makes a scenario.</summary>
    /// <exception cref="ScenarioException">There is no such file, or it is not an object of known names and values of the right type.</exception>
    internal static IReadOnlyList<GivenValue> ReadValues(string path)
    {
        JsonElement root = ScenarioJson.Read(path);
        if (root.ValueKind is not JsonValueKind.Object)
        {
            throw new ScenarioException($"{path} must hold a JSON object of names and values.");
        }

        var values = new List<GivenValue>();
        foreach (JsonProperty property in root.EnumerateObject())
        {
            ScenarioSetting setting = ScenarioSettings.All.FirstOrDefault(known => known.Name == property.Name)
                ?? throw new ScenarioException($"{path}: {property.Name} is unknown; allowed are {string.Join(", ", ScenarioSettings.All.Select(known => known.Name))}.");
            if (values.Exists(value => value.Setting == setting))
            {
                throw new ScenarioException($"{path}: {property.Name} must be given once.");
            }

            values.Add(new GivenValue(setting, Texts(property.Value, setting, path), path));
        }

        return values;
    }

    private static IReadOnlyList<string> Texts(JsonElement value, ScenarioSetting setting, string path) => (setting.Kind, value.ValueKind) switch
    {
        (SettingKind.Number or SettingKind.NumberOrNever or SettingKind.Hour or SettingKind.Arrivals, JsonValueKind.Number) => [value.GetRawText()],
        (SettingKind.NumberOrNever, JsonValueKind.String) when value.ValueEquals(SettingText.Never) => [SettingText.Never],
        (SettingKind.Hour or SettingKind.Word or SettingKind.Shifts, JsonValueKind.String) => [value.GetString()!],
        (SettingKind.Arrivals, JsonValueKind.String) when !SettingText.IsNumber(value.GetString()!) => [Path.Combine(Path.GetDirectoryName(path) ?? "", value.GetString()!)],
        (SettingKind.YesNo, JsonValueKind.True) => [SettingText.Yes],
        (SettingKind.YesNo, JsonValueKind.False) => [SettingText.No],
        (SettingKind.YesNo, _) => throw new GivenValue(setting, [], path).Mistake("must be true or false"),
        (SettingKind.Arrivals, JsonValueKind.Array) => ArrivalProfile.Texts(value)
            ?? throw new GivenValue(setting, [], path).Mistake(ArrivalProfile.Rule(setting)),
        (SettingKind.Shifts, JsonValueKind.Array) when value.EnumerateArray().All(each => each.ValueKind is JsonValueKind.String) => [.. value.EnumerateArray().Select(each => each.GetString()!)],
        _ => throw new GivenValue(setting, [], path).Mistake(),
    };
}
