using System.Text.Json;

namespace CallCenter.Simulator.Scenarios;

/// <summary>Reads JSON files that people write: comments and trailing commas are welcome.</summary>
internal static class ScenarioJson
{
    private const long LargestFile = 1_000_000;

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path.</param>
    /// <exception cref="ScenarioException">There is no such file, it cannot be read, or it is not JSON.</exception>
    public static JsonElement Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            if (file.Exists && file.Length > LargestFile)
            {
                throw new ScenarioException($"{path} must be at most 1 MB.");
            }

            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path), Lenient);
            return document.RootElement.Clone();
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
