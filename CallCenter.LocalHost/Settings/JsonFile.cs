using System.Text.Json;

namespace CallCenter.LocalHost.Settings;

/// <summary>Reads the JSON files of a Functions project, comments and trailing commas included.</summary>
internal static class JsonFile
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads a file.</summary>
    /// <returns>The root object, or null if there is no such file.</returns>
    /// <exception cref="LocalHostException">The file is not a JSON object.</exception>
    public static JsonElement? Read(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path), Lenient);
            return document.RootElement.ValueKind is JsonValueKind.Object
                ? document.RootElement.Clone()
                : throw new LocalHostException($"{path} must hold a JSON object.");
        }
        catch (JsonException mistake)
        {
            throw new LocalHostException($"{path} is not valid JSON: line {mistake.LineNumber + 1}, position {mistake.BytePositionInLine + 1}.");
        }
    }

    /// <summary>Follows a path of property names.</summary>
    /// <returns>The value, or an undefined element where the path ends early.</returns>
    public static JsonElement Find(JsonElement from, params ReadOnlySpan<string> path)
    {
        foreach (string name in path)
        {
            if (from.ValueKind is not JsonValueKind.Object || !from.TryGetProperty(name, out from))
            {
                return default;
            }
        }

        return from;
    }
}
