using System.Text.Json;

namespace CallCenter.Simulator.Scenarios;

/// <summary>
/// A scenario as a JSON object with the names of the command line's options in camelCase, such as <c>{ "premiumPerHour": 30, "talk": 180 }</c>.
/// Arrivals are a number, 24 numbers, or the path of a JSON file with 24 numbers, from the scenario's own folder. Shifts are an array of texts.
/// </summary>
public static class ScenarioFile
{
    /// <summary>The name of what a file says of the settings of the app.</summary>
    public const string AppSettings = "setting";

    private const long LargestFile = 1_000_000;

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private static readonly Dictionary<string, JsonElement> Nothing = [];

    /// <summary>Reads a scenario.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="ScenarioException">There is no such file, or something in it is not allowed.</exception>
    public static Scenario Read(string path) => Read(path, Nothing, static name => name);

    /// <summary>Reads a scenario from a file, if any, and from what else was given, which wins over the file.</summary>
    /// <param name="path">The path of the file; null for none.</param>
    /// <param name="given">Values as a file would have them, by their names in a file.</param>
    /// <param name="nameOf">What a setting with such a name is called where they were given.</param>
    /// <exception cref="ScenarioException">There is no such file, or something is not allowed.</exception>
    public static Scenario Read(string? path, IReadOnlyDictionary<string, JsonElement> given, Func<string, string> nameOf) =>
        new ScenarioReader(path, path is null ? Nothing : ReadValues(path), given, nameOf).Read();

    /// <summary>Reads what a scenario file says, without a look at whether it is allowed.</summary>
    /// <param name="path">The path of the file.</param>
    /// <returns>The values by their names; those that the file does not name are missing.</returns>
    /// <exception cref="ScenarioException">There is no such file, or it has a name that no scenario has, or one twice.</exception>
    public static IReadOnlyDictionary<string, JsonElement> ReadValues(string path)
    {
        JsonElement root = ReadJson(path);
        if (root.ValueKind is not JsonValueKind.Object)
        {
            throw new ScenarioException($"{path} must hold a JSON object of names and values.");
        }

        var values = new Dictionary<string, JsonElement>();
        foreach (JsonProperty property in root.EnumerateObject())
        {
            ScenarioSetting setting = ScenarioSetting.All.FirstOrDefault(known => known.Name == property.Name)
                ?? throw new ScenarioException($"{path}: {property.Name} is unknown; allowed are {string.Join(", ", ScenarioSetting.All.Select(known => known.Name))}.");
            JsonElement value = setting.Type == typeof(Arrivals) ? ArrivalsConverter.Beside(path, property.Value) : property.Value;
            if (!values.TryAdd(property.Name, value))
            {
                throw new ScenarioException($"{path}: {property.Name} must be given once.");
            }
        }

        return values;
    }

    /// <summary>Reads a JSON file that people write: comments and trailing commas are welcome.</summary>
    /// <param name="path">Its path.</param>
    /// <exception cref="ScenarioException">There is no such file, it cannot be read, or it is not JSON.</exception>
    internal static JsonElement ReadJson(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (file.Exists && file.Length > LargestFile)
            {
                throw new ScenarioException($"{path} must be at most 1 MB.");
            }

            JsonElement json = JsonElement.Parse(File.ReadAllText(path), Lenient);
            // The parser lets half of a pair of escapes pass, such as \ud800 alone; writing it again does not.
            _ = JsonSerializer.SerializeToUtf8Bytes(json);
            return json;
        }
        catch (JsonException mistake) when (mistake.LineNumber is null)
        {
            throw new ScenarioException($"{path} is not valid JSON: a text holds half of a pair of \\u escapes.");
        }
        catch (JsonException mistake)
        {
            throw new ScenarioException($"{path} is not valid JSON: line {mistake.LineNumber + 1}, position {mistake.BytePositionInLine + 1}.");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ScenarioException($"There is no file {path}.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ScenarioException(Directory.Exists(path) ? $"{path} is a folder; a file is needed." : $"{path} cannot be read.");
        }
    }
}
