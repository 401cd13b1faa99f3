using System.Text.Json;

namespace CallCenter.LocalHost.Settings;

/// <summary>The settings in <c>Values</c> of <c>local.settings.json</c>, which Core Tools turns into environment variables.</summary>
internal static class LocalSettings
{
    /// <summary>Reads the settings.</summary>
    /// <param name="path">The path of <c>local.settings.json</c>; the file may be absent.</param>
    /// <returns>The values by configuration key: <c>__</c> in a name stands for <c>:</c>.</returns>
    /// <exception cref="LocalHostException">The file is not what Core Tools would take.</exception>
    public static IReadOnlyDictionary<string, string?> Read(string path)
    {
        var settings = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        JsonElement values = JsonFile.Find(JsonFile.Read(path) ?? default, "Values");
        if (values.ValueKind is JsonValueKind.Undefined)
        {
            return settings;
        }

        if (values.ValueKind is not JsonValueKind.Object)
        {
            throw new LocalHostException($"Values in {path} must be an object of names and texts.");
        }

        foreach (JsonProperty value in values.EnumerateObject())
        {
            string key = value.Name.Replace("__", ":", StringComparison.Ordinal);
            settings[key] = value.Value.ValueKind switch
            {
                JsonValueKind.String => value.Value.GetString(),
                JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.Value.GetRawText(),
                _ => throw new LocalHostException($"Values in {path} must hold texts alone; {value.Name} is none."),
            };
        }

        return settings;
    }
}
